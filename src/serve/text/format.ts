import type { When } from '../../model/index.js'
import type { Lang } from '../messages/index.js'

const LOCALE: Readonly<Record<Lang, string>> = { en: 'en-GB', ru: 'ru-RU' }
const formatters = new Map<string, Intl.DateTimeFormat>()
const languageNames = new Map<Lang, Intl.DisplayNames>()
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/

/** Does the text name a day without a clock? */
export function isDateOnly(iso: string): boolean {
  return DATE_ONLY.test(iso)
}

/** Milliseconds since 1970 of an ISO instant or date (its first moment in UTC); null if it is neither. */
export function millis(iso: string | null | undefined): number | null {
  if (!iso) return null
  const value = Date.parse(iso)
  return Number.isNaN(value) ? null : value
}

/** `18 Mar 2025`, in UTC or in the zone given; a dash where no time is known. */
export function day(iso: string, lang: Lang, zone = 'UTC'): string {
  const at = millis(iso)
  // The year's “г.” stays with its year.
  return at === null ? '–' : formatter(lang, zone, 'day').format(at).replace(' г.', '\u00a0г.')
}

/** `18 March 2025`, in UTC. */
export function longDay(iso: string, lang: Lang): string {
  const at = millis(iso)
  return at === null ? '–' : new Date(at).toLocaleDateString(LOCALE[lang], { dateStyle: 'long', timeZone: 'UTC' })
}

/** `Mar 2025`: a month (`2025-03`). */
export function monthName(month: string, lang: Lang): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(lang, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** `14:05`, in UTC or in the zone given; a dash where no time is known. */
export function clock(iso: string, lang: Lang, zone = 'UTC'): string {
  const at = millis(iso)
  return at === null ? '–' : formatter(lang, zone, 'clock').format(at)
}

/** `18 Mar 2025, 14:05 UTC`, or only the day when no clock is known. */
export function moment(iso: string | null | undefined, lang: Lang): string {
  if (millis(iso) === null) return '–'
  if (isDateOnly(iso!)) return day(iso!, lang)
  return `${day(iso!, lang)}, ${clock(iso!, lang)} UTC`
}

/** The same moment in a second zone: `17:05 Moscow`, with the day when it differs from UTC's; null for a bare date. */
export function elsewhere(iso: string | null, lang: Lang, zone: string | null): string | null {
  if (!zone || millis(iso) === null || isDateOnly(iso!) || !isZone(zone) || zone === 'UTC') return null
  const city = placeOf(zone, lang)
  const there = day(iso!, lang, zone)
  const time = clock(iso!, lang, zone)
  return there === day(iso!, lang) ? `${time} ${city}` : `${there}, ${time} ${city}`
}

/** A zone by its place: the last part of its name in English, what the runtime calls it elsewhere. */
export function placeOf(zone: string, lang: Lang): string {
  const city = zone.split('/').at(-1)!.replaceAll('_', ' ')
  if (lang === 'en') return city
  const parts = new Intl.DateTimeFormat(LOCALE[lang], { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(0)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value
  return name && !/^(GMT|UTC)/.test(name) ? name : city
}

/** A time as precisely as it is known and no more: an instant, a range, a day or the words of the text. */
export function whenInWords(when: When | null, lang: Lang): string | null {
  if (!when?.start || millis(when.start) === null) return when?.text ?? null
  const { start, end, precision, text } = when
  if (precision === 'minute') return moment(start, lang)
  const endsElsewhere = end !== null && millis(end) !== null && day(end, lang) !== day(start, lang)
  const days = endsElsewhere ? `${day(start, lang)} – ${day(end, lang)}` : day(start, lang)
  if (precision === 'hour' && !isDateOnly(start)) return `${day(start, lang)}, ≈ ${clock(start, lang)} UTC`
  return precision === 'part-of-day' && text ? `${days} (${quoted(text, lang)})` : days
}

/** Words in the quotation marks of the interface language. */
export function quoted(words: string, lang: Lang): string {
  return lang === 'ru' ? `«${words}»` : `“${words}”`
}

/** `Russian`, `английский`: a language by its name in the interface language. */
export function languageName(code: string, lang: Lang): string {
  const known = languageNames.get(lang) ?? new Intl.DisplayNames([LOCALE[lang]], { type: 'language' })
  languageNames.set(lang, known)
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}

/** Grouped digits: `22,099`. */
export function number(value: number, lang: Lang): string {
  return value.toLocaleString(LOCALE[lang])
}

/** Is this an IANA zone that the runtime knows? */
export function isZone(zone: string): boolean {
  try {
    formatter('en', zone, 'clock')
    return true
  } catch {
    return false
  }
}

function formatter(lang: Lang, zone: string, kind: 'day' | 'clock'): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${kind}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALE[lang], {
    timeZone: zone,
    ...(kind === 'day'
      ? { day: 'numeric', month: 'short', year: 'numeric' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  })
  formatters.set(key, made)
  return made
}
