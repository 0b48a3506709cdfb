import type { Token } from '../../model/index.js'
import { takePlace } from './take-place.js'

/** "Has invited Putin", "invited Putin to Washington": a verb taken for an auxiliary of the name behind it takes that name for its object; what is said with a preposition goes with the verb. English. */
export function mendAuxiliary(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const { head } = token
    if (token.upos === 'VERB' && token.deprel.startsWith('aux') && tokens[head]?.upos === 'PROPN' && head > at)
      takePlace(tokens, [at, head], 'obj', ({ deprel }) => !OF_NAMES.test(deprel))
  })
  tokens.forEach((token, at) => {
    const above = tokens[token.head]
    if (above?.upos !== 'PROPN' || above.deprel !== 'obj' || token.head > at) return
    if (token.deprel === 'obl' || (token.deprel === 'nmod' && isWhither(tokens, at)))
      tokens[at] = { ...token, head: above.head, deprel: 'obl' }
  })
}

/** What stays with a name. */
const OF_NAMES = /^(?:flat|compound|appos|amod|det|nmod:desc|case|conj)/

/** Names have no "to" of their own. */
function isWhither(tokens: readonly Token[], at: number): boolean {
  return tokens.some(({ head, deprel, text }) => head === at && deprel === 'case' && text === 'to')
}
