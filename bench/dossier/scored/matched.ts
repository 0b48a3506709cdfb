import type { Told } from './told.js'
import type { TrueEvent } from './truth.js'

export type Verdict = 'right' | 'near' | 'wrong' | 'missed'
export type Judged = {
  readonly event: TrueEvent
  readonly verdict: Verdict
  readonly faults: readonly string[]
  readonly found: Told | null
}

/** Pairs each event of the truth with the event of the timeline that is most like it; one of either is paired once. */
export function matched(truth: readonly TrueEvent[], events: readonly Told[]) {
  const pairs = truth
    .flatMap((event) => events.map((found) => ({ event, found, likeness: likeness(event, found) })))
    .filter(({ likeness }) => likeness > 0.3)
    .sort((a, b) => b.likeness - a.likeness)
  const [ofTruth, ofEvent] = [new Map<TrueEvent, Told>(), new Map<Told, TrueEvent>()]
  for (const { event, found } of pairs) {
    if (ofTruth.has(event) || ofEvent.has(found)) continue
    ofTruth.set(event, found)
    ofEvent.set(found, event)
  }
  const splits = events.flatMap((found) => {
    const like = ofEvent.has(found) ? undefined : pairs.find((pair) => pair.found === found)
    return like ? [{ of: like.event.id, found }] : []
  })
  const apart = new Set(splits.map(({ found }) => found))
  const verdicts = truth.map((event): Judged => {
    const found = ofTruth.get(event) ?? null
    if (!found) return { event, verdict: 'missed', faults: mergedInto(event, pairs, ofEvent), found }
    const faults = faultsOf(event, found)
    const split = splits.filter(({ of }) => of === event.id).length
    if (split > 0) faults.push(`split in ${split + 1}`)
    return { event, verdict: verdictOf(faults), faults, found }
  })
  return { verdicts, splits, phantoms: events.filter((found) => !ofEvent.has(found) && !apart.has(found)) }
}

function mergedInto(
  event: TrueEvent,
  pairs: readonly { event: TrueEvent; found: Told }[],
  ofEvent: ReadonlyMap<Told, TrueEvent>,
) {
  const pair = pairs.find((one) => one.event === event)
  return pair ? [`perhaps merged into ${ofEvent.get(pair.found)?.id}`] : []
}

/** 0–1: nothing without a text in common, a kind that agrees and a side in common. */
function likeness(event: TrueEvent, found: Told): number {
  const kind = kindLikeness(event, found)
  const shared = event.texts.filter((text) => found.texts.has(text)).length
  if (kind === 0 || shared === 0) return 0
  const texts = shared / new Set([...event.texts, ...found.texts]).size
  return kind * (0.4 * sidesLikeness(event, found) + 0.35 * dayLikeness(event, found) + 0.25 * texts)
}

const GROUPS = [
  ['AGREE', 'RETREAT', 'COOPERATE'],
  ['ASSAULT', 'COERCE', 'MOBILIZE'],
  ['MOVE', 'CONSULT', 'MOBILIZE', 'RETREAT'],
  ['SANCTION', 'COERCE'],
  ['AID', 'COOPERATE', 'RETREAT'],
]

function kindLikeness(event: TrueEvent, found: Told): number {
  if (event.type === found.type) {
    const [a, b] = [event.mode === 'phone', found.mode === 'phone']
    return event.type === 'CONSULT' && a !== b && found.mode !== null ? 0.5 : 1
  }
  return GROUPS.some((group) => group.includes(event.type) && group.includes(found.type)) ? 0.7 : 0
}

/** Who is told to have taken part, and did not. */
function extraSides({ sides, maybe = [] }: TrueEvent, found: Told): readonly string[] {
  return [...found.sides].filter((side) => !sides.includes(side) && !maybe.includes(side))
}

function sidesLikeness(event: TrueEvent, found: Told): number {
  const { sides } = event
  const shared = sides.filter((side) => found.sides.has(side)).length
  return shared / (sides.length + extraSides(event, found).length || 1)
}

const endsOf = ({ day }: TrueEvent) =>
  typeof day === 'string' ? [day, day] : day === null ? [null, null] : [day.start, day.end]

function dayLikeness(event: TrueEvent, found: Told): number {
  const [from, to] = endsOf(event)
  if (!from || !to) return found.from === null ? 1 : 0.4
  if (found.from === null) return 0.4
  if (found.from > to || (found.to ?? found.from) < from) return 0
  return found.from >= from && (found.to ?? found.from) <= to ? 1 : 0.6
}

function faultsOf(event: TrueEvent, found: Told): string[] {
  const faults: string[] = []
  if (kindLikeness(event, found) < 1) faults.push(`kind: ${event.type}/${event.mode ?? ''}`)
  const missing = event.sides.filter((side) => !found.sides.has(side) && !event.maybe?.includes(side))
  const extra = extraSides(event, found)
  if (missing.length > 0) faults.push(`sides missing: ${missing.join(', ')}`)
  if (extra.length > 0) faults.push(`sides too many: ${extra.join(', ')}`)
  const days = dayLikeness(event, found)
  const day =
    typeof event.day === 'object' && event.day ? `${event.day.start}–${event.day.end}` : (event.day ?? 'not known')
  if (days < 1) faults.push(`${days === 0 ? 'day wrong' : 'day not known or coarse'}: ${day}`)
  if (event.lifecycle !== found.lifecycle) faults.push(`lifecycle: ${event.lifecycle}`)
  const parties = [...event.official].sort().join(', ')
  if (parties !== [...found.official].sort().join(', ')) faults.push(`official: [${parties}]`)
  if (Boolean(event.disputed) !== found.disputed) faults.push(event.disputed ? 'is disputed' : 'is not disputed')
  return faults
}

/** One fault, and none in who took part or in the day, leaves an event near. */
function verdictOf(faults: readonly string[]): Verdict {
  if (faults.length === 0) return 'right'
  return faults.length === 1 && !/^(sides|day wrong|split)/.test(faults[0] ?? '') ? 'near' : 'wrong'
}
