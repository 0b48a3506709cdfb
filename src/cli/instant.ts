import { isDay } from '../model/index.js'
import { UsageError } from './usage-error.js'

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

/** The ISO instant that a person typed; a bare date means its end, so that `--as-of 2025-03-18` takes in that day. Null when nothing was typed. */
export function instantOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59Z` : text
  const day = INSTANT.exec(whole)?.[1]
  if (!day || !isDay(day) || Number.isNaN(Date.parse(whole)))
    throw new UsageError(
      `“${text}” is not a moment. Use an ISO time with its offset, such as 2025-03-18T21:00:00+03:00, or a date.`,
    )
  return new Date(whole).toISOString()
}

/** The ISO date that a person typed, if the calendar has it. */
export function dayOf(text: string): string {
  if (!isDay(text)) throw new UsageError(`“${text}” is not a day. Use an ISO date such as 2025-03-18.`)
  return text
}
