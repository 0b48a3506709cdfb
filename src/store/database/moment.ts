/** The place of things without a date: after everything that has one (the last moment of ECMAScript). */
export const UNDATED = 8_640_000_000_000_000

const DAY = /^\d{4}-\d{2}-\d{2}$/
const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i

/** Milliseconds since 1970 of an ISO instant or date (its first moment in UTC); `UNDATED` where there is none. */
export function momentOf(iso: string | null | undefined): number {
  if (!iso) return UNDATED
  const parsed = Date.parse(DAY.test(iso) || HAS_ZONE.test(iso) || !iso.includes('T') ? iso : `${iso}Z`)
  return Number.isNaN(parsed) ? UNDATED : parsed
}

/** The day of an ISO instant or date as `YYYY-MM-DD`, or null where it is not a day that a calendar has. */
export function dayOf(iso: string | null | undefined): string | null {
  const day = iso?.slice(0, 10) ?? ''
  if (!DAY.test(day)) return null
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) && !day.startsWith('0000') ? day : null
}
