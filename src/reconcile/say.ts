import { isoIn } from '../model/index.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const HOUR = 60

/** "18 March 2025" from an ISO date or instant. */
export function sayDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? []
  if (year === undefined) return iso
  const name = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? ''} `
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year}`
}

/** "3 h 31 min", "2 days 4 h" from minutes. */
export function sayMinutes(minutes: number): string {
  const whole = Math.round(Math.abs(minutes))
  const days = Math.floor(whole / (24 * HOUR))
  const hours = Math.floor((whole % (24 * HOUR)) / HOUR)
  const rest = whole % HOUR
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'}${hours > 0 ? ` ${hours} h` : ''}`
  if (hours > 0) return `${hours} h${rest > 0 ? ` ${rest} min` : ''}`
  return `${rest} min`
}

/** Minutes of an ISO 8601 duration, a month counted as 30 days and a year as 365; null where it is none. */
export function minutesOf(duration: string): number | null {
  const match =
    /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?)?$/.exec(
      duration,
    )
  if (!match || duration === 'P') return null
  const [years, months, weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0))
  const inDays = (years ?? 0) * 365 + (months ?? 0) * 30 + (weeks ?? 0) * 7 + (days ?? 0)
  return inDays * 24 * HOUR + (hours ?? 0) * HOUR + (minutes ?? 0)
}

const instants = new Map<number, string>()

/** The ISO instant of a moment, to the second; the few thousand clocks of a dossier are asked for again and again. */
export function isoInstant(moment: number): string {
  let text = instants.get(moment)
  if (text === undefined) {
    text = `${isoIn(moment, null)}Z`
    if (instants.size > 200_000) instants.clear()
    instants.set(moment, text)
  }
  return text
}

/** "18 March 2025 20:00 UTC". */
export function sayMoment(moment: number): string {
  const iso = isoIn(moment, null)
  return `${sayDay(iso)} ${iso.slice(11, 16)} UTC`
}
