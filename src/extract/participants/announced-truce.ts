import type { Draft, Scene } from '../scene.js'

const TRUCES = new Set(['ceasefire', 'cease-fire', 'truce', 'armistice'])

/** "Trump announces an Israel–Hamas ceasefire": a truce between two others is theirs; whoever announces it only tells of it. Null for one's own. */
export function announcedTruce({ tree }: Scene, draft: Draft): Draft | null {
  const { hit, participants } = draft
  if (draft.type !== 'CONCEDE' || !hit?.used.some((at) => TRUCES.has(tree.low[at]!))) return null
  const parties = participants.filter(({ role, actor }) => role === 'recipient' && actor !== null)
  if (parties.length < 2) return null
  return {
    ...draft,
    type: 'RETREAT',
    mode: 'ceasefire',
    stance: 'announces',
    participants: parties.map((each) => ({ ...each, role: 'actor' as const })),
  }
}
