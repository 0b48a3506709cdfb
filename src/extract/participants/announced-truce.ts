import { isTruce } from '../../model/index.js'
import type { Draft, Scene } from '../scene.js'

/** "Trump announces an Israel–Hamas ceasefire": a truce between two others is theirs; whoever announces it only tells of it. Null for one's own. */
export function announcedTruce({ tree }: Scene, draft: Draft): Draft | null {
  const { links, participants } = draft
  const told = links[0]?.hit
  if (!isTruce(draft) || draft.stance !== 'announces' || !told) return null
  const { end } = tree.tokens[told.head]!
  const parties = participants.filter(({ actor, span }) => actor !== null && span[0] > end)
  if (parties.length < 2) return null
  return { ...draft, participants: parties.map((each) => ({ ...each, role: 'actor' as const })) }
}
