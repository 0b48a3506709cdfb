import { InputError } from '../pipeline/input-error.js'

/** The ISO instant that a person typed; a bare date means its end, so that `--as-of 2025-03-18` takes in that day. Null when nothing was typed. */
export function instantOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59Z` : text
  const time = Date.parse(whole)
  if (Number.isNaN(time) || !/T.*(Z|[+-]\d{2}:?\d{2})$/.test(whole))
    throw new InputError(
      `“${text}” is not a moment. Use an ISO time with its offset, such as 2025-03-18T21:00:00+03:00, or a date.`,
    )
  return new Date(time).toISOString()
}
