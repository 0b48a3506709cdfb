import { isoIn, rangeOf } from '../model/index.js'
import type { Lang } from './wording.js'

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
}
const MOSCOW = 'Europe/Moscow'

/** "18 March 2025", «18 марта 2025 г.» from an ISO date or instant. */
export function sayDay(iso: string, lang: Lang): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? []
  if (year === undefined) return iso
  const words = `${Number(day)} ${MONTHS[lang][Number(month) - 1] ?? ''} ${year}`
  return lang === 'ru' ? `${words} г.` : words
}

/** "18 March 2025, 21:14 Moscow time"; a bare date stays a date. */
export function sayMoment(iso: string, lang: Lang): string {
  const moment = iso.includes('T') ? rangeOf(iso, null)?.[0] : undefined
  if (moment === undefined) return sayDay(iso, lang)
  const local = isoIn(moment, MOSCOW)
  return `${sayDay(local, lang)}, ${local.slice(11, 16)} ${lang === 'ru' ? 'по московскому времени' : 'Moscow time'}`
}

/** "3 h 31 min", «3 ч 31 мин». */
export function sayMinutes(minutes: number, lang: Lang): string {
  const whole = Math.round(Math.abs(minutes))
  const parts: [number, string][] = [
    [Math.floor(whole / 1440), lang === 'ru' ? 'дн.' : Math.floor(whole / 1440) === 1 ? 'day' : 'days'],
    [Math.floor((whole % 1440) / 60), lang === 'ru' ? 'ч' : 'h'],
    [whole >= 1440 ? 0 : whole % 60, lang === 'ru' ? 'мин' : 'min'],
  ]
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  return said.length > 0 ? said.join(' ') : `0 ${lang === 'ru' ? 'мин' : 'min'}`
}
