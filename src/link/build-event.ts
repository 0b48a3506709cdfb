import { accountOf, datedBy, digestId, type Event, most, type Roster, rangeOfWhen } from '../model/index.js'
import type { Draft } from './draft.js'
import { byOrder } from './founding.js'
import { explainLikeness } from './score.js'

/** Makes events of drafts; what was made of an unchanged draft is kept. */
export type EventBuilder = (drafts: Iterable<Draft>) => readonly Event[]

type Known = { readonly order: string; readonly stable: string; readonly start: number; event: Event; number: number }

/** Events come in order of time (undated last), with ids that do not change when another report of the event is added. */
export function createEventBuilder(roster: Roster): EventBuilder {
  const known = new WeakMap<Draft, Known>()
  return (drafts) => {
    const all: { readonly draft: Draft; readonly made: Known }[] = []
    for (const draft of drafts) {
      let made = known.get(draft)
      if (!made) {
        made = knownOf(draft, roster)
        known.set(draft, made)
      }
      all.push({ draft, made })
    }
    number(all.map(({ made }) => made))
    return all
      .map(({ made }) => made)
      .sort((a, b) => a.start - b.start || (a.event.id < b.event.id ? -1 : 1))
      .map(({ event }) => event)
  }
}

/** Two events of one kind, pair and day are told apart by which was told of first. */
function number(all: readonly Known[]): void {
  const same = new Map<string, Known[]>()
  for (const made of all) {
    const list = same.get(made.stable)
    if (list) list.push(made)
    else same.set(made.stable, [made])
  }
  for (const [stable, list] of same)
    list.sort(byOrder).forEach((made, at) => {
      if (made.number === at) return
      made.number = at
      made.event = { ...made.event, id: digestId('event', stable, at) }
    })
}

function knownOf(draft: Draft, roster: Roster): Known {
  const members = [...draft.members].sort(byOrder)
  const told = members.filter((m) => m.kind !== 'remark')
  const stable = stableKey(draft)
  const event: Event = {
    kind: 'event',
    id: digestId('event', stable, 0),
    ...datedBy(
      accountOf(
        told.map((m) => m.statement),
        roster,
      ),
      told.flatMap((m) => m.document ?? []),
    ),
    type: draft.type,
    mentions: members.map((member) => ({
      statement: member.statement.id,
      document: member.statement.document,
      ...explainLikeness(member, draft, roster.affiliation),
    })),
  }
  return {
    order: members[0]?.order ?? '',
    stable,
    start: rangeOfWhen(event.when)?.[0] ?? Number.MAX_SAFE_INTEGER,
    event,
    number: 0,
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
  const first = [...told].sort(byOrder)[0]
  const anchor = day ?? first?.statement.id ?? ''
  return [draft.type, draft.kind, most(told.map((m) => m.mode)) ?? '', ...pair, anchor].join('|')
}
