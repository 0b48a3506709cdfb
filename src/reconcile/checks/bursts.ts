import { type Burst, type Document, rangeOf } from '../../model/index.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'

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
  dossier: ({ made, gone }, evidence) => {
    const known = told.get(evidence) ?? new Map<Document, Counted>()
    told.set(evidence, known)
    for (const { documents } of made) for (const document of documents) count(document, 1, known, evidence)
    for (const { documents } of gone) for (const document of documents) count(document, -1, known, evidence)
    const moments = [...known.values()].flatMap(({ moment }) => moment ?? [])
    return { bursts: burstsOf(moments, periodOf(evidence)) }
  },
}

type Counted = { events: number; readonly moment: number | null }

/** Documents that tell of some event, and of how many. */
const told = new WeakMap<Evidence, Map<Document, Counted>>()

function count(document: Document, by: number, known: Map<Document, Counted>, evidence: Evidence): void {
  const counted = known.get(document) ?? { events: 0, moment: evidence.clockOf(document)?.[1] ?? null }
  counted.events += by
  if (counted.events > 0) known.set(document, counted)
  else known.delete(document)
}

function periodOf({ dossier: { period }, now }: Evidence): readonly [number, number] {
  const start = rangeOf(period.start, null)?.[0] ?? 0
  return [start, Math.min(now, rangeOf(period.end, null)?.[1] ?? now)]
}

/** Bursts in the moments of publication within a period. */
export function burstsOf(moments: readonly number[], [from, to]: readonly [number, number]): Burst[] {
  const inside = moments.filter((moment) => moment >= from && moment <= to)
  // The days before the first and after the last document say nothing of attention.
  const first = Math.floor(Math.min(...minMax(inside)) / DAY)
  const days = inside.length === 0 ? 0 : Math.floor(Math.max(...minMax(inside)) / DAY) - first + 1
  if (days < LEAST_DAYS || days > 40_000) return []
  const counts = new Array<number>(days).fill(0)
  for (const moment of inside) {
    const at = Math.floor(moment / DAY) - first
    counts[at] = (counts[at] ?? 0) + 1
  }
  const rate = inside.length / days
  return periods(cheapest(counts, rate), counts, rate).map(({ start, end, ...burst }) => ({
    start: new Date((first + start) * DAY).toISOString().slice(0, 10),
    end: new Date((first + end) * DAY).toISOString().slice(0, 10),
    ...burst,
  }))
}

function minMax(values: readonly number[]): number[] {
  return values.length === 0 ? [0] : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
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
  const path: number[] = []
  for (let at = counts.length - 1; at >= 0; at--) {
    path.unshift(state)
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
