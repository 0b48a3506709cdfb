import { Temporal } from 'temporal-polyfill'
import { parseDate } from './date-forms.js'

/** A time as the model wants it, or null; `floating` when a clock was given but nobody knows its zone. */
export type Moment = { readonly iso: string | null; readonly floating: boolean }

const NOTHING: Moment = { iso: null, floating: false }

/**
 * Any date of feeds, pages and exports as an ISO instant with offset, or an ISO date when only the day is known.
 * A clock without an offset is read in `zone`; without a zone only its day is kept, and `floating` says so.
 */
export function moment(text: string | null | undefined, zone: string | null): Moment {
  const parts = text ? parseDate(text) : null
  if (!parts) return NOTHING
  if (parts.time === null) return { iso: parts.date, floating: false }
  if (parts.offset) return { iso: `${parts.date}T${parts.time}${parts.offset}`, floating: false }
  const local = zone ? localInstant(`${parts.date}T${parts.time}`, zone) : null
  return local ? { iso: local, floating: false } : { iso: parts.date, floating: true }
}

/** A wall-clock time (`2025-03-18T21:30:00`) of a zone with its offset; null when the zone is not known. */
export function localInstant(clock: string, zone: string): string | null {
  try {
    const zoned = Temporal.PlainDateTime.from(clock).toZonedDateTime(zone)
    return `${clock}${zoned.offset === '+00:00' ? 'Z' : zoned.offset}`
  } catch {
    return null
  }
}

/** Seconds since 1970 as an ISO instant, on the clock of `zone` where it is known, else in UTC. */
export function unixInstant(seconds: number, zone: string | null): string | null {
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8.64e12) return null
  const utc = `${new Date(Math.trunc(seconds) * 1000).toISOString().slice(0, 19)}Z`
  return zone ? onClockOf(utc, zone) : utc
}

/** The same instant, written with the offset that `zone` has then. */
export function onClockOf(instant: string, zone: string): string {
  try {
    const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
    const clock = zoned.toPlainDateTime().toString({ smallestUnit: 'second' })
    return `${clock}${zoned.offset === '+00:00' ? 'Z' : zoned.offset}`
  } catch {
    return instant
  }
}

/** Is this an IANA zone that the machine knows? */
export function isZone(zone: string): boolean {
  return localInstant('2025-01-01T00:00:00', zone) !== null
}
