import type { Bag } from './bag.js'
import { fromDays, toDays } from './civil.js'
import { SLACK } from './nearest.js'
import type { Reference } from './reference.js'
import { type Outcome, point, unplaced } from './resolve.js'

/** Fields from coarse to fine: an end of a range borrows from the other end what it lacks above its own. */
const COARSE_TO_FINE: readonly (keyof Bag)[] = ['bc', 'year', 'month', 'weekday', 'day']

/** "16–18 April", "from Monday to Wednesday", «с 10 до 11 вечера»: first moment of the first end, last of the second. */
export function range(bag: Bag, ref: Reference): Outcome | null {
  const { from, to, bare: _, ...shared } = bag
  if (!from || !to) return null
  const outer = { ...shared, is: undefined }
  const first = lent({ ...outer, ...from }, { ...outer, ...to })
  const second = borrowed({ ...outer, ...inCentury(to, from) }, { ...outer, ...from })
  const year = yearOfFirst(first, second, ref)
  if (year === null) return between(first, second, ref)
  const over = second.month !== undefined && second.month < first.month! ? 1 : 0
  return between({ ...first, year }, { ...second, year: year + over }, ref)
}

/** "1915–17": the second year is of the first one's century. */
function inCentury(to: Bag, from: Bag): Bag {
  if (!to.short || to.year === undefined || from.year === undefined) return to
  return { ...to, year: from.year - (from.year % 100) + (to.year % 100) }
}

function between(first: Bag, second: Bag, ref: Reference): Outcome | null {
  const one = point(first, ref)
  if (!one) return null
  const day = one.day ?? ref.sentenceDay
  const two = point(second, { ...ref, sentenceDay: day, lastDay: day ?? ref.lastDay })
  if (!two) return null
  if (one.from && two.to && seconds(one.from) > seconds(two.to)) return null
  const clocked = one.clocked || two.clocked
  return {
    ...unplaced({ type: clocked ? 'TIME' : 'DATE', value: `${one.value}/${two.value}`, precision: two.precision }),
    from: one.from,
    to: two.to,
    clocked,
    zone: two.zone ?? one.zone,
    local: one.local || two.local,
  }
}

function seconds({ days, seconds: of }: { readonly days: number; readonly seconds: number }): number {
  return days * 86400 + of
}

/** The year of a range of months or days that names none: the last one begun, the next one not over, or the nearest. Null where a year is not wanted. */
function yearOfFirst(first: Bag, second: Bag, ref: Reference): number | null {
  const base = ref.narrative ? ref.lastDay : ref.today
  const named = [first, second].some(({ year, rel, raw, relday }) => (year ?? rel ?? raw ?? relday) !== undefined)
  if (base === null || named || first.month === undefined || second.month === undefined) return null
  const here = fromDays(base).year
  if (ref.narrative) return here
  const over = second.month < first.month ? 1 : 0
  const candidates = [here - 1, here, here + 1].map((year) => ({
    year,
    from: toDays(year, first.month!, first.day ?? 1),
    to: toDays(year + over, second.month!, second.day ?? 28),
  }))
  const away = ({ from, to }: { from: number; to: number }) => Math.max(0, from - base, base - to)
  const nearest = candidates.reduce((a, b) => (away(b) < away(a) ? b : a))
  if (away(nearest) <= SLACK) return nearest.year
  const side = ref.direction()
  if (side < 0) return candidates.filter(({ from }) => from <= base).at(-1)?.year ?? null
  if (side > 0) return candidates.find(({ to }) => to >= base)?.year ?? null
  return nearest.year
}

/** The first end takes the year or month of the second, and its half of the day. */
function lent(first: Bag, second: Bag): Bag {
  const taken: Record<string, unknown> = {}
  const own = COARSE_TO_FINE.findIndex((field) => first[field] !== undefined)
  const fixed = first.weekday !== undefined || first.rel !== undefined || first.relday !== undefined
  if (own > 0 && !fixed) {
    for (const field of COARSE_TO_FINE.slice(0, own)) if (second[field] !== undefined) taken[field] = second[field]
    const over = first.month !== undefined && (second.month ?? 12) < first.month
    if (over && taken.year !== undefined) taken.year = (taken.year as number) - 1
    if (second.rel !== undefined && second.unit) Object.assign(taken, { rel: second.rel, unit: second.unit })
  }
  if (first.hour === undefined) return { ...taken, ...first }
  const half = first.half12 ?? (first.hour <= (second.hour ?? 0) || second.hour === 12 ? second.half12 : undefined)
  return { ...taken, ...first, half12: half, zone: first.zone ?? second.zone, local: first.local ?? second.local }
}

/** The second end takes the year and month of the first, where it names only a day or a clock. */
function borrowed(second: Bag, first: Bag): Bag {
  const taken: Record<string, unknown> = {}
  if (second.month === undefined && second.day !== undefined && second.raw === undefined) {
    if (first.month !== undefined) taken.month = first.month
    if (first.rel !== undefined) Object.assign(taken, { rel: first.rel, unit: first.unit })
  }
  if (
    second.year === undefined &&
    first.year !== undefined &&
    (second.month !== undefined || taken.month !== undefined)
  ) {
    const over = (second.month ?? first.month ?? 0) < (first.month ?? 0)
    taken.year = first.year + (over ? 1 : 0)
  }
  return { ...taken, ...second }
}
