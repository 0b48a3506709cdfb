import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { lowerOf } from '../words/lower.js'
import { beginsActor } from './begins-actor.js'

/** "Talks on gas with Oslo": whoever they are with belongs to the talks, not to what they are about. English. */
export function liftOverTopic(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  const topic = tokens[at]!.head
  const { head, deprel } = tokens[topic]!
  if (lexicon.lang !== 'en' || deprel !== 'nmod' || head < 0 || head > topic) return false
  const about = tokens.some(
    (token) => token.head === topic && token.deprel === 'case' && /^(?:on|about|over|regarding)$/i.test(token.text),
  )
  const talks = lexicon
    .candidates(lowerOf(tokens[head]!.text))
    .some(({ wordClass, frame }) => wordClass === 'noun' && frame.type === 'CONSULT')
  if (about && talks) tokens[at] = { ...tokens[at]!, head }
  return about && talks
}

/** «Сотрудничество России с Ираном»: a state has no companion of its own, what it does with him has. */
export function liftOverState(tokens: Token[], at: number, mentions: readonly Mention[], lexicon: Lexicon): boolean {
  const side = tokens[tokens[at]!.head]!
  const noun = tokens[side.head]
  if (side.deprel !== 'nmod' || !noun || side.head > tokens[at]!.head) return false
  const state = beginsActor(mentions, side, 'state')
  const mutual = lexicon
    .candidates(lowerOf(noun.text))
    .some(
      ({ wordClass, frame }) => wordClass === 'noun' && ['CONSULT', 'COOPERATE', 'AGREE'].includes(frame.type ?? ''),
    )
  if (state && mutual) tokens[at] = { ...tokens[at]!, head: side.head }
  return state && mutual
}
