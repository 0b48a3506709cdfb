import type { Bag, Unit } from './bag.js'
import { addMonths, isoDate, two } from './civil.js'
import { length } from './length.js'
import type { Reference } from './reference.js'
import { days, type Outcome, point, unplaced, wall } from './resolve.js'
import { dayOf, periodOf } from './units.js'

const MONTHS: Partial<Readonly<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
}
const DAYS: Partial<Readonly<Record<Unit, number>>> = { day: 1, night: 1, week: 7, weekend: 7, fortnight: 14 }
const SECONDS: Partial<Readonly<Record<Unit, number>>> = { second: 1, minute: 60, hour: 3600 }

/** "Three days ago", "in two weeks", "two days after 15 April", "the following day" (from another event: an offset). */
export function shift(bag: Bag, ref: Reference): Outcome | null {
  const back = (bag.dir ?? -1) < 0
  if (bag.keep === 'length' && bag.some !== undefined)
    return { ...unplaced({ type: 'DURATION', value: length(bag), precision: 'unknown' }), vague: true }
  if (bag.some !== undefined || (bag.n === undefined && bag.unit))
    return { ...unplaced({ type: 'DATE', value: back ? 'PAST_REF' : 'FUTURE_REF', precision: 'unknown' }), vague: true }
  const offset = `${back ? '-' : ''}${length(bag)}`
  if (bag.keep === 'length')
    return { ...unplaced({ type: 'DURATION', value: length(bag), precision: 'unknown' }), anaphoric: offset }
  if (bag.then) return anaphor(bag, offset, ref)
  if (bag.of) {
    const base = point(bag.of, ref)
    if (!base?.from) return null
    return moved(
      bag,
      back && base.to ? base.from.days : (base.day ?? base.to?.days ?? base.from.days),
      base.clocked ? base.from.seconds : null,
    )
  }
  return ref.today === null
    ? { ...unplaced({ type: 'DATE', value: offset, precision: 'unknown' }), vague: false }
    : moved(bag, ref.today, ref.seconds)
}

/** The offset is for whoever knows the event; the TIMEX3 value takes the day last named in the text as that event. */
function anaphor(bag: Bag, offset: string, ref: Reference): Outcome {
  const guess = ref.lastDay === null ? null : moved(bag, ref.lastDay, null)
  const value = guess?.value ?? offset
  const part = bag.part && guess?.day != null ? `T${bag.part}` : ''
  return {
    ...unplaced({ type: part ? 'TIME' : 'DATE', value: value + part, precision: guess?.precision ?? 'unknown' }),
    anaphoric: offset,
  }
}

function moved(bag: Bag, base: number, seconds: number | null): Outcome {
  const parts = [bag, ...(bag.more ? [bag.more] : [])]
  const sign = (bag.dir ?? -1) < 0 ? -1 : 1
  let day = base
  let clock = seconds ?? 0
  let finest: Unit = 'century'
  for (const { n = 1, plus = 0, unit = 'day' } of parts) {
    const count = sign * (n + plus)
    finest = unit
    if (MONTHS[unit]) day = byMonths(day, count * MONTHS[unit])
    else if (DAYS[unit]) day += Math.round(count * DAYS[unit])
    else clock += Math.round(count * (SECONDS[unit] ?? 0))
  }
  if (SECONDS[finest]) return instant(day, clock, seconds !== null)
  if (bag.part !== undefined || finest === 'day' || finest === 'night') return days(dayOf(day))
  return days(periodOf(finest === 'weekend' ? 'week' : finest, day))
}

function byMonths(day: number, months: number): number {
  const whole = Math.trunc(months)
  return addMonths(day, whole) + Math.round((months - whole) * 30)
}

function instant(day: number, seconds: number, known: boolean): Outcome {
  const at = wall(day, seconds)
  if (!known) return days(dayOf(at.days))
  const value = `${isoDate(at.days)}T${two(Math.floor(at.seconds / 3600))}:${two(Math.floor(at.seconds / 60) % 60)}`
  return {
    ...unplaced({ type: 'TIME', value, precision: 'minute' }),
    from: at,
    to: wall(at.days, at.seconds + 59),
    clocked: true,
    day: at.days,
  }
}

/** "The past three years", "the coming days": a length that ends or begins at the publication. */
export function window(bag: Bag, ref: Reference): Outcome | null {
  const value = length(bag)
  const vague = bag.some !== undefined || bag.n === undefined
  const open = { ...unplaced({ type: 'DURATION', value, precision: precisionOf(bag.unit) }), vague }
  if (vague || ref.today === null) return open
  const back = (bag.dir ?? -1) < 0
  const edge = moved({ ...bag, unit: SECONDS[bag.unit ?? 'day'] ? 'day' : bag.unit }, ref.today, null)
  const far = edge.from ? shiftedDay(bag, ref.today) : ref.today
  return { ...open, from: wall(back ? far : ref.today, 0), to: wall(back ? ref.today : far, 86399) }
}

function shiftedDay(bag: Bag, today: number): number {
  const count = ((bag.dir ?? -1) < 0 ? -1 : 1) * ((bag.n ?? 1) + (bag.plus ?? 0))
  const unit = bag.unit ?? 'day'
  const first = MONTHS[unit] ? byMonths(today, count * MONTHS[unit]) : today + Math.round(count * (DAYS[unit] ?? 0))
  return bag.more ? shiftedDay({ ...bag.more, dir: bag.dir }, first) : first
}

function precisionOf(unit: Unit | undefined): Outcome['precision'] {
  if (unit && MONTHS[unit]) return unit === 'month' || unit === 'quarter' || unit === 'half' ? 'month' : 'year'
  return unit === 'week' || unit === 'fortnight' || unit === 'weekend' ? 'week' : 'day'
}
