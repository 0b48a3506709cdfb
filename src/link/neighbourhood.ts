import type { Sighting } from './sighting.js'

const DAY = 86_400_000
/** The day of what was published nobody knows when. */
const UNDATED = -29_000

/** The keys under which a sighting can be found, and those under which it looks for others. */
export type Neighbourhood = { readonly filed: readonly number[]; readonly looked: readonly number[] }

/** Days are counted from 1970; a century on either side has its own keys. */
const SPAN = 131_072
const OFFSET = 65_536

/** Makes keys of type, kind, name and day, as numbers: a sighting meets only what shares one. */
export type Neighbourhoods = (
  sighting: Sighting,
  filedDays: readonly number[],
  lookedDays?: readonly number[],
) => Neighbourhood

/** Numbers names as they come, so that millions of keys need no text of their own. */
export function createNeighbourhoods(): Neighbourhoods {
  const ids = new Map<string, number>()
  const known = new WeakMap<Sighting, { readonly filed: readonly number[]; readonly looked: readonly number[] }>()
  const idOf = (name: string) => {
    let id = ids.get(name)
    if (id === undefined) {
      id = ids.size
      ids.set(name, id)
    }
    return id
  }
  const namesOf = (sighting: Sighting) => {
    let names = known.get(sighting)
    if (!names) {
      const base = `${sighting.type}|${sighting.kind}|`
      const numbered = (list: readonly string[]) => list.map((name) => idOf(base + name))
      names = { filed: numbered(filedUnder(sighting)), looked: numbered(lookedUnder(sighting)) }
      known.set(sighting, names)
    }
    return names
  }
  return (sighting, filedDays, lookedDays = filedDays) => {
    const { filed, looked } = namesOf(sighting)
    return { filed: keys(filed, filedDays), looked: keys(looked, lookedDays) }
  }
}

function keys(names: readonly number[], days: readonly number[]): number[] {
  const made: number[] = []
  for (const day of days) {
    const at = ((day % OFFSET) + OFFSET) % SPAN
    for (const name of names) made.push(name * SPAN + at)
  }
  return made
}

/** It is filed under its pairs, each participant, and its sides; apart where it names a side itself. */
function filedUnder({ pairs, resolved, actors, sides, general }: Sighting): string[] {
  const single = (resolved.length > 0 ? resolved : actors).slice(0, 8).map((name) => `1:${name}`)
  const bySide = sides.flatMap((side) => (general ? [`any:${side}`, `general:${side}`] : [`any:${side}`]))
  return [...pairs, ...single, ...bySide]
}

/** One that names people meets those with the same people, and those that name their sides; one that names sides meets all of them. */
function lookedUnder({ pairs, resolved, actors, sides, general }: Sighting): string[] {
  const names = resolved.length > 0 ? resolved : actors
  const alone = names.length === 1 ? [`1:${names[0]}`] : []
  return [...pairs, ...alone, ...sides.map((side) => (general ? `any:${side}` : `general:${side}`))]
}

/** The days on which an undated sighting's event can be: the last three, or the coming week for a plan. */
export function daysAround({ published, ahead, range, grain, background }: Sighting): number[] {
  if (grain === 'coarse' && range) return daysBetween(range[0], Math.min(range[1], range[0] + 62 * DAY))
  if (published === null) return []
  if (background) return daysBetween(published - 60 * DAY, published + DAY / 2)
  return ahead
    ? daysBetween(published - DAY / 2, published + 7 * DAY)
    : daysBetween(published - 3 * DAY, published + DAY / 2)
}

/** The day of publication, and with it the days before on which earlier reports of an undated event appeared. */
export function publicationDays({ published, ahead, grain, range }: Sighting): {
  readonly own: number[]
  readonly before: number[]
} {
  if (grain === 'coarse' && range) {
    // "In 2018" is no report of these days; it meets only what names the same year.
    const period = [-30_000 - (Math.floor(range[0] / DAY) % 30_000)]
    return { own: period, before: period }
  }
  if (published === null) return { own: [UNDATED], before: [UNDATED] }
  const day = Math.floor(published / DAY)
  const back = ahead ? 7 : 2
  return { own: [day], before: Array.from({ length: back + 1 }, (_, at) => day - at) }
}

/** Days from one moment to another, both included, counted from 1970. */
export function daysBetween(from: number, to: number): number[] {
  const days: number[] = []
  for (let day = Math.floor(from / DAY); day * DAY <= to; day++) days.push(day)
  return days
}
