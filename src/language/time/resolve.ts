import type { Precision, TimexType } from '../../model/index.js'
import type { Bag } from './bag.js'
import { isoDate, two } from './civil.js'
import { hour24 } from './clock.js'
import { length, lengthValue } from './length.js'
import type { Period } from './period.js'
import { periodOfBag } from './point.js'
import { range } from './range.js'
import type { Reference } from './reference.js'
import { shift, window } from './shift.js'
import type { Wall } from './zone.js'

/** A resolved expression on the wall clock; `to` is inclusive. `clocked` tells instants from whole days. */
export type Outcome = {
  readonly type: TimexType
  readonly value: string
  readonly from: Wall | null
  readonly to: Wall | null
  readonly clocked: boolean
  readonly precision: Precision
  readonly zone: string | null
  readonly local: boolean
  readonly anaphoric: string | null
  readonly vague: boolean
  /** The single day that it names, for what follows in the text. */
  readonly day: number | null
}

/** What a rule's fields mean against the reference; null where they cannot be a time (32 March). */
export function resolve(bag: Bag, ref: Reference): Outcome | null {
  switch (bag.is) {
    case 'length':
      return unplaced({ type: 'DURATION', value: lengthValue(bag), precision: 'unknown' })
    case 'shift':
      return bag.bare === 'future' && ref.direction() < 0 ? null : shift(bag, ref)
    case 'window':
      return bag.bare === 'future' && ref.direction() < 0 ? null : window(bag, ref)
    case 'range':
      return range(bag, ref)
    case 'repeat':
      return unplaced({ type: 'SET', value: repeatValue(bag), precision: 'unknown' })
    case 'vague':
      return { ...unplaced({ type: 'DATE', value: bag.ref ?? 'PAST_REF', precision: 'unknown' }), vague: true }
    default:
      return point(bag, ref)
  }
}

/** A type and value without a place on the time line. */
export function unplaced(known: Pick<Outcome, 'type' | 'value' | 'precision'>): Outcome {
  return {
    ...known,
    from: null,
    to: null,
    clocked: false,
    zone: null,
    local: false,
    anaphoric: null,
    vague: false,
    day: null,
  }
}

/** A calendar date with or without part of day and clock. */
export function point(bag: Bag, ref: Reference): Outcome | null {
  const period = hasDate(bag) ? periodOfBag(bag, ref) : null
  if (hasDate(bag) && !period) return datelessOutcome(bag, ref)
  if (bag.hour === undefined && bag.part === undefined) return period && days(period)
  if (period && period.precision !== 'day') return bag.hour === undefined ? partOfPeriod(period, bag) : null
  const day = period?.from ?? ref.sentenceDay ?? (ref.narrative ? (ref.lastDay ?? ref.today) : ref.today)
  return bag.hour === undefined ? partOfDay(bag, day, ref) : clock(bag, day !== null && isTonight(bag) ? day + 1 : day)
}

export function days(period: Period): Outcome {
  const whole = { from: { days: period.from, seconds: 0 }, to: { days: period.to, seconds: 86399 } }
  const day = period.from === period.to ? period.from : null
  return { ...unplaced({ type: 'DATE', value: period.value, precision: period.precision }), ...whole, day }
}

function hasDate(bag: Bag): boolean {
  return (bag.unit !== undefined && bag.hour === undefined) || Object.keys(bag).some((key) => DATE_FIELDS.has(key))
}

const DATE_FIELDS = new Set([
  'raw',
  'of',
  'relday',
  'holiday',
  'month',
  'day',
  'quarter',
  'half',
  'season',
  'week',
  'weekday',
  'year',
  'decade',
  'century',
  'rel',
])

/** A date that only a publication could place: its value keeps X for what is not known. */
function datelessOutcome(bag: Bag, ref: Reference): Outcome | null {
  if (ref.today !== null || ref.lastDay !== null) return null
  const value = unknownValue(bag)
  return value === null ? null : unplaced({ type: 'DATE', value, precision: 'unknown' })
}

