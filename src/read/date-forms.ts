/** A date taken apart: `time` null when there is no clock, `offset` null when the clock has no zone. */
export type DateParts = { readonly date: string; readonly time: string | null; readonly offset: string | null }

const OFFSETS: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  МСК: '+03:00',
  JST: '+09:00',
}
/** First letters that tell the months apart, English then Russian and Ukrainian. */
const MONTHS: readonly RegExp[] = [
  /^(jan|янв|січ)/,
  /^(feb|фев|лют)/,
  /^(mar|мар|бер)/,
  /^(apr|апр|кві)/,
  /^(may|ма[йя]|тра)/,
  /^(jun|июн|чер)/,
  /^(jul|июл|лип)/,
  /^(aug|авг|сер)/,
  /^(sep|сен|вер)/,
  /^(oct|окт|жов)/,
  /^(nov|ноя|лис)/,
  /^(dec|дек|гру)/,
]
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([AaPp]\.?[Mm]\.?)?`
const ZONE = String.raw`\s*(Z|[A-Za-zА-Я]{1,5})?\s*([+-−]\d{1,2}:?\d{2}|[+-]\d{2})?`
const REST = String.raw`(?:\s*(?:года|г\.?|р\.?|року)(?=[\s,]))?(?:[\sT,|·–-]{1,4}(?:at|в|о|об|o)?\s*${CLOCK}${ZONE})?`
const DAY_NAME = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`
const FORMS: readonly { readonly order: 'ymd' | 'dmy' | 'mdy'; readonly form: RegExp }[] = [
  { order: 'ymd', form: new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${REST}`, 'u') },
  { order: 'ymd', form: new RegExp(`^(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?()${ZONE})?$`, 'u') },
  { order: 'ymd', form: new RegExp(`^(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})${REST}`, 'u') },
  { order: 'dmy', form: new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${REST}`, 'u') },
  {
    order: 'dmy',
    form: new RegExp(`^${DAY_NAME}(\\d{1,2})[\\s-]+(\\p{L}{3,12})\\.?,?[\\s-]+(\\d{4}|\\d{2})${REST}`, 'u'),
  },
  {
    order: 'mdy',
    form: new RegExp(`^${DAY_NAME}(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${REST}`, 'u'),
  },
]
const ASCTIME = /^(\p{L}{3}\s+\p{L}{3}\s+\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s*([A-Z]{1,5})?\s+(\d{4})$/u

/**
 * RFC 822, RFC 3339, W3C-DTF, asctime and the written dates of pages in English, Russian and Ukrainian.
 * Null for anything else: slashes between day and month (which is which?) and words without a year are not guessed.
 */
export function parseDate(text: string): DateParts | null {
  const trimmed = text.slice(0, 100).replace(/\s+/g, ' ').trim()
  const asctime = ASCTIME.exec(trimmed)
  const plain = asctime ? `${asctime[1]} ${asctime[4]} ${asctime[2]} ${asctime[3] ?? ''}`.trim() : trimmed
  for (const { order, form } of FORMS) {
    const match = form.exec(plain)
    if (match) return assemble(order, match)
  }
  return null
}

function assemble(order: 'ymd' | 'dmy' | 'mdy', match: RegExpExecArray): DateParts | null {
  const [, a = '', b = '', c = '', hour, minute, second, half, name, shift] = match
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b]
  const date = dateOf(fullYear(year), monthOf(month), Number(day))
  if (!date) return null
  if (hour === undefined || minute === undefined) return { date, time: null, offset: null }
  const time = timeOf(hour, minute, second ?? '00', half)
  return time ? { date, time, offset: offsetOf(name, shift) } : { date, time: null, offset: null }
}

function fullYear(year: string): number {
  // RFC 2822, section 4.3: two digits 00–49 are 2000–2049, the others 19xx.
  const value = Number(year)
  return year.length > 2 ? value : value < 50 ? 2000 + value : 1900 + value
}

function monthOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : MONTHS.findIndex((form) => form.test(word.toLowerCase())) + 1
}

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000) return null
  return date.toISOString().slice(0, 10)
}

function timeOf(hour: string, minute: string, second: string, half: string | undefined): string | null {
  const afternoon = /^p/i.test(half ?? '')
  const hours = half ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59 || Number(second) > 60) return null
  return [hours, Number(minute), Math.min(59, Number(second))].map((part) => String(part).padStart(2, '0')).join(':')
}

function offsetOf(name: string | undefined, shift: string | undefined): string | null {
  if (shift) {
    const [, sign = '+', hours = '0', minutes = '00'] = /^([+-−])(\d{1,2}):?(\d{2})?$/.exec(shift) ?? []
    const value = `${hours.padStart(2, '0')}:${minutes}`
    return value === '00:00' ? 'Z' : `${sign === '+' ? '+' : '-'}${value}`
  }
  return OFFSETS[(name ?? '').toUpperCase()] ?? null
}
