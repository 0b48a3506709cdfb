/** The words that dates and lengths of a language are made of. */
export type TimeWords = {
  /** Months as they stand after a day. */
  readonly months: readonly string[]
  /** Months that stand alone before a year. */
  readonly monthsAlone: readonly string[]
  /** What follows a year. */
  readonly year: string
  readonly years: (count: number) => string
  readonly days: (count: number) => string
  readonly hours: string
  readonly minutes: string
}

/** "18 March 2025", «18 марта 2025 г.», "March 2025" or "2025" from an ISO date or instant, as fine as it is. */
export function sayDay(iso: string, words: TimeWords): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? []
  if (year === undefined) return iso
  const names = day === undefined ? words.monthsAlone : words.months
  const name = month === undefined ? '' : `${names[Number(month) - 1] ?? ''} `
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year}${words.year}`
}

/** As lengths are reckoned. */
const YEAR = 365 * 1440

/** "3 h 31 min", "2 days 4 h", "4 years", «2 дня 4 ч» from minutes; the sign is not said. */
export function sayMinutes(minutes: number, words: TimeWords): string {
  const whole = Math.round(Math.abs(minutes))
  const days = Math.floor(whole / 1440)
  const hours = Math.floor((whole % 1440) / 60)
  const rest = whole % 60
  const years = whole / YEAR
  if (years > 0 && Number.isInteger(years)) return `${years} ${words.years(years)}`
  if (days > 0) return `${days} ${words.days(days)}${hours > 0 ? ` ${hours} ${words.hours}` : ''}`
  if (hours > 0) return `${hours} ${words.hours}${rest > 0 ? ` ${rest} ${words.minutes}` : ''}`
  return `${rest} ${words.minutes}`
}
