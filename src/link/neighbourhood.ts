import type { Cast } from './partakers.js'
import type { Neighbourhood, Sighting } from './sighting.js'
import { TRUCE } from './tells.js'

const DAY = 86_400_000
/** How far off the end of a plan may be that names no day but a week or month. */
const NEAR = 40 * DAY
/** The day of what was published nobody knows when. */
const UNDATED = -29_000

/** Days are counted from 1970; eleven years have their own keys, so that all keys stay small integers. */
const SPAN = 8192
const DAYS = 4096
const PERIODS_AT = 4096
const MONTHS_AT = 6144
const MOST_MONTHS = 2048
/** Months are counted down from here. */
const MONTHS = -100_000

/** Makes keys of type, kind, name and day, as numbers: a sighting meets only what shares one. */
export type Neighbourhoods = (
  sighting: Sighting,
  filedDays: readonly number[],
  lookedDays?: readonly number[],
) => Neighbourhood

/** Numbers names as they come, so that millions of keys need no text of their own. */
export function createNeighbourhoods(): Neighbourhoods {
  const ids = new Map<string, Map<string, number>>()
  let size = 0
  // Thousands of reports name the same few people.
  const known = new WeakMap<Cast, Map<string, Neighbourhood>>()
  const numbered = (table: string, names: readonly string[], numbers: number[]) => {
    if (names.length === 0) return
    let known = ids.get(table)
    if (!known) {
      known = new Map()
      ids.set(table, known)
    }
    for (const name of names) {
      let id = known.get(name)
      if (id === undefined) {
        id = size++
        known.set(name, id)
      }
      numbers.push(id)
    }
  }
  const namesOf = (sighting: Sighting): Neighbourhood => {
    const base = `${sighting.type}|${sighting.kind}`
    let ofCast = known.get(sighting.cast)
    if (!ofCast) {
      ofCast = new Map()
      known.set(sighting.cast, ofCast)
    }
    let names = ofCast.get(base)
    if (!names) {
      const [filed, looked]: [number[], number[]] = [[], []]
      for (const [table, list] of filedUnder(sighting.cast)) numbered(base + table, list, filed)
      for (const [table, list] of lookedUnder(sighting.cast)) numbered(base + table, list, looked)
      names = { filed, looked }
      ofCast.set(base, names)
    }
    if (sighting.spoken.length === 0) return names
    const looked = [...names.looked]
    numbered(`${base}any`, sighting.spoken, looked)
    return { filed: names.filed, looked }
  }
  return (sighting, filedDays, lookedDays = filedDays) => {
    const { filed, looked } = namesOf(sighting)
    // What only points back looks through months, so contacts and truces are filed there, too.
    const isKnown = sighting.type === 'CONSULT' || (sighting.tells & TRUCE) !== 0
    const days = isKnown ? [...filedDays, ...monthsOf(filedDays)] : filedDays
    return { filed: keys(filed, days), looked: keys(looked, lookedDays) }
  }
}

function keys(names: readonly number[], days: readonly number[]): number[] {
  const made: number[] = []
  for (const day of days) {
    const at = slotOf(day)
    for (const name of names) made.push(name * SPAN + at)
  }
  return made
}

/** Days, then periods and what nobody dates, then months: each has its own part of the keys of a name. */
function slotOf(day: number): number {
  if (day <= MONTHS) return MONTHS_AT + ((((MONTHS - day) % MOST_MONTHS) + MOST_MONTHS) % MOST_MONTHS)
  if (day <= UNDATED) return PERIODS_AT + (-day % MOST_MONTHS)
  return ((day % DAYS) + DAYS) % DAYS
}

/** Is a key that of a whole month, under which more is filed than under a day? */
export function isOfMonth(key: number): boolean {
  return key % SPAN >= MONTHS_AT
}

/** The months (of thirty days) that hold these days. */
function monthsOf(days: readonly number[]): number[] {
  return [...new Set(days.flatMap((day) => (day > UNDATED ? [MONTHS - Math.floor(day / 30)] : [])))]
}

type Names = readonly (readonly [table: string, names: readonly string[]])[]
const NONE: readonly string[] = []

/** It is filed under its pairs, each participant, and its sides; apart where it names a side itself. */
function filedUnder({ pairs, resolved, actors, sidePairs, general }: Cast): Names {
  const single = (resolved.length > 0 ? resolved : actors).slice(0, 8)
  return [
    ['pair', pairs],
    ['alone', single],
    ['any', sidePairs],
    ['general', general ? sidePairs : NONE],
  ]
}

/** One that names people meets those with the same people, and those that name their sides; one that names sides meets all of them. */
function lookedUnder({ pairs, resolved, actors, sidePairs, general }: Cast): Names {
  const names = resolved.length > 0 ? resolved : actors
  return [
    ['pair', pairs],
    ['alone', names.length === 1 ? names : NONE],
    [general ? 'any' : 'general', sidePairs],
  ]
}

/** The days on which an undated sighting's event can be: the last three, two more for a contact that is spoken of beforehand, or the coming week for a plan. */
export function daysAround(sighting: Sighting): number[] {
  const { type, published, ahead, range, grain, background } = sighting
  if (grain === 'coarse' && range) return daysBetween(range[0], Math.min(range[1], range[0] + 62 * DAY))
  if (published === null) return []
  if (background) return monthsOf(daysBetween(published - 60 * DAY, published + DAY / 2))
  // A truce is told of from its announcement until it has taken effect.
  if (sighting.tells & TRUCE) return daysBetween(published - 3 * DAY, published + 3 * DAY)
  return ahead
    ? daysBetween(published - DAY / 2, published + 7 * DAY)
    : daysBetween(published - 3 * DAY, published + (type === 'CONSULT' ? 2 * DAY : DAY / 2))
}

/** The same days with the one before and the one after each. */
export function daysBeside(days: readonly number[]): number[] {
  return [...new Set(days.flatMap((day) => [day - 1, day, day + 1]))]
}

/** The day of publication, and with it the days before on which earlier reports of an undated event appeared. */
export function publicationDays({ type, published, ahead, grain, range }: Sighting): {
  readonly own: number[]
  readonly before: number[]
} {
  if (grain === 'coarse' && range) {
    // "In 2018" is no report of these days; it meets only what names the same year.
    const period = -30_000 - (Math.floor(range[0] / DAY) % 30_000)
    if (!ahead || published === null || range[1] < published || range[1] - published > NEAR)
      return { own: [period], before: [period] }
    // "Next week" is told of by whoever names no day, too, when it is announced and when it is over.
    const day = Math.floor(published / DAY)
    return { own: [...new Set([period, day, ...daysBetween(...range)])], before: [period, ...since(day, 7)] }
  }
  if (published === null) return { own: [UNDATED], before: [UNDATED] }
  const day = Math.floor(published / DAY)
  const back = ahead ? 7 : type === 'CONSULT' ? 5 : 2
  return { own: [day], before: since(day, back) }
}

/** A day and those before it. */
function since(day: number, back: number): number[] {
  return Array.from({ length: back + 1 }, (_, at) => day - at)
}

/** Days from one moment to another, both included, counted from 1970. */
export function daysBetween(from: number, to: number): number[] {
  const days: number[] = []
  for (let day = Math.floor(from / DAY); day * DAY <= to; day++) days.push(day)
  return days
}
