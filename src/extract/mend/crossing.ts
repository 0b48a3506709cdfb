import type { Token } from '../../model/index.js'
import { isUnder } from '../tree.js'

/**
 * "Ambassador to the U.S. following talks", "envoy for Special Missions Richard Grenell": no word is part of a compound
 * across the preposition of its head; it ends the phrase before.
 */
export function mendCrossing(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (!/^(?:compound|amod|flat|nmod:desc|nmod:poss)$/.test(token.deprel) || token.head <= at) return
    const { head } = token
    const marker = tokens.findIndex(
      ({ head: of, deprel }, index) => of === head && deprel === 'case' && index > at && index < head,
    )
    if (marker < 0 || tokens.slice(at, marker).some(({ head: of }, i) => of > marker && of !== head && i > 0)) return
    const own = tokens.findLastIndex(({ head: of, deprel }, index) => of === head && deprel === 'case' && index < at)
    const above = nounBefore(tokens, own >= 0 ? own : at)
    if (above === null || isUnder({ tokens }, above, at)) return
    tokens[at] = { ...token, head: above, deprel: own >= 0 ? 'nmod' : 'appos' }
    for (let index = Math.max(own, above + 1); index < at; index++)
      if (tokens[index]!.head === head) tokens[index] = { ...tokens[index]!, head: at }
  })
}

function nounBefore(tokens: readonly Token[], from: number): number | null {
  for (let at = from - 1; at >= 0 && from - at <= 4; at--) {
    const { upos } = tokens[at]!
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'VERB') return at
    if (upos === 'PUNCT' || upos === 'SCONJ' || upos === 'CCONJ') return null
  }
  return null
}
