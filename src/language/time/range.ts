import type { Bag } from './bag.js'
import { length } from './length.js'
import type { Reference } from './reference.js'
import { type Outcome, point, unplaced } from './resolve.js'

/** Fields from coarse to fine: an end of a range borrows from the other end what it lacks above its own. */
const COARSE_TO_FINE: readonly (keyof Bag)[] = ['bc', 'year', 'month', 'weekday', 'day']

/** "16–18 April", "from Monday to Wednesday", «с 10 до 11 вечера»: first moment of the first end, last of the second. */
export function range(bag: Bag, ref: Reference): Outcome | null {
  const { from, to, ...shared } = bag
  if (!from || !to) return null
  const outer = { ...shared, is: undefined }
  const first = point(lent({ ...outer, ...from }, { ...outer, ...to }), ref)
  const day = first?.day ?? ref.sentenceDay
  const second = point(borrowed({ ...outer, ...to }, { ...outer, ...from }), {
    ...ref,
    sentenceDay: day,
    lastDay: day ?? ref.lastDay,
  })
  if (!first || !second) return null
  const ordered =
    first.from && second.to
      ? first.from.days * 86400 + first.from.seconds <= second.to.days * 86400 + second.to.seconds
      : true
  if (!ordered) return null
  const value = first.from && second.to ? `${first.value}/${second.value}` : length({ n: 1, unit: 'day' })
  const precision = second.precision
  const zone = second.zone ?? first.zone
  const known = unplaced({ type: first.clocked ? 'TIME' : 'DATE', value, precision })
  return {
    ...known,
    from: first.from,
    to: second.to,
    clocked: first.clocked || second.clocked,
    zone,
    local: first.local || second.local,
  }
}

/** The first end takes the year or month of the second, and its half of the day. */
function lent(first: Bag, second: Bag): Bag {
  const taken: Record<string, unknown> = {}
  const own = COARSE_TO_FINE.findIndex((field) => first[field] !== undefined)
  if (own > 0 && first.weekday === undefined && first.rel === undefined && first.relday === undefined)
    for (const field of COARSE_TO_FINE.slice(0, own)) if (second[field] !== undefined) taken[field] = second[field]
  if (own > 0 && second.rel !== undefined && second.unit && first.rel === undefined)
    Object.assign(taken, { rel: second.rel, unit: second.unit })
  if (
    first.hour !== undefined &&
    first.half12 === undefined &&
    second.half12 !== undefined &&
    (first.hour <= (second.hour ?? 0) || second.hour === 12)
  )
    taken.half12 = second.half12
  if (first.hour !== undefined && second.zone !== undefined && first.zone === undefined) taken.zone = second.zone
  if (first.hour !== undefined && second.local) taken.local = true
  return { ...taken, ...first }
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
