import { type Affiliation, accountOf, digestId, type Event, most, rangeOfWhen } from '../model/index.js'
import type { Draft } from './draft.js'
import { explainLikeness } from './score.js'

/** Events in order of time (undated last), with ids that do not change when another report of the event is added. */
export function eventsOf(drafts: readonly Draft[], affiliation: Affiliation): readonly Event[] {
  const taken = new Map<string, number>()
  const ordered = [...drafts].sort((a, b) => (firstOrder(a) < firstOrder(b) ? -1 : 1))
  return ordered
    .map((draft) => eventOf(draft, affiliation, taken))
    .sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
}

function eventOf(draft: Draft, affiliation: Affiliation, taken: Map<string, number>): Event {
  const members = [...draft.members].sort((a, b) => (a.order < b.order ? -1 : 1))
  const account = accountOf(members.filter((m) => m.kind !== 'remark').map((m) => m.statement))
  const stable = stableKey(draft)
  const number = taken.get(stable) ?? 0
  taken.set(stable, number + 1)
  return {
    kind: 'event',
    id: digestId('event', stable, number),
    ...account,
    type: draft.type,
    mentions: members.map((member) => ({
      statement: member.statement.id,
      document: member.statement.document,
      ...explainLikeness(member, draft, affiliation),
    })),
  }
}

/** Type, mode, the two participants that most reports name, and the day: what one more report does not change. */
function stableKey(draft: Draft): string {
  const told = draft.members.filter((m) => m.kind !== 'remark')
  const pair = [...draft.actors]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([key]) => key)
    .sort()
  const day = most(
    told.map((m) =>
      m.grain === 'clock' || m.grain === 'day' ? (m.statement.when?.start?.slice(0, 10) ?? null) : null,
    ),
  )
  const first = [...told].sort((a, b) => (a.order < b.order ? -1 : 1))[0]
  const anchor = day ?? first?.statement.id ?? ''
  return [draft.type, draft.kind, most(told.map((m) => m.mode)) ?? '', ...pair, anchor].join('|')
}

function firstOrder(draft: Draft): string {
  return draft.members.map((member) => member.order).sort()[0] ?? ''
}

function startOf(event: Event): number {
  return rangeOfWhen(event.when)?.[0] ?? Number.MAX_SAFE_INTEGER
}
