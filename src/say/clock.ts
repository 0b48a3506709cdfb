import { isoIn, rangeOf } from '../model/index.js'
import { sayDay } from './time.js'
import type { Tables } from './words.js'

/** A language and the zone in which its clocks are told (IANA; UTC where none is given). */
export type Clocks = { readonly tables: Tables; readonly zone?: string }

/** What the clocks of some capitals are called; others are told by their distance from UTC. */
const CLOCKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'Europe/Moscow': 'Moscow time',
    'Europe/Kyiv': 'Kyiv time',
    'Europe/London': 'London time',
    'America/New_York': 'Washington time',
    'Asia/Tehran': 'Tehran time',
    'Asia/Jerusalem': 'Jerusalem time',
    'Asia/Shanghai': 'Beijing time',
  },
  ru: {
    'Europe/Moscow': 'по московскому времени',
    'Europe/Kyiv': 'по киевскому времени',
    'Europe/London': 'по лондонскому времени',
    'America/New_York': 'по вашингтонскому времени',
    'Asia/Tehran': 'по тегеранскому времени',
    'Asia/Jerusalem': 'по иерусалимскому времени',
    'Asia/Shanghai': 'по пекинскому времени',
  },
}

/** "18 March 2025, 21:14 Moscow time"; a bare date stays a date. */
export function sayClock(iso: string, clocks: Clocks): string {
  const { time } = clocks.tables
  const moment = iso.includes('T') ? rangeOf(iso, null)?.[0] : undefined
  if (moment === undefined) return sayDay(iso.slice(0, 10), time)
  const local = isoIn(moment, clocks.zone ?? 'UTC')
  return `${sayDay(local, time)}, ${hourOf(local, moment, clocks)}`
}

/** "21:14 Moscow time" of a moment in milliseconds. */
export function sayHour(moment: number, clocks: Clocks): string {
  return hourOf(isoIn(moment, clocks.zone ?? 'UTC'), moment, clocks)
}

function hourOf(local: string, moment: number, { tables, zone = 'UTC' }: Clocks): string {
  const known = zone === 'UTC' ? 'UTC' : CLOCKS[tables.lang]?.[zone]
  return `${local.slice(11, 16)} ${known ?? distance(Date.parse(`${local}Z`) - Math.floor(moment / 1000) * 1000)}`
}

/** "UTC", "UTC+3", "UTC−3:30". */
function distance(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest > 0 ? `:${String(rest).padStart(2, '0')}` : ''}`
}
