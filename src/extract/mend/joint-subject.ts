import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'

/** "Russia and the US agree": two subjects of one verb with "and" between are one pair. English. */
export function mendJointSubject(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.deprel !== 'nsubj' || token.head < at) return
    const and = tokens.findLastIndex(({ text }, index) => index < at && lowerOf(text) === 'and')
    const first = tokens.findLastIndex(
      ({ deprel, head }, index) => index < and && deprel === 'nsubj' && head === token.head,
    )
    if (first < 0 || !isNear(tokens, first, and) || !isNear(tokens, and, at)) return
    tokens[at] = { ...token, head: first, deprel: 'conj' }
    tokens[and] = { ...tokens[and]!, head: at, deprel: 'cc' }
  })
}

/** Nothing but names, titles and articles between. */
function isNear(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).every(({ upos }) => /^(?:DET|PROPN|ADJ|NOUN)$/.test(upos)) && to - from <= 6
}
