import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'

/** "Moved from Rome to Muscat", «перенесено из Баткена в Исфару»: whither stands beside whence, not below it. */
export function mendFromTo(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const whence = tokens[token.head]
    if (token.deprel !== 'nmod' || token.upos !== 'PROPN' || !whence || token.head > at || whence.deprel !== 'obl')
      return
    const verb = tokens[whence.head]
    if (verb?.upos !== 'VERB' || !WHITHER.has(caseOf(tokens, at)) || !WHENCE.has(caseOf(tokens, token.head))) return
    tokens[at] = { ...token, head: whence.head, deprel: 'obl' }
  })
}

/** The preposition right before a word; empty if there is none. */
function caseOf(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1]
  return before?.upos === 'ADP' && before.head === at ? lowerOf(before.text) : ''
}

const WHENCE = new Set(['from', 'из'])
const WHITHER = new Set(['to', 'в', 'на', 'во'])
