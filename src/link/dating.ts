import {
  type Document,
  dayNumberIn,
  hasHappened,
  type Range,
  rangeOfWhen,
  type Statement,
  textOf,
  type When,
} from '../model/index.js'
import { isPointing } from './background.js'

/** How fine the words about a time are; `none` where nothing dates it. */
export type Grain = 'clock' | 'day' | 'coarse' | 'none'

/** A day taken from the publication is no day that anybody named, and "this year" is none either. */
export function grainOf({ when }: Statement, range: Range | null, published: number | null): Grain {
  if (!when?.start || when.basis === 'published') return 'none'
  if (when.precision === 'minute' || when.precision === 'hour' || when.precision === 'part-of-day') return 'clock'
  if (when.precision === 'day') return 'day'
  if (when.precision === 'unknown') return 'none'
  const running = range !== null && published !== null && range[0] <= published && published <= range[1]
  return running ? 'none' : 'coarse'
}

/** "28 July" in a text from Bangkok is over there at 17:00 UTC: seven in the morning of the 29th is no part of it. */
export function localRange(when: When, document: Document | null): Range | null {
  return when.zone === null && document?.zone ? rangeOfWhen({ ...when, zone: document.zone }) : null
}

const CAPITALS = ['UTC', 'Europe/Moscow', 'America/New_York']

/** The days (counted from 1970) under which it can be found: of its zone, of UTC and of the capitals. */
export function daysOf({ when }: Statement, [from, to]: Range, grain: Grain): number[] {
  if (grain === 'coarse') return []
  const own = Date.parse(`${when?.start?.slice(0, 10)}T00:00:00Z`) / 86_400_000
  if (grain === 'day') return [Number.isNaN(own) ? Math.floor(from / 86_400_000) : own]
  const days = Number.isNaN(own) ? [] : [own]
  for (const zone of CAPITALS)
    for (const moment of [from, to]) {
      const day = dayNumberIn(moment, zone)
      if (!days.includes(day)) days.push(day)
    }
  return days
}

/** What is told as having happened has not happened days after it was told: such a day was misread. */
export function isImpossible(statement: Statement, stated: Range | null, published: number | null): boolean {
  if (published === null || stated === null || !hasHappened(statement)) return false
  return stated[0] > published + 2 * 86_400_000
}

/**
 * "The day after the call" in a text of the next month dates something else than the call; "where the two met in 2018", "severed ties in January 2016"
 * and "on 3 March of last year" only look back.
 */
export function isOld(
  statement: Statement,
  document: Document | null,
  range: Range | null,
  published: number | null,
): boolean {
  if (!range || published === null) return false
  const since = (published - range[1]) / 86_400_000
  const isCoarse = ['year', 'month'].includes(statement.when?.precision ?? '')
  if (since > (isCoarse ? LONG_AGO : YEAR)) return true
  return (
    statement.type === 'CONSULT' && statement.actuality === 'happened' && since > 2 && isPointing(statement, document)
  )
}

/** Days after which a month or year, and a day, are told of as history. */
const LONG_AGO = 60
const YEAR = 365

const TOLD_BEFORE = /\bhad\s(?:earlier\s)?(?:said|announced|told|confirmed)\b[^.;]{0,120}\bwould\b/iu

/** A plan or possibility that still lay ahead when it was published. */
export function liesAhead({ actuality, evidence, when }: Statement, document: Document | null): boolean {
  if (actuality !== 'planned' && actuality !== 'possible') return false
  const text = textOf(document?.text ?? '', evidence, 400)
  return when !== null || !TOLD_BEFORE.test(text)
}
