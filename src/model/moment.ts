import type { When } from './time.js'

/** Milliseconds since 1970, both inclusive: the earliest and the latest moment that some words can mean. */
export type Range = readonly [from: number, to: number]

const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/
const HOUR = 3_600_000
const [FIRST, LAST] = [Date.parse('0000-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59Z')]
const formats = new Map<string, Intl.DateTimeFormat | null>()
const offsets = new Map<string, Map<number, number>>()
let keptOffsets = 0

/** So many readings are kept at a time: thousands of reports name the same days. */
const MOST = 20_000
const ranges = new Map<string | null, Map<string, Range | null>>()
let kept = 0

/** What an ISO date or instant can mean; a clock without an offset is read in `zone`, or in UTC where that is null. */
export function rangeOf(value: string | null, zone: string | null): Range | null {
  if (value === null) return null
  const known = ranges.get(zone)?.get(value)
  if (known !== undefined) return known
  if (++kept > MOST) {
    ranges.clear()
    kept = 0
  }
  const range = readRange(value, zone)
  const ofZone = ranges.get(zone)
  if (ofZone) ofZone.set(value, range)
  else ranges.set(zone, new Map([[value, range]]))
  return range
}

function readRange(value: string, zone: string | null): Range | null {
  const match = FORM.exec(value)
  if (!match) return null
  const [, year, month, day, hour, minute, second, offset] = match
  const from = Date.UTC(
    Number(year),
    Number(month ?? 1) - 1,
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  )
  const until =
    hour !== undefined
      ? from + (second === undefined ? 60_000 : 1000)
      : day !== undefined
        ? from + 24 * HOUR
        : month !== undefined
          ? Date.UTC(Number(year), Number(month), 1)
          : Date.UTC(Number(year) + 1, 0, 1)
  if (Number.isNaN(from)) return null
  if (offset !== undefined) return [from - minutesOf(offset) * 60_000, until - minutesOf(offset) * 60_000 - 1]
  return [from - zoneOffset(zone, from), until - zoneOffset(zone, until) - 1]
}

/** The range of an event's time, from the start of `start` to the end of `end`; null when no time is known. */
export function rangeOfWhen(when: When | null): Range | null {
  if (!when) return null
  const start = rangeOf(when.start, when.zone)
  const end = rangeOf(when.end, when.zone)
  if (!start || !end) return start ?? end
  return end[1] >= start[0] ? [start[0], end[1]] : start
}

/** The calendar day (`2025-03-18`) of a moment on the clocks of `zone` (UTC where null). */
export function dayIn(moment: number, zone: string | null): string {
  return isoIn(moment, zone).slice(0, 10)
}

/** The same calendar day, counted from 1970-01-01. */
export function dayNumberIn(moment: number, zone: string | null): number {
  return Math.floor((moment + zoneOffset(zone, moment, true)) / (24 * HOUR))
}

/** The wall clock (`2025-03-18T17:00:00`) of a moment in `zone` (UTC where null), without offset; never outside the years 0 to 9999, which four digits write. */
export function isoIn(moment: number, zone: string | null): string {
  const local = moment + zoneOffset(zone, moment, true)
  if (Number.isNaN(local)) return '1970-01-01T00:00:00'
  return new Date(Math.min(LAST, Math.max(FIRST, local))).toISOString().slice(0, 19)
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))
  return offset.startsWith('-') ? -minutes : minutes
}

/** Milliseconds to add to UTC; `local` may be a wall clock, which is right but for the hour of a clock change. */
function zoneOffset(zone: string | null, local: number, exact = false): number {
  if (zone === null || zone === 'UTC' || !Number.isFinite(local)) return 0
  const key = Math.floor(local / HOUR) * 2 + Number(exact)
  const ofZone = offsets.get(zone) ?? new Map<number, number>()
  const known = ofZone.get(key)
  if (known !== undefined) return known
  const first = wallMinusUtc(zone, local)
  const offset = exact ? first : wallMinusUtc(zone, local - first)
  if (++keptOffsets > 50_000) {
    offsets.clear()
    ofZone.clear()
    keptOffsets = 0
  }
  ofZone.set(key, offset)
  offsets.set(zone, ofZone)
  return offset
}

function wallMinusUtc(zone: string, moment: number): number {
  const format = formatOf(zone)
  if (!format || Math.abs(moment) > 8.64e15) return 0
  const parts = new Map(format.formatToParts(moment).map((part) => [part.type, Number(part.value)]))
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'))
  return wall - Math.floor(moment / 1000) * 1000
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone)
  if (known !== undefined) return known
  let format: Intl.DateTimeFormat | null = null
  try {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    // An unknown zone name is read as UTC: better a time that is some hours off than none.
  }
  formats.set(zone, format)
  return format
}
