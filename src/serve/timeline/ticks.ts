import { DAY, HOUR, MINUTE } from './data.js'

/** A tick of the time axis with its label; `major` ones start a day, month or year. */
export type Tick = { readonly at: number; readonly label: string; readonly major: boolean }

const STEPS = [5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY]
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120]

/** Ticks in UTC between two times, at most one per `gap` pixels: 24-hour clock, the day at midnight, the year at New Year. */
export function ticks(
  from: number,
  to: number,
  width: number,
  { locale, gap = 110 }: { locale: string; gap?: number },
): Tick[] {
  const most = Math.max(2, Math.floor(width / gap))
  const step = STEPS.find((length) => (to - from) / length <= most)
  return step ? evenTicks(from, to, step, locale) : monthTicks(from, to, most, locale)
}

function evenTicks(from: number, to: number, step: number, locale: string): Tick[] {
  const made: Tick[] = []
  const first = step >= 7 * DAY ? from - ((from - 4 * DAY) % step) : from - (from % step)
  for (let at = first; at <= to; at += step) {
    if (at < from) continue
    const midnight = at % DAY === 0
    made.push({
      at,
      major: midnight && step < DAY,
      label: midnight ? format(at, locale, { day: 'numeric', month: 'short' }) : format(at, locale, CLOCK),
    })
  }
  return made
}

function monthTicks(from: number, to: number, most: number, locale: string): Tick[] {
  const months = (to - from) / (30.44 * DAY)
  const step = MONTH_STEPS.find((length) => months / length <= most) ?? 240
  const start = new Date(from)
  const made: Tick[] = []
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth()
  month -= month % step
  for (; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1)
    if (at > to) return made
    if (at < from) continue
    const newYear = month % 12 === 0
    made.push({
      at,
      major: newYear,
      label: newYear ? String(Math.floor(month / 12)) : format(at, locale, { month: 'short' }),
    })
  }
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${Object.keys(options).join()}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  formatters.set(key, formatter)
  return formatter.format(at)
}
