import type { ReconciledEvent, Reconciliation } from '../../model/index.js'
import { millis } from '../text/format.js'
import type { DossierView } from '../visit/dossier-view.js'
import { type Clock, type Placed, placeEvents, rowKeys } from './marks.js'
import { core, extent, type Window } from './window.js'

/** What does not depend on the question: places in order of time, rows, publications, the extent of all. */
export type Prepared = {
  readonly placed: readonly Placed[]
  /** The time of each place, to search in. */
  readonly starts: Float64Array
  /** The places that last: they may reach into a window from before it. */
  readonly lasting: readonly Placed[]
  readonly events: readonly ReconciledEvent[]
  /** Publications in order of time. */
  readonly published: Float64Array
  readonly rows: readonly string[]
  /** The time that is shown unless another is asked for. */
  readonly all: Window
  /** The same with the places that stand far off. */
  readonly whole: Window
}

const kept = new WeakMap<Reconciliation, Map<Clock, Prepared>>()

/** Prepares a record for the timeline once for each clock. */
export function prepared(view: DossierView, clock: Clock, now: number): Prepared {
  const ofRecord = kept.get(view.record) ?? new Map<Clock, Prepared>()
  kept.set(view.record, ofRecord)
  const known = ofRecord.get(clock)
  if (known) return known
  const placed = placeEvents(view, clock, now).sort((a, b) => a.at - b.at)
  const starts = Float64Array.from(placed, ({ at }) => at)
  const period = { from: millis(view.dossier.period.start) ?? now, to: millis(view.dossier.period.end) ?? now }
  const made = {
    placed,
    starts,
    lasting: placed.filter(({ until }) => until !== null),
    events: eventsOf(placed),
    published: Float64Array.from([...view.documents.values()].flatMap((entry) => millis(entry.published) ?? [])).sort(),
    rows: rowKeys(view),
    all: extent(core(starts), period),
    whole: extent(starts, period),
  }
  ofRecord.set(clock, made)
  return made
}

/** The places within a window, in order of time. */
export function placesIn({ placed, starts, lasting }: Prepared, { from, to }: Window): readonly Placed[] {
  const begins = placed.slice(firstFrom(starts, from), firstAfter(starts, to))
  const reaching = lasting.filter(({ at, until }) => at < from && until! >= from)
  return reaching.length > 0 ? [...reaching, ...begins] : begins
}

/** The publications within a window. */
export function publishedIn({ published }: Prepared, { from, to }: Window): Float64Array {
  return published.subarray(firstFrom(published, from), firstAfter(published, to))
}

/** The events of places, each once, in the order of their first place. */
export function eventsOf(placed: readonly Placed[]): ReconciledEvent[] {
  const seen = new Uint8Array(placed.reduce((most, { n }) => Math.max(most, n + 1), 0))
  const events: ReconciledEvent[] = []
  for (const { n, of } of placed) {
    if (seen[n]) continue
    seen[n] = 1
    events.push(of)
  }
  return events
}

/** Index of the first of ascending values that is not before `value`. */
function firstFrom(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first of ascending values that is after `value`. */
function firstAfter(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
