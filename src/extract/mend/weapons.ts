import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isTokenListed } from '../words/listed.js'
import { isNoun } from './attachments.js'
import { hasChild } from './has-child.js'

/** «Удары американскими ракетами по России»: at whom is said of the strike, not of what it is made with. */
export function liftTarget(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  const weapon = tokens[token.head]
  if (token.deprel !== 'nmod' || !weapon || token.head > at || weapon.head < 0 || !isNoun(token)) return
  if (!/Case=Ins/.test(weapon.feats) || !isTokenListed(lexicon, 'weapons', weapon)) return
  if (!hasChild(tokens, at, /^case$/)) return
  tokens[at] = { ...token, head: weapon.head, deprel: isNoun(tokens[weapon.head]!) ? 'nmod' : 'obl' }
}
