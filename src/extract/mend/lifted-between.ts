import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/** «В понедельник между пограничниками двух стран произошла перестрелка»: between whom is said of what happened, not of its day. */
export function mendLiftedBetween(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const day = tokens[token.head]
    if (token.deprel !== 'nmod' || token.head > at || day?.deprel !== 'obl' || day.head < at) return
    const isBetween = tokens.some(({ head, deprel, text }) => head === at && deprel === 'case' && text === 'между')
    if (isBetween && hasChild(tokens, day.head, /^nsubj/)) tokens[at] = { ...token, head: day.head, deprel: 'obl' }
  })
}
