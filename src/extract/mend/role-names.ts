import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isTokenListed } from '../words/listed.js'
import { beginsActor } from './begins-actor.js'
import { hasChild } from './has-child.js'

/** «Главу Дагестана Сергея Меликова», «кандидат в президенты Румынии Ион Попеску»: a full name is of whoever holds the role, not of what he is head of. */
export function raiseToRole(tokens: Token[], at: number, mentions: readonly Mention[], lexicon: Lexicon): void {
  const token = tokens[at]!
  const seat = tokens[token.head]
  if (!/^(?:appos|nmod)$/.test(token.deprel) || seat?.deprel !== 'nmod' || token.head > at) return
  if (!/Animacy=Anim/.test(token.feats) || /Animacy=Anim/.test(seat.feats) || hasChild(tokens, at, /^case$/)) return
  const role = roleBefore(tokens, token.head, lexicon)
  const known = beginsActor(mentions, token, 'person')
  if (role === null || (!known && !hasChild(tokens, at, /^flat/)) || !agrees(token, tokens[role]!)) return
  tokens[at] = { ...token, head: role, deprel: 'appos' }
}

/** The role whose seat a noun is, also as «кандидат в президенты» is said of it. */
function roleBefore(tokens: readonly Token[], seat: number, lexicon: Lexicon): number | null {
  const above = tokens[seat]!.head
  if (above < 0 || above > seat) return null
  const isRole = (at: number) => tokens[at] !== undefined && isTokenListed(lexicon, 'roles', tokens[at]!)
  if (isRole(above - 2) && /^в$/i.test(tokens[above - 1]!.text) && /Number=Plur/.test(tokens[above]!.feats))
    return above - 2
  return isRole(above) ? above : null
}

/** In the same case, the accusative of persons being their genitive; a name in a consonant is in the nominative. */
function agrees(name: Token, role: Token): boolean {
  const caseOf = ({ feats }: Token) => /Case=(\w+)/.exec(feats)?.[1]?.replace('Acc', 'Gen')
  if (role.deprel === 'nsubj' && caseOf(name) === 'Nom') return true
  return caseOf(name) === caseOf(role) || (caseOf(role) === 'Nom' && /[бвгджзйклмнпрстфхцчшщ]$/.test(name.text))
}
