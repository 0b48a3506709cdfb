import { accountOf, datedBy, digestId, type Event, most, type Roster, rangeOfWhen } from '../model/index.js'
import type { Speaker } from '../say/index.js'
import { byOrder, type Ordered } from './by-order.js'
import type { Draft } from './draft.js'
import { createExplainer, type Explained } from './score.js'
import type { Sighting } from './sighting.js'
import { createTimeOrder } from './time-order.js'

/** Makes events of drafts; what was made of a draft that was there before is kept. */
export type EventBuilder = {
  /** The events after some drafts ceased to be and others came to be. */
  exchange(gone: Iterable<Draft>, made: Iterable<Draft>): readonly Event[]
  /** The events of exactly these drafts. */
  all(drafts: Iterable<Draft>): readonly Event[]
}

type Known = Ordered & { readonly stable: string; readonly start: number; event: Event; number: number }

/** Events come in order of time (undated last), with ids that do not change when another report of the event is added. */
export function createEventBuilder(roster: Roster, speaker: Speaker): EventBuilder {
  const explain = createExplainer(roster.affiliation, speaker)
  const known = new Map<Draft, Known>()
  const namesakes = new Map<string, Set<Known>>()
  const order = createTimeOrder()
  const exchange: EventBuilder['exchange'] = (gone, made) => {
    const [out, fresh] = [new Set<Known>(), new Set<Known>()]
    for (const draft of gone) {
      const one = known.get(draft)
      if (one && known.delete(draft)) out.add(one)
    }
    for (const draft of made) {
      if (known.has(draft)) continue
      const one = knownOf(draft, roster, explain)
      known.set(draft, one)
      fresh.add(one)
    }
    return order.exchange(out, renumbered(fresh, out, namesakes))
  }
  return {
    exchange,
    all(drafts) {
      const now = new Set(drafts)
      return exchange(
        [...known.keys()].filter((draft) => !now.has(draft)),
        now,
      )
    },
  }
}

/** Two events of one kind, pair and day are told apart by which was told of first; returns those made or numbered anew. */
function renumbered(
  made: ReadonlySet<Known>,
  gone: ReadonlySet<Known>,
  namesakes: Map<string, Set<Known>>,
): ReadonlySet<Known> {
  const moved = new Set(made)
  for (const one of gone) namesakes.get(one.stable)?.delete(one)
  for (const one of made) {
    const list = namesakes.get(one.stable)
    if (list) list.add(one)
    else namesakes.set(one.stable, new Set([one]))
  }
  for (const stable of new Set([...made, ...gone].map((one) => one.stable)))
    inOrder(namesakes.get(stable) ?? NONE).forEach((one, at) => {
      if (one.number === at) return
      one.number = at
      one.event = { ...one.event, id: digestId('event', stable, at) }
      moved.add(one)
    })
  return moved
}

const NONE: ReadonlySet<Known> = new Set()

/** Most have no namesake. */
function inOrder(namesakes: ReadonlySet<Known>): readonly Known[] {
  const list = [...namesakes]
  return list.length > 1 ? list.sort(byOrder) : list
}

function knownOf(draft: Draft, roster: Roster, explain: (member: Sighting, draft: Draft) => Explained): Known {
  const members = draft.members.length > 1 ? [...draft.members].sort(byOrder) : draft.members
  const told = tellers(members)
  const stable = stableKey(draft)
  const event: Event = {
    kind: 'event',
    id: digestId('event', stable, 0),
    ...datedBy(
      accountOf(
        told.map((m) => m.statement),
        roster,
      ),
      told,
    ),
    type: draft.type,
    mentions: members.map((member) => ({
      statement: member.statement.id,
      document: member.statement.document,
      ...(member.background ? { aside: true as const } : {}),
      ...explain(member, draft),
    })),
  }
  return {
    at: (members[0] as Sighting).at,
    statement: (members[0] as Sighting).statement,
    stable,
    start: rangeOfWhen(event.when)?.[0] ?? Number.MAX_SAFE_INTEGER,
    event,
    number: 0,
  }
}

/** Those whose words an event is told by: what only points back tells of it where nobody else does, and a remark never. */
function tellers(members: readonly Sighting[]): readonly Sighting[] {
  const isPlain = (m: Sighting) => m.kind !== 'remark' && !m.background
  if (members.every(isPlain)) return members
  const plain = members.filter(isPlain)
  return plain.length > 0 ? plain : members.filter((m) => m.kind !== 'remark')
}

/** The two participants that most reports name, sorted; the keys of one report are sorted already. */
function pairOf(told: readonly Sighting[]): readonly string[] {
  const [only, ...others] = told
  if (only && others.every(({ actors }) => actors === only.actors)) return only.actors.slice(0, 2)
  const counts = new Map<string, number>()
  for (const { actors } of told) for (const key of actors) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([key]) => key)
    .sort()
}

/** Type, mode, the two participants that most reports name, and the day: what one more report does not change. */
function stableKey(draft: Draft): string {
  const told = draft.members.some((m) => m.kind === 'remark')
    ? draft.members.filter((m) => m.kind !== 'remark')
    : draft.members
  const pair = pairOf(told)
  const day = most(
    told.map((m) =>
      m.grain === 'clock' || m.grain === 'day' ? (m.statement.when?.start?.slice(0, 10) ?? null) : null,
    ),
  )
  const anchor = day ?? told.reduce((a, b) => (byOrder(a, b) <= 0 ? a : b), told[0] as Sighting)?.statement.id ?? ''
  return [draft.type, draft.kind, most(told.map((m) => m.mode)) ?? '', ...pair, anchor].join('|')
}
