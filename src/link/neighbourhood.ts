import type { Sighting } from './sighting.js'

const DAY = 86_400_000

/** The keys under which a sighting can be found, and those under which it looks for others; both on given days. */
export type Neighbourhood = { readonly filed: readonly string[]; readonly looked: readonly string[] }

/** Keys of type, kind, day and names: a sighting meets only what shares one. */
export function neighbourhood(
  sighting: Sighting,
  filedDays: readonly string[],
  lookedDays: readonly string[] = filedDays,
): Neighbourhood {
  const base = `${sighting.type}|${sighting.kind}|`
  const keys = (days: readonly string[], names: readonly string[]) =>
    days.flatMap((day) => names.map((name) => `${base}${day}|${name}`))
  return { filed: keys(filedDays, filedUnder(sighting)), looked: keys(lookedDays, lookedUnder(sighting)) }
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
export function daysAround({ published, statement, range, grain, background }: Sighting): string[] {
  if (grain === 'coarse' && range) return daysBetween(range[0], Math.min(range[1], range[0] + 62 * DAY))
  if (published === null) return []
  if (background) return daysBetween(published - 60 * DAY, published + DAY / 2)
  return isAhead(statement)
    ? daysBetween(published - DAY / 2, published + 7 * DAY)
    : daysBetween(published - 3 * DAY, published + DAY / 2)
}

/** The day of publication, and with it the days before on which earlier reports of an undated event appeared. */
export function publicationDays({ published, statement, grain, range }: Sighting): {
  readonly own: string[]
  readonly before: string[]
} {
  if (grain === 'coarse' && range) {
    // "In 2018" is no report of these days; it meets only what names the same year.
    const period = [`from ${range[0]}`]
    return { own: period, before: period }
  }
  if (published === null) return { own: ['undated'], before: ['undated'] }
  const day = Math.floor(published / DAY)
  const back = isAhead(statement) ? 7 : 2
  return { own: [nameOfDay(day)], before: Array.from({ length: back + 1 }, (_, at) => nameOfDay(day - at)) }
}

function isAhead({ actuality }: Sighting['statement']): boolean {
  return actuality === 'planned' || actuality === 'possible'
}

/** ISO dates from one moment to another, both included. */
export function daysBetween(from: number, to: number): string[] {
  const days: string[] = []
  for (let day = Math.floor(from / DAY); day * DAY <= to; day++) days.push(nameOfDay(day))
  return days
}

const names = new Map<number, string>()

/** The ISO date of a day counted from 1970; the same few days are asked for again and again. */
function nameOfDay(day: number): string {
  let name = names.get(day)
  if (name === undefined) {
    name = Math.abs(day) < 1e8 ? new Date(day * DAY).toISOString().slice(0, 10) : String(day)
    if (names.size > 100_000) names.clear()
    names.set(day, name)
  }
  return name
}
