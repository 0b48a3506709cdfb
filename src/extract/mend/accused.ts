import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { beginsActor } from './begins-actor.js'
import { hasChild } from './has-child.js'

/** «Обвинил в слабости президента»: the person behind what he is accused of is the accused, and not whose weakness it is. */
export function freeAccused(tokens: Token[], at: number, mentions: readonly Mention[], lexicon: Lexicon): void {
  const token = tokens[at]!
  const fault = tokens[token.head]
  if (token.deprel !== 'nmod' || token.head > at || fault?.deprel !== 'obl' || !/Case=Loc/.test(fault.feats)) return
  if (!/Case=(?:Gen|Acc)/.test(token.feats) || hasChild(tokens, at, /^case$/) || hasChild(tokens, fault.head, /^obj/))
    return
  if (!beginsActor(mentions, token, 'person') && !isTokenListed(lexicon, 'roles', token)) return
  const verb = tokens[fault.head]
  const accuses = verb && lexicon.candidates(lowerOf(verb.text)).some(({ frame }) => frame.id === 'accuse/allege')
  if (verb?.upos === 'VERB' && accuses) tokens[at] = { ...token, head: fault.head, deprel: 'obj' }
}
