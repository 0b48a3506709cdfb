import type { Bag, Unit } from './bag.js'
import { addMonths, daysInMonth, fromDays, toDays, weekdayOf } from './civil.js'
import { orthodoxEaster, westernEaster } from './easter.js'
import { nearestMonth, nearestWeekday, nearestYear } from './nearest.js'
import { numericDate } from './numeric-date.js'
import type { Period } from './period.js'
import type { Reference } from './reference.js'
import { centuryOf, dayOf, decadeOf, halfOf, monthOf, periodOf, quarterOf, seasonOf, week, yearOf } from './units.js'

/** The days that the calendar fields of a bag name, or null where they name none or cannot be (30 February). */
export function periodOfBag(bag: Bag, ref: Reference): Period | null {
  const period = whole(bag, ref)
  return period && bag.mod && bag.mod !== 'approx' ? narrowed(period, bag.mod) : period
}

function whole(bag: Bag, ref: Reference): Period | null {
  if (bag.raw !== undefined) {
    const date = numericDate(bag.raw, ref.numericOrder, ref.today)
    return date && checkedDay(date.year ?? nearestYear(date.month, date.day, ref), date.month, date.day)
  }
  if (bag.of) return within(bag, ref)
  if (bag.n !== undefined && bag.unit) return numbered(bag, ref)
  if (bag.relday !== undefined) return ref.today === null ? null : dayOf(ref.today + bag.relday)
  if (bag.holiday !== undefined) return holiday(bag, ref)
  if (bag.month !== undefined || bag.day !== undefined) return monthOrDay(bag, ref)
  if (bag.quarter !== undefined) return ofYear(bag, ref, (year) => quarterOf(year, bag.quarter!), 'quarter')
  if (bag.half !== undefined) return ofYear(bag, ref, (year) => halfOf(year, bag.half!), 'half')
  if (bag.season !== undefined) return season(bag, ref)
  if (bag.week !== undefined) return ofYear(bag, ref, (year) => week(toDays(year, 1, 4) + (bag.week! - 1) * 7), 'week')
  if (bag.weekday !== undefined) return weekday(bag, ref)
  if (bag.year !== undefined) return yearOf(bag.bc ? 1 - bag.year : bag.year)
  if (bag.decade !== undefined) return decadeOf(bag.decade)
  if (bag.century !== undefined)
    return bag.bc
      ? { ...centuryOf(-bag.century - 1), value: `BC${String(bag.century).padStart(2, '0')}` }
      : centuryOf(bag.century)
  if (bag.unit === 'weekend' && bag.rel === undefined) return weekend(ref)
  if (bag.rel !== undefined && bag.unit) return relative(bag, ref)
  return null
}

/** "The first quarter of 2025", "the 19th century". */
function numbered(bag: Bag, ref: Reference): Period | null {
  const n = bag.n!
  if (bag.unit === 'century')
    return bag.bc ? { ...centuryOf(-n), value: `BC${String(n - 1).padStart(2, '0')}` } : centuryOf(n - 1)
  if (bag.unit === 'quarter') return n > 4 ? null : ofYear(bag, ref, (year) => quarterOf(year, n), 'quarter')
  return bag.unit === 'half' && n < 3 ? ofYear(bag, ref, (year) => halfOf(year, n), 'half') : null
}

/** "Last week"; "the end of the year" (`then`) is in a history that of the year told of. */
function relative({ unit, rel, then }: Bag, ref: Reference): Period | null {
  const base = then && ref.narrative ? (ref.lastDay ?? ref.today) : ref.today
  return base === null ? null : periodOf(unit!, base, rel)
}

function monthOrDay(bag: Bag, ref: Reference): Period | null {
  const year = yearOfBag(bag, ref)
  if (bag.month === undefined) return dayAlone(bag, ref)
  if (bag.day === undefined) {
    const resolved = year ?? (ref.today === null && ref.lastDay === null ? null : nearestMonth(bag.month, bag.rel, ref))
    return resolved === null ? null : monthOf(resolved, bag.month)
  }
  const found = year ?? nearestYear(bag.month, bag.day, ref, bag.weekday)
  return found === null ? null : checkedDay(found, bag.month, bag.day)
}

/** "The 15th": the month last named, else the nearest; "Monday the 21st": the nearest that is a Monday. */
function dayAlone(bag: Bag, ref: Reference): Period | null {
  if (bag.weekday !== undefined) return dayOnWeekday(bag.day!, bag.weekday, ref)
  const base = bag.unit === 'month' && bag.rel !== undefined ? ref.today : (ref.lastDay ?? ref.today)
  if (base === null || bag.day === undefined) return null
  const { year, month } = fromDays(addMonths(base, bag.unit === 'month' ? (bag.rel ?? 0) : 0))
  return checkedDay(year, month, bag.day)
}

function dayOnWeekday(day: number, weekday: number, ref: Reference): Period | null {
  const base = ref.lastDay ?? ref.today
  if (base === null) return null
  const days = [0, -1, 1, -2, 2, -3, 3].flatMap((months) => {
    const { year, month } = fromDays(addMonths(base, months))
    const found = checkedDay(year, month, day)
    return found && weekdayOf(found.from) === weekday ? [found] : []
  })
  return days[0] ?? null
}

function yearOfBag(bag: Bag, ref: Reference): number | null {
  if (bag.year !== undefined) return bag.bc ? 1 - bag.year : bag.year
  if (bag.rel !== undefined && bag.unit === 'year' && ref.today !== null) return fromDays(ref.today).year + bag.rel
  return null
}

