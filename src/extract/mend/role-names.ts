import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isTokenListed } from '../words/listed.js'
import { hasChild } from './has-child.js'

/** «Главу Дагестана Сергея Меликова»: a full name in the case of the role is of whoever holds it, not of what he is head of. */
export function raiseToRole(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  const seat = tokens[token.head]
  if (!/^(?:appos|nmod)$/.test(token.deprel) || seat?.deprel !== 'nmod' || token.head > at) return
  const role = tokens[seat.head]
  if (!role || seat.head > token.head || !isTokenListed(lexicon, 'roles', role)) return
  if (!/Animacy=Anim/.test(token.feats) || /Animacy=Anim/.test(seat.feats) || hasChild(tokens, at, /^case$/)) return
  if (hasChild(tokens, at, /^flat/) && agrees(token, role)) tokens[at] = { ...token, head: seat.head, deprel: 'appos' }
}

/** In the same case, the accusative of persons being their genitive. */
function agrees(a: Token, b: Token): boolean {
  const caseOf = ({ feats }: Token) => /Case=(\w+)/.exec(feats)?.[1]?.replace('Acc', 'Gen')
  return caseOf(a) === caseOf(b)
}
