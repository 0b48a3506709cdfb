import type { TimeContext } from '../../model/index.js'
import type { Bag } from './bag.js'
import { toDays } from './civil.js'
import type { Reference } from './reference.js'
import type { Outcome } from './resolve.js'
import type { TimeTable } from './table.js'
import { isZone, wallOf } from './zone.js'

/** A text with this many years, half of them that long before its publication and few near it, is read as a history. */
const HISTORY = { years: 8, before: 2, recent: 0.4 }

/** What reading a text remembers from one expression to the next. */
export function createMemory(lower: string, context: TimeContext, table: TimeTable) {
  const zone = context.zone !== null && isZone(context.zone) ? context.zone : null
  const now = published(context.published, zone)
  const narrative = now === null || isHistory(lower, now.year)
  let lastDay: number | null = null
  let sentence: { readonly day: number; readonly end: number } | null = null
  return {
    zone: zone ?? now?.zone ?? 'UTC',
    reference(start: number, direction: () => -1 | 0 | 1): Reference {
      const same =
        sentence !== null && start - sentence.end < 300 && !/[.!?…;]\s|\n/.test(lower.slice(sentence.end, start))
      return {
        today: now?.days ?? null,
        seconds: now?.seconds ?? null,
        zone: zone ?? now?.zone ?? 'UTC',
        narrative,
        lastDay,
        sentenceDay: same ? sentence!.day : null,
        parts: table.parts as Reference['parts'],
        numericOrder: table.numericOrder,
        direction,
      }
    },
    /** Remembers the day that an expression named; in a history, days counted from the publication are no part of the story. */
    note(outcome: Outcome, end: number, bag: Bag): void {
      if (outcome.day !== null) sentence = { day: outcome.day, end }
      if (narrative && isDeictic(bag)) return
      if (outcome.type !== 'DURATION' && outcome.from && outcome.to)
        lastDay = outcome.day ?? (outcome.from.days + outcome.to.days) >> 1
    },
  }
}

/** Counted from the publication, not from the story. */
function isDeictic(bag: Bag): boolean {
  if (bag.year !== undefined || bag.month !== undefined || bag.raw !== undefined) return false
  return (
    bag.is === 'window' ||
    (bag.is === 'shift' && !bag.then && !bag.of) ||
    DEICTIC.some((field) => bag[field] !== undefined)
  )
}

const DEICTIC: readonly (keyof Bag)[] = ['relday', 'rel', 'hour', 'part', 'weekday']

type Published = {
  readonly days: number
  readonly seconds: number | null
  readonly zone: string | null
  readonly year: number
}

/** The sentences of a text are read one after another: its publication is worked out once. */
let latest: { readonly text: string; readonly zone: string | null; readonly found: Published | null } | null = null

function published(text: string | null, zone: string | null): Published | null {
  if (text === null) return null
  if (latest?.text !== text || latest.zone !== zone) latest = { text, zone, found: publishedOn(text, zone) }
  return latest.found
}

function publishedOn(text: string, zone: string | null): Published | null {
  const wall = wallOf(text, zone)
  if (wall) return { days: wall.days, seconds: wall.seconds, zone: wall.zone, year: Number(text.slice(0, 4)) }
  const date = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(text)
  if (!date) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = date
    .slice(1)
    .map((part) => Number(part ?? 0))
  const clocked = date[4] !== undefined
  return { days: toDays(year, month, day), seconds: clocked ? hour * 3600 + minute * 60 + second : null, zone, year }
}

function isHistory(lower: string, year: number): boolean {
  const years = (lower.slice(0, 40000).match(/(?<![\d.,$€£-])(?:1[5-9]|20)\d\d(?![\d,.%-]\d|\d)/g) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
  const recent = years.filter((each) => year - each < 2).length
  if (years.length < HISTORY.years || recent > years.length * HISTORY.recent) return false
  return year - years[Math.floor(years.length / 2)]! >= HISTORY.before
}
