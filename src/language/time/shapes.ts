import type { Bag } from './bag.js'
import type { Item } from './items.js'

/** Digit shapes by the name that patterns use. */
export const SHAPES: Readonly<Record<string, (item: Item) => Bag | null>> = {
  int: (item) => (item.kind === 'int' && item.text.length < 7 ? { n: Number(item.text) } : null),
  day: (item) => ranged(item, 'int', 1, 31, 'day'),
  year: (item) => (item.text.length === 4 ? ranged(item, 'int', 1000, 2199, 'year') : null),
  anyyear: (item) => ranged(item, 'int', 1, 2999, 'year'),
  yy: (item) =>
    item.text.length === 2 && item.kind === 'int' ? { year: century(Number(item.text)), short: true } : null,
  monthnum: (item) => ranged(item, 'int', 1, 12, 'month'),
  hour: (item) => ranged(item, 'int', 0, 24, 'hour'),
  minute: (item) => (item.text.length === 2 ? ranged(item, 'int', 0, 59, 'minute') : null),
  clocktime: (item) => (item.kind === 'clock' ? clock(item.text) : null),
  dotted: (item) =>
    item.kind === 'decimal' && /^\d{1,2}\.\d\d$/.test(item.text) ? clock(item.text.replace('.', ':')) : null,
  hhmm: (item) =>
    item.kind === 'int' && item.text.length === 4 ? clock(`${item.text.slice(0, 2)}:${item.text.slice(2)}`) : null,
  numdate: (item) => (item.kind === 'iso' ? iso(item.text) : item.kind === 'date' ? { raw: item.text } : null),
  slash: (item) => (item.kind === 'fraction' ? { raw: item.text } : null),
  monthyear: (item) => (item.kind === 'fraction' ? monthYear(item.text) : null),
  offset: (item) => (item.kind === 'int' || item.kind === 'clock' ? offset(item.text) : null),
  dotdate: (item) => (item.kind === 'decimal' && /^\d{1,2}\.\d{2}$/.test(item.text) ? { raw: item.text } : null),
  /** «90-х годов» */
  tens: (item) =>
    item.kind === 'ordinal' && /^[1-9]0$/.test(item.text) ? { decade: 190 + Number(item.text) / 10 } : null,
  decade: (item) => (item.kind === 'decade' ? decade(item.text) : null),
}

/** Two-digit years: 00–49 are 2000–2049, as in chrono and POSIX. */
export function century(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year
}

function ranged(item: Item, kind: Item['kind'], low: number, high: number, field: keyof Bag): Bag | null {
  if (item.kind !== kind) return null
  const value = Number(item.text)
  return value >= low && value <= high ? { [field]: value } : null
}

function clock(text: string): Bag | null {
  const [hour = 0, minute = 0, second] = text.split(/[:.,]/).map(Number)
  if (hour > 24 || minute > 59 || (second ?? 0) > 59) return null
  return second === undefined ? { hour, minute } : { hour, minute, second }
}

function decade(text: string): Bag | null {
  const year = Number(text.replace(/\D/g, ''))
  if (year % 10 !== 0) return null
  return { decade: (year < 100 ? century(Math.max(year, 10) < 20 ? year : year + (year < 50 ? 1900 : 0)) : year) / 10 }
}

function iso(text: string): Bag {
  const [, date = '', hour, minute, second, zone] =
    /^([\d-]{10})(?:[t ](\d\d):(\d\d)(?::(\d\d))?[.,\d]*(z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? []
  if (hour === undefined) return { raw: date }
  const place = zone === undefined ? {} : { zone: zone === 'z' ? 'UTC' : zone.replace(/^(...)(\d\d)$/, '$1:$2') }
  return {
    raw: date,
    hour: Number(hour),
    minute: Number(minute),
    ...(second ? { second: Number(second) } : {}),
    ...place,
  }
}

function monthYear(text: string): Bag | null {
  const [month = '', year = ''] = text.split('/')
  return year.length === 4 && Number(month) >= 1 && Number(month) <= 12
    ? { month: Number(month), year: Number(year) }
    : null
}

/** `3`, `0300`, `2:45` → minutes. */
function offset(text: string): Bag | null {
  const [, hours = '', minutes = '0'] = /^(\d{1,2}):?(\d\d)?$/.exec(text) ?? []
  return hours && Number(hours) <= 14 ? { offset: Number(hours) * 60 + Number(minutes) } : null
}
