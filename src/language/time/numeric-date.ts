import { toDays } from './civil.js'
import { century } from './shapes.js'

export type NumericDate = { readonly year: number | null; readonly month: number; readonly day: number }

/**
 * Reads 18.03.2025, 3/18/25, 2025-03-18, 18.03 by the language's order; where that cannot be, the other order is tried, and where the other one is
 * the day of publication (`today`, in days) or one beside it, as in a dateline of 2-9-2025 in September, that is meant.
 */
export function numericDate(text: string, order: 'dmy' | 'mdy', today: number | null = null): NumericDate | null {
  const parts = (/^[\d./-]+/.exec(text)?.[0] ?? '').split(/[./-]/).filter(Boolean)
  if (parts[0]?.length === 4) return valid(Number(parts[0]), Number(parts[1]), Number(parts[2]))
  const [first, second] = parts.map(Number)
  const last = parts[2]
  const year = last === undefined ? null : last.length === 2 ? century(Number(last)) : Number(last)
  const dayFirst = order === 'dmy' || text.includes('.')
  const straight = dayFirst ? valid(year, second!, first!) : valid(year, first!, second!)
  const turned = dayFirst ? valid(year, first!, second!) : valid(year, second!, first!)
  if (straight && turned && !text.includes('.') && apart(turned, today) <= 1 && apart(straight, today) > 1)
    return turned
  return straight ?? turned
}

/** Days between a date with a year and today; infinite where either is not known. */
function apart({ year, month, day }: NumericDate, today: number | null): number {
  return year === null || today === null ? Number.POSITIVE_INFINITY : Math.abs(toDays(year, month, day) - today)
}

function valid(year: number | null, month: number, day: number): NumericDate | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null
}
