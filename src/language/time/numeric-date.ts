import { century } from './shapes.js'

export type NumericDate = { readonly year: number | null; readonly month: number; readonly day: number }

/** Reads 18.03.2025, 3/18/25, 2025-03-18, 18.03 by the language's order; where that cannot be, the other order is tried. */
export function numericDate(text: string, order: 'dmy' | 'mdy'): NumericDate | null {
  const parts = (/^[\d./-]+/.exec(text)?.[0] ?? '').split(/[./-]/).filter(Boolean)
  if (parts[0]?.length === 4) return valid(Number(parts[0]), Number(parts[1]), Number(parts[2]))
  const [first, second] = parts.map(Number)
  const last = parts[2]
  const year = last === undefined ? null : last.length === 2 ? century(Number(last)) : Number(last)
  const dayFirst = order === 'dmy' || text.includes('.')
  const straight = dayFirst ? valid(year, second!, first!) : valid(year, first!, second!)
  return straight ?? (dayFirst ? valid(year, first!, second!) : valid(year, second!, first!))
}

function valid(year: number | null, month: number, day: number): NumericDate | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null
}
