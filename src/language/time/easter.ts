import { toDays } from './civil.js'

/** Easter Sunday of a year in the Western church, as days since 1970-01-01 (Meeus, Jones and Butcher). */
export function westernEaster(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const sum = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return toDays(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** Easter Sunday of a year in the Orthodox church on the Gregorian calendar (Meeus; 13 days between the calendars, 1900–2099). */
export function orthodoxEaster(year: number): number {
  const a = (19 * (year % 19) + 15) % 30
  const b = (2 * (year % 4) + 4 * (year % 7) - a + 34) % 7
  const sum = a + b + 114
  return toDays(year, Math.floor(sum / 31), (sum % 31) + 1) + 13
}
