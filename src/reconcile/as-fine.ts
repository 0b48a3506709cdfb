import type { Part, When } from '../model/index.js'
import { message } from '../say/index.js'

/** As much of a date as was said: "this month" is no first of the month, "next week" no Monday. */
export function asFine({ start, precision }: Pick<When, 'start' | 'precision'>): Part {
  if (start === null) return ''
  if (precision === 'week') return message('day.week', { day: start.slice(0, 10) })
  const letters = { year: 4, month: 7 }[precision as 'year' | 'month']
  return { day: start.slice(0, letters) }
}
