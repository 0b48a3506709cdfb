import { Temporal } from 'temporal-polyfill'
import { daysInMonth, isoDate, toDays, two } from './civil.js'

/** A moment on some wall clock: days since 1970-01-01 and seconds of that day. */
export type Wall = { readonly days: number; readonly seconds: number }

/** Offsets already worked out, by zone, day and hour; emptied when it has grown this large. */
const known = new Map<string, string | null>()
const MOST_KNOWN = 2000

/** `+03:00` of a zone at a wall-clock moment; a moment that summer time skips or repeats takes the earlier offset. Null for an unknown zone. */
export function offsetAt(wall: Wall, zone: string): string | null {
  if (/^[+-]\d\d:\d\d$/.test(zone)) return zone
  const key = `${zone} ${wall.days} ${Math.floor(wall.seconds / 1800)}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size > MOST_KNOWN) known.clear()
  const offset = workedOut(wall, zone)
  known.set(key, offset)
  return offset
}

function workedOut({ days, seconds }: Wall, zone: string): string | null {
  try {
    return Temporal.PlainDateTime.from(`${isoDate(days)}T${clockOf(seconds)}`).toZonedDateTime(zone).offset
  } catch {
    return null
  }
}

/** `23:06:00` */
export function clockOf(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** An ISO instant on the clock of a zone; the offset of the instant itself where `zone` is null. Null where it is no instant. */
export function wallOf(instant: string, zone: string | null): (Wall & { readonly zone: string }) | null {
  const own = /(?:[Zz]|[+-]\d\d:?\d\d)$/.exec(instant)?.[0]
  if (!own) return null
  const written = zone === null ? asWritten(instant) : null
  if (written) return written
  try {
    const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone ?? (/z/i.test(own) ? 'UTC' : own))
    const days = Math.floor(Date.UTC(zoned.year, zoned.month - 1, zoned.day) / 86400000)
    return { days, seconds: zoned.hour * 3600 + zoned.minute * 60 + zoned.second, zone: zoned.timeZoneId }
  } catch {
    return null
  }
}

/** The clock that an instant in the usual form is written in, read off its letters; null for any other. */
function asWritten(instant: string): (Wall & { readonly zone: string }) | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(Z|[+-](?:0[1-9]|1\d|2[0-3]):[0-5]\d)$/.exec(
    instant,
  )
  if (!parts) return null
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return {
    days: toDays(year, month, day),
    seconds: hour * 3600 + minute * 60 + second,
    zone: parts[7] === 'Z' ? 'UTC' : parts[7]!,
  }
}

/** Is this a zone that the engine can reckon with? */
export function isZone(zone: string): boolean {
  return offsetAt({ days: 20000, seconds: 0 }, zone) !== null
}
