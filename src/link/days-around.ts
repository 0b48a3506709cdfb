import type { Sighting } from './sighting.js'
import { monthOf, UNDATED } from './slots.js'
import { TRUCE } from './tells.js'

const DAY = 86_400_000
/** How far off the end of a plan may be that names no day but a week or month. */
const NEAR = 40 * DAY

/** The days on which an undated sighting's event can be: the last three, two more for a contact that is spoken of beforehand, or the coming week for a plan. */
export function daysAround(sighting: Sighting): number[] {
  const { type, published, ahead, range, grain, background } = sighting
  if (grain === 'coarse' && range) return daysBetween(range[0], Math.min(range[1], range[0] + 62 * DAY))
  if (published === null) return []
  if (background) return monthsBetween(published - 60 * DAY, published + DAY / 2)
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

/** The months that hold the days from one moment to another. */
function monthsBetween(from: number, to: number): number[] {
  const months: number[] = []
  const last = Math.floor(Math.floor(to / DAY) / 30)
  for (let month = Math.floor(Math.max(Math.floor(from / DAY), UNDATED + 1) / 30); month <= last; month++)
    months.push(monthOf(month * 30))
  return months
}
