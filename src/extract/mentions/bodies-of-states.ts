import type { ActorIndex } from '../actors/types.js'
import { lowerOf } from '../words/lower.js'
import type { Mention, MentionQuery } from './mentions.js'
import { bodiesOf } from './of-home.js'

/** «Турецкое Минобороны», «в греческом МИД»: a body of one word that an adjective of its state stands before. Not English. */
export function bodiesOfStates(
  actors: ActorIndex,
  { text, lang }: MentionQuery,
  mentions: readonly Mention[],
): readonly Mention[] {
  return mentions.flatMap(({ span: [start, end], via, actor }) => {
    if (via !== 'adjective' || actor?.kind !== 'state') return []
    const word = /^ (\p{Lu}\p{L}{1,20})(?!\p{L})/u.exec(text.slice(end, end + 23))?.[1]
    const body = word && bodiesOf(actors, lang, actor.id).get(lowerOf(word))
    return body ? [{ span: [start, end + 1 + word.length], via: 'name' as const, actor: body, offices: [] }] : []
  })
}