function checkedDay(year: number | null, month: number, day: number): Period | null {
  if (year === null || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayOf(toDays(year, month, day))
}

function weekday(bag: Bag, ref: Reference): Period | null {
  if (ref.today === null) return null
  if (bag.unit === 'week' && bag.rel !== undefined)
    return dayOf(periodOf('week', ref.today, bag.rel).from + bag.weekday! - 1)
  const past = (((weekdayOf(ref.today) - bag.weekday!) % 7) + 7) % 7
  if (bag.rel === -1) return dayOf(ref.today - (past === 0 ? 7 : past))
  if (bag.rel === 1) return dayOf(ref.today + (7 - past))
  if (bag.rel === 0) return dayOf(ref.direction() < 0 ? ref.today - past : ref.today + ((7 - past) % 7))
  return dayOf(nearestWeekday(bag.weekday!, ref))
}

function season(bag: Bag, ref: Reference): Period | null {
  const year = yearOfBag(bag, ref)
  if (year !== null) return seasonOf(year, bag.season!)
  const base = ref.narrative ? (ref.lastDay ?? ref.today) : ref.today
  if (base === null) return null
  const here = fromDays(base).year
  const candidates = [here - 1, here, here + 1].map((each) => seasonOf(each, bag.season!))
  const side = bag.rel ?? (ref.narrative ? 0 : ref.direction())
  if (side < 0) return candidates.filter(({ from, to }) => (bag.rel === -1 ? to < base : from <= base)).at(-1) ?? null
  if (side > 0) return candidates.find(({ from, to }) => (bag.rel === 1 ? from > base : to >= base)) ?? null
  return candidates[1] ?? null
}

function ofYear(bag: Bag, ref: Reference, make: (year: number) => Period, unit: Unit): Period | null {
  const year = yearOfBag(bag, ref)
  if (year !== null) return make(year)
  const base = ref.narrative ? (ref.lastDay ?? ref.today) : ref.today
  if (base === null) return null
  const here = make(fromDays(base).year)
  const side = bag.rel ?? (unit === 'week' || ref.narrative ? 0 : ref.direction())
  if (side < 0 && here.from > base) return make(fromDays(base).year - 1)
  return side > 0 && here.to < base ? make(fromDays(base).year + 1) : here
}

/** "The weekend": the one that is or was last where the words speak of the past, else the one that is or comes. */
function weekend(ref: Reference): Period | null {
  if (ref.today === null) return null
  return periodOf('weekend', ref.today, weekdayOf(ref.today) < 6 && ref.direction() < 0 ? -1 : 0)
}

/** "The third Friday of March", "the last day of the month", "the first week of May". */
function within(bag: Bag, ref: Reference): Period | null {
  const outer = periodOfBag(bag.of!, ref)
  if (!outer || bag.n === undefined) return outer && bag.mod ? outer : outer
  const unit = bag.unit ?? 'day'
  if (unit === 'half') return halved(outer, bag.n)
  if (bag.weekday !== undefined) {
    const first = outer.from + ((bag.weekday - weekdayOf(outer.from) + 7) % 7)
    const last = outer.to - ((weekdayOf(outer.to) - bag.weekday + 7) % 7)
    return dayOf(bag.n < 0 ? last : first + (bag.n - 1) * 7)
  }
  const found = bag.n < 0 ? periodOf(unit, outer.to) : periodOf(unit, outer.from, bag.n - 1)
  return found.from > outer.to ? null : found
}

/** "The second half of April", of 2024. */
function halved(outer: Period, n: number): Period | null {
  if (n > 2 || outer.from === outer.to) return null
  if (outer.precision === 'year') return halfOf(fromDays(outer.from).year, n)
  const middle = (outer.from + outer.to) >> 1
  return n === 1 ? { ...outer, to: middle } : { ...outer, from: middle + 1 }
}

/** A fixed day (`12-25`), days from Easter (`western-2`), or from the nth weekday of a month (`11-4x4+1`, -1 being the last). */
function holiday(bag: Bag, ref: Reference): Period | null {
  const movable = /^(western|orthodox)([+-]\d+)$/.exec(bag.holiday!)
  const year = yearOfBag(bag, ref)
  if (movable) {
    const easter = movable[1] === 'western' ? westernEaster : orthodoxEaster
    const base = ref.today ?? ref.lastDay
    if (year === null && base === null) return null
    return dayOf(easter(year ?? nearestYear(4, 15, ref) ?? fromDays(base!).year) + Number(movable[2]))
  }
  const nth = /^(\d+)-(\d)x(-?\d)([+-]\d+)$/.exec(bag.holiday!)
  if (nth) return nthWeekday(nth.slice(1).map(Number), year, ref)
  const [month = 0, day = 0] = bag.holiday!.split('-').map(Number)
  return checkedDay(year ?? nearestYear(month, day, ref), month, day)
}

function nthWeekday(
  [month = 1, weekday = 1, n = 1, more = 0]: readonly number[],
  given: number | null,
  ref: Reference,
) {
  const year = given ?? nearestYear(month, 15, ref)
  if (year === null) return null
  const { from, to } = monthOf(year, month)
  const first = from + ((weekday - weekdayOf(from) + 7) % 7)
  const last = to - ((weekdayOf(to) - weekday + 7) % 7)
  return dayOf((n < 0 ? last : first + (n - 1) * 7) + more)
}

/** Start, middle or end of a period: a third of it; the TIMEX3 value stays that of the whole. */
function narrowed(period: Period, mod: string): Period {
  const third = Math.floor((period.to - period.from + 1) / 3)
  if (third < 1) return period
  if (mod === 'start') return { ...period, to: period.from + third - 1 }
  if (mod === 'mid') return { ...period, from: period.from + third, to: period.to - third }
  return mod === 'end' ? { ...period, from: period.to - third + 1 } : period
}
