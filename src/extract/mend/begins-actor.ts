import type { Actor, Token } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'

/** Does the name of a person, or whatever else is asked for, begin at a word? */
export function beginsActor(mentions: readonly Mention[], { start }: Token, kind: Actor['kind']): boolean {
  return mentions.some(({ actor, span }) => actor?.kind === kind && span[0] === start)
}
