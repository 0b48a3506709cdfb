import type { Unit } from './bag.js'
import { addMonths, fromDays, isoDate, isoWeek, isoYear, toDays, two, weekdayOf } from './civil.js'
import type { Period } from './period.js'

/** The calendar period of a unit that holds a day, moved by `by` periods: last week, this quarter, next year. */
export function periodOf(unit: Unit, day: number, by = 0): Period {
  const { year, month } = fromDays(day)
  switch (unit) {
    case 'week':
    case 'fortnight':
      return week(day + by * (unit === 'week' ? 7 : 14))
    case 'weekend': {
      const saturday = day - weekdayOf(day) + 6 + by * 7
      return { from: saturday, to: saturday + 1, value: `${weekValue(saturday)}-WE`, precision: 'week' }
    }
    case 'month':
      return monthOf(year, month + by)
    case 'quarter':
      return quarterOf(year, Math.floor((month - 1) / 3) + 1 + by)
    case 'half':
      return halfOf(year, (month > 6 ? 2 : 1) + by)
    case 'year':
      return yearOf(year + by)
    case 'decade':
      return decadeOf(Math.floor(year / 10) + by)
    case 'century':
      return centuryOf(Math.floor(year / 100) + by)
    case 'millennium':
      return { ...centuryOf(Math.floor(year / 1000) * 10), value: String(Math.floor(year / 1000)) }
    default:
      return dayOf(day + by)
  }
}

export function dayOf(day: number): Period {
  return { from: day, to: day, value: isoDate(day), precision: 'day' }
}

export function week(day: number): Period {
  const monday = day - weekdayOf(day) + 1
  return { from: monday, to: monday + 6, value: weekValue(day), precision: 'week' }
}

export function monthOf(year: number, month: number): Period {
  const from = addMonths(toDays(year, 1, 1), month - 1)
  const at = fromDays(from)
  return { from, to: addMonths(from, 1) - 1, value: `${isoYear(at.year)}-${two(at.month)}`, precision: 'month' }
}

export function quarterOf(year: number, quarter: number): Period {
  const y = year + Math.floor((quarter - 1) / 4)
  const q = ((((quarter - 1) % 4) + 4) % 4) + 1
  const from = toDays(y, q * 3 - 2, 1)
  return { from, to: addMonths(from, 3) - 1, value: `${isoYear(y)}-Q${q}`, precision: 'month' }
}

export function halfOf(year: number, half: number): Period {
  const y = year + Math.floor((half - 1) / 2)
  const h = ((((half - 1) % 2) + 2) % 2) + 1
  const from = toDays(y, h * 6 - 5, 1)
  return { from, to: addMonths(from, 6) - 1, value: `${isoYear(y)}-H${h}`, precision: 'month' }
}

export function yearOf(year: number): Period {
  return { from: toDays(year, 1, 1), to: toDays(year, 12, 31), value: isoYear(year), precision: 'year' }
}

export function decadeOf(decade: number): Period {
  return {
    from: toDays(decade * 10, 1, 1),
    to: toDays(decade * 10 + 9, 12, 31),
    value: String(decade),
    precision: 'year',
  }
}

/** `century` counts from 0: 19 is the 1900s. */
export function centuryOf(century: number): Period {
  return {
    from: toDays(century * 100, 1, 1),
    to: toDays(century * 100 + 99, 12, 31),
    value: two(century),
    precision: 'year',
  }
}

/** First month of each season (northern, meteorological); winter begins in December of the year before its value. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

export function seasonOf(year: number, season: string): Period {
  const from = toDays(year, SEASONS[season] ?? 3, 1)
  return { from, to: addMonths(from, 3) - 1, value: `${isoYear(year)}-${season}`, precision: 'month' }
}

function weekValue(day: number): string {
  const { year, week: number } = isoWeek(day)
  return `${isoYear(year)}-W${two(number)}`
}
