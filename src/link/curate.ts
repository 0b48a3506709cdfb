import type { Affiliation, Curation } from '../model/index.js'
import { byOrder } from './by-order.js'
import { addTo, type Draft, draftOf } from './draft.js'
import { likeness } from './score.js'
import type { Sighting } from './sighting.js'

type Decision = Curation['action']

/** Statements that an editor took out of every event. */
export function rejected(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(decisions.flatMap((d) => (d.do === 'reject' ? [d.statement] : [])))
}

/** Applies merges and splits, in order, to what the features gathered; unknown statements are passed over. */
export function curate(drafts: readonly Draft[], decisions: readonly Decision[], affiliation: Affiliation): Draft[] {
  const result = new Set(drafts)
  const holder = new Map<string, Draft>()
  for (const draft of drafts) for (const member of draft.members) holder.set(member.statement.id, draft)
  for (const decision of decisions) {
    if (decision.do !== 'merge' && decision.do !== 'split') continue
    const [a, b] = decision.statements.map((id) => holder.get(id))
    if (!a || !b || (a === b) === (decision.do === 'merge')) continue
    const parts =
      decision.do === 'merge' ? [merged([...a.members, ...b.members])] : divided(a, decision.statements, affiliation)
    result.delete(a)
    result.delete(b)
    for (const part of parts) {
      result.add(part)
      for (const member of part.members) holder.set(member.statement.id, part)
    }
  }
  return [...result]
}

function merged(members: readonly Sighting[]): Draft {
  const sorted = [...members].sort(byOrder)
  // A remark cannot found a draft: it says nothing of who and when.
  const first = sorted.find((member) => member.kind !== 'remark') ?? sorted[0]
  if (!first) throw new RangeError('A draft has at least one member.')
  const draft = draftOf(first)
  for (const member of sorted) if (member !== first) addTo(draft, member)
  return draft
}

/** Every member goes with the one of the two statements that it fits better, the first in doubt. */
function divided(draft: Draft, [first, second]: readonly string[], affiliation: Affiliation): Draft[] {
  const a = draft.members.find((m) => m.statement.id === first)
  const b = draft.members.find((m) => m.statement.id === second)
  if (!a || !b || a === b) return [draft]
  const [left, right] = [draftOf(a), draftOf(b)]
  const withSecond = draft.members.filter(
    (m) => m === b || (m !== a && likeness(m, right, affiliation) > likeness(m, left, affiliation)),
  )
  return [merged(draft.members.filter((m) => !withSecond.includes(m))), merged(withSecond)]
}
