/** Days from 1970-01-01 to a proleptic Gregorian date; years may be 0 or negative (H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function toDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

export type Civil = { readonly year: number; readonly month: number; readonly day: number }

/** The date that many days after 1970-01-01. */
export function fromDays(days: number): Civil {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Moves a date by months; the day is cut to the length of the month. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = fromDays(days)
  const index = year * 12 + month - 1 + months
  const y = Math.floor(index / 12)
  const m = (((index % 12) + 12) % 12) + 1
  return toDays(y, m, Math.min(day, daysInMonth(y, m)))
}

/** ISO 8601 week: year and number of the week that holds this day. */
export function isoWeek(days: number): { readonly year: number; readonly week: number } {
  const thursday = days - weekdayOf(days) + 4
  const { year } = fromDays(thursday)
  return { year, week: Math.floor((thursday - toDays(year, 1, 1)) / 7) + 1 }
}

/** `YYYY-MM-DD`; years beyond four digits are left as they are. */
export function isoDate(days: number): string {
  const { year, month, day } = fromDays(days)
  return `${isoYear(year)}-${two(month)}-${two(day)}`
}

export function isoYear(year: number): string {
  return year <= 0 ? `BC${String(1 - year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

export function two(value: number): string {
  return String(value).padStart(2, '0')
}