function unknownValue(bag: Bag): string | null {
  if (bag.month !== undefined) return `XXXX-${two(bag.month)}${bag.day === undefined ? '' : `-${two(bag.day)}`}`
  if (bag.weekday !== undefined) return `XXXX-WXX-${bag.weekday}`
  if (bag.season !== undefined) return `XXXX-${bag.season}`
  return bag.relday !== undefined || bag.rel !== undefined ? 'XXXX-XX-XX' : null
}

function partOfPeriod(period: Period, bag: Bag): Outcome {
  return { ...days(period), type: 'TIME', value: `${period.value}T${bag.part}` }
}

function partOfDay(bag: Bag, given: number | null, ref: Reference): Outcome | null {
  const early = bag.part === 'LN' && ref.seconds !== null && ref.seconds < 6 * 3600
  const day = given !== null && early ? given - 1 : given
  const hours = ref.parts[bag.part!]
  if (!hours) return null
  const known = {
    type: 'TIME',
    precision: 'part-of-day',
    value: `${day === null ? 'XXXX-XX-XX' : isoDate(day)}T${/^(?:NN|LN)$/.test(bag.part!) ? 'NI' : bag.part}`,
  } as const
  if (day === null) return unplaced(known)
  const [from, to] =
    bag.mod === 'start'
      ? [hours[0], (hours[0] + hours[1]) / 2]
      : bag.mod === 'end'
        ? [(hours[0] + hours[1]) / 2, hours[1]]
        : hours
  return {
    ...unplaced(known),
    from: wall(day, from * 3600),
    to: wall(day, to * 3600 - 1),
    clocked: true,
    day,
    ...zoneOf(bag),
  }
}

/** "Midnight tonight" opens the next day. */
function isTonight(bag: Bag): boolean {
  return bag.relday === 0 && bag.part === 'NI' && bag.hour === 0 && bag.minute === 0
}

function clock(bag: Bag, day: number | null): Outcome | null {
  const back = (bag.minute ?? 0) < 0
  const hour = hour24(bag) - (back ? 1 : 0)
  const minute = back ? bag.minute! + 60 : bag.minute
  const { second } = bag
  if (hour < 0 || hour > 24 || (hour === 24 && (minute ?? 0) > 0)) return null
  const text = `T${two(hour)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}`
  const precision = minute === undefined ? 'hour' : 'minute'
  if (day === null) return unplaced({ type: 'TIME', value: `XXXX-XX-XX${text}`, precision })
  const start = hour * 3600 + (minute ?? 0) * 60 + (second ?? 0)
  const lasts = second !== undefined ? 1 : minute !== undefined ? 60 : 3600
  const known = unplaced({ type: 'TIME', value: isoDate(day) + text, precision })
  return { ...known, from: wall(day, start), to: wall(day, start + lasts - 1), clocked: true, day, ...zoneOf(bag) }
}

function zoneOf(bag: Bag): { zone: string | null; local: boolean } {
  if (bag.offset !== undefined)
    return {
      zone: `${(bag.sign ?? 1) < 0 ? '-' : '+'}${two(Math.floor(bag.offset / 60))}:${two(bag.offset % 60)}`,
      local: false,
    }
  return { zone: bag.zone ?? null, local: bag.local === true }
}

export function wall(days: number, seconds: number): Wall {
  const whole = Math.floor(seconds / 86400)
  return { days: days + whole, seconds: Math.floor(seconds - whole * 86400) }
}

function repeatValue(bag: Bag): string {
  if (bag.weekday !== undefined) return `XXXX-WXX-${bag.weekday}`
  if (bag.month !== undefined) return `XXXX-${two(bag.month)}`
  if (bag.season !== undefined) return `XXXX-${bag.season}`
  if (bag.part !== undefined && bag.unit === undefined) return `XXXX-XX-XXT${bag.part}`
  return length({ ...bag, n: bag.n ?? 1 })
}
