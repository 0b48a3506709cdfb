import { fromDays, toDays, weekdayOf } from './civil.js'
import type { Reference } from './reference.js'

/** How far, in days, a date without a year may lie on the side that the tense does not point to. */
export const SLACK = 45

/** The year of a month and day without one: nearest to the publication, the tense deciding where it is far; in a history the year last named. */
export function nearestYear(month: number, day: number, ref: Reference, weekday?: number): number | null {
  const base = ref.narrative ? (ref.lastDay ?? ref.today) : (ref.today ?? ref.lastDay)
  if (base === null) return null
  const { year } = fromDays(base)
  if (ref.narrative) return closest(base, [year - 1, year, year + 1], (each) => toDays(each, month, day))
  const candidates = [year - 1, year, year + 1].map((each) => ({ year: each, days: toDays(each, month, day) }))
  const fitting = weekday === undefined ? candidates : candidates.filter(({ days }) => weekdayOf(days) === weekday)
  const list = fitting.length > 0 ? fitting : candidates
  const nearest = list.reduce((a, b) => (Math.abs(b.days - base) < Math.abs(a.days - base) ? b : a))
  const away = nearest.days - base
  if (Math.abs(away) <= SLACK || fitting.length === 1) return nearest.year
  const side = ref.direction()
  if (side < 0 && away > 0) return nearest.year - 1
  return side > 0 && away < 0 ? nearest.year + 1 : nearest.year
}

/** The year of a bare month: the tense decides, else the nearest; `rel` is "last March", "next March". */
export function nearestMonth(month: number, rel: number | undefined, ref: Reference): number | null {
  const base = ref.narrative ? (ref.lastDay ?? ref.today) : (ref.today ?? ref.lastDay)
  if (base === null) return null
  const here = fromDays(base)
  if (rel === -1) return month < here.month ? here.year : here.year - 1
  if (rel === 1) return month > here.month ? here.year : here.year + 1
  if (rel === 0 || month === here.month) return here.year
  if (ref.narrative) return closest(base, [here.year - 1, here.year, here.year + 1], (each) => toDays(each, month, 15))
  const side = ref.direction()
  if (side < 0) return month < here.month ? here.year : here.year - 1
  if (side > 0) return month > here.month ? here.year : here.year + 1
  return closest(base, [here.year - 1, here.year, here.year + 1], (each) => toDays(each, month, 15))
}

/** The day of a bare weekday: the last one or today where the words speak of the past, the next where of the future, else the nearest. */
export function nearestWeekday(weekday: number, ref: Reference): number {
  const today = ref.today!
  const past = (((weekdayOf(today) - weekday) % 7) + 7) % 7
  const side = ref.direction()
  const listed = ref.sentenceDay !== null && ref.sentenceDay > today && ref.sentenceDay < today + 7
  if (past === 0) return listed && side > 0 ? today + 7 : today
  if (side < 0) return today - past
  if (side > 0) return today + 7 - past
  return past <= 3 ? today - past : today + 7 - past
}

function closest(base: number, years: readonly number[], day: (year: number) => number): number {
  return years.reduce((a, b) => (Math.abs(day(b) - base) < Math.abs(day(a) - base) ? b : a))
}
