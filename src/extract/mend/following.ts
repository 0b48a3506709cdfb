import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'

/** "following a call": a preposition, as "after" would be. */
export function mendFollowing(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.upos !== 'VERB' || lowerOf(token.text) !== 'following') return
    const noun = tokens.findIndex(
      ({ head, deprel, upos }, other) =>
        other > at && head === at && deprel === 'obj' && (upos === 'NOUN' || upos === 'PROPN'),
    )
    if (noun >= 0) {
      tokens[noun] = { ...tokens[noun]!, head: token.head, deprel: 'obl' }
      tokens.forEach((other, index) => {
        if (other.head === at && index !== noun) tokens[index] = { ...other, head: noun }
      })
      tokens[at] = { ...token, upos: 'ADP', head: noun, deprel: 'case' }
    } else if (token.deprel === 'amod' && token.head > at) tokens[at] = { ...token, upos: 'ADP', deprel: 'case' }
  })
}
