import { contains } from '../../model/index.js'
import type { ActorIndex } from '../actors/types.js'
import { bodiesOfStates } from './bodies-of-states.js'
import { type Mention, type MentionQuery, mentionsOf } from './mentions.js'
import { ministriesIn } from './ministries.js'

/** All mentions of a text in text order, the longer first; a ministry or other body that its state is told beside stands for whatever is named in it. */
export function mentionsWithBodies(actors: ActorIndex, query: MentionQuery, party: string | null): readonly Mention[] {
  const mentions = mentionsOf(actors, query)
  const bodies =
    query.lang === 'en'
      ? ministriesIn(query.text, { actors, mentions, party })
      : bodiesOfStates(actors, query, mentions)
  if (bodies.length === 0) return mentions
  const found = new Set(bodies)
  let last: Mention | null = null
  return [...bodies, ...mentions]
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .filter((mention) => {
      if (!found.has(mention)) return last === null || !contains(last.span, mention.span)
      last = mention
      return true
    })
}
