import { type Burst, type Document, rangeOf } from '../../model/index.js'
import type { Check } from '../check.js'
import type { TimedEvidence } from '../evidence.js'

const DAY = 86_400_000
/** Each state doubles the rate of the one below; a step up costs `GAMMA · ln(days)`. */
const SCALE = 2
const GAMMA = 1
const STATES = 5
const LEAST_DAYS = 7

/**
 * Periods of heightened attention: the cheapest state sequence of Kleinberg's burst automaton (KDD 2002) over the number
 * of documents per day, with Poisson counts.
 */
export const bursts: Check = {
  name: 'bursts',
  rules: ['attention'],
  ledger: (evidence) => {
    const told = new Map<Document, { events: number; readonly moment: number | null }>()
    const days: Days = new Map()
    const enter = (document: Document) => {
      const known = told.get(document)
      if (known) known.events++
      else {
        const moment = evidence.clockOf(document)?.[1] ?? null
        told.set(document, { events: 1, moment })
        if (moment !== null) note(moment, days)
      }
    }
    const leave = (document: Document) => {
      const known = told.get(document)
      if (!known || --known.events > 0) return
      told.delete(document)
      if (known.moment !== null) strike(known.moment, days)
    }
    return ({ made, gone }) => {
      for (const { of } of made) of.documents.forEach(enter)
      for (const { of } of gone) of.documents.forEach(leave)
      return { bursts: burstsWithin(days, periodOf(evidence)) }
    }
  },
}

/** By day, counted from 1970, the moments at which documents were published that tell of some event. */
type Days = Map<number, number[]>

function note(moment: number, days: Days): void {
  const day = Math.floor(moment / DAY)
  const known = days.get(day)
  if (known) known.push(moment)
  else days.set(day, [moment])
}

function strike(moment: number, days: Days): void {
  const day = Math.floor(moment / DAY)
  const known = days.get(day)
  if (!known) return
  known.splice(known.indexOf(moment), 1)
  if (known.length === 0) days.delete(day)
}

function periodOf({ dossier: { period }, now }: TimedEvidence): readonly [number, number] {
  const start = rangeOf(period.start, null)?.[0] ?? 0
  return [start, Math.min(now, rangeOf(period.end, null)?.[1] ?? now)]
}

/** Bursts in the moments of publication within a period. */
export function burstsOf(moments: readonly number[], period: readonly [number, number]): Burst[] {
  const days: Days = new Map()
  for (const moment of moments) note(moment, days)
  return burstsWithin(days, period)
}

function burstsWithin(days: Days, [from, to]: readonly [number, number]): Burst[] {
  const inside = new Map<number, number>()
  for (const [day, moments] of days) {
    const isWhole = day * DAY >= from && (day + 1) * DAY - 1 <= to
    const documents = isWhole ? moments.length : moments.filter((moment) => moment >= from && moment <= to).length
    if (documents > 0) inside.set(day, documents)
  }
  // The days before the first and after the last document say nothing of attention.
  const [first, last] = [...inside.keys()].reduce(
    ([a, b], day) => [Math.min(a, day), Math.max(b, day)],
    [Infinity, -Infinity],
  )
  const length = inside.size === 0 ? 0 : last - first + 1
  if (length < LEAST_DAYS || length > 40_000) return []
  const counts = Array.from({ length }, (_, at) => inside.get(first + at) ?? 0)
  const rate = counts.reduce((a, b) => a + b) / length
  return periods(cheapest(counts, rate), counts, rate).map(({ start, end, ...burst }) => ({
    start: new Date((first + start) * DAY).toISOString().slice(0, 10),
    end: new Date((first + end) * DAY).toISOString().slice(0, 10),
    ...burst,
  }))
}

/** Cost of a count in a state, up to what all states share: −ln Poisson. */
function cost(count: number, rate: number, state: number): number {
  const lambda = rate * SCALE ** state
  return lambda - count * Math.log(lambda)
}

/** Viterbi. */
function cheapest(counts: readonly number[], rate: number): number[] {
  const climb = GAMMA * Math.log(counts.length)
  let costs = Array.from({ length: STATES }, (_, state) => state * climb)
  const back: number[][] = []
  for (const count of counts) {
    const from: number[] = []
    costs = costs.map((_, state) => {
      let best = 0
      let least = Infinity
      costs.forEach((before, previous) => {
        const total = before + Math.max(0, state - previous) * climb
        if (total < least) [least, best] = [total, previous]
      })
      from.push(best)
      return least + cost(count, rate, state)
    })
    back.push(from)
  }
  let state = costs.indexOf(Math.min(...costs))
  const path = new Array<number>(counts.length)
  for (let at = counts.length - 1; at >= 0; at--) {
    path[at] = state
    state = back[at]?.[state] ?? 0
  }
  return path
}

type Period = {
  readonly start: number
  readonly end: number
  readonly level: number
  readonly documents: number
  readonly weight: number
}

function periods(path: readonly number[], counts: readonly number[], rate: number): Period[] {
  const found: Period[] = []
  for (let at = 0; at < path.length; at++) {
    if (!path[at]) continue
    const start = at
    while (path[at + 1]) at++
    const span = path.slice(start, at + 1)
    const level = Math.max(...span)
    const inside = counts.slice(start, at + 1)
    const weight = inside.reduce((sum, count, day) => sum + cost(count, rate, 0) - cost(count, rate, span[day] ?? 0), 0)
    found.push({
      start,
      end: at,
      level,
      documents: inside.reduce((a, b) => a + b, 0),
      weight: Math.round(weight * 100) / 100,
    })
  }
  return found
}
