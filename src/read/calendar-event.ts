import ical, { type DateWithTimeZone, type VEvent } from 'node-ical'
import { httpUrl } from './addresses.js'
import { isZone, localInstant, onClockOf } from './clock.js'
import { oneLine, textOfMarkup } from './html-text.js'
import { record } from './json-objects.js'

/** One event of a calendar with its times resolved. */
export type CalendarEvent = {
  /** UID, and the recurrence that it overrides. */
  readonly key: string
  readonly sequence: number
  readonly summary: string | null
  readonly description: string | null
  readonly location: string | null
  readonly organizer: string | null
  readonly url: string | null
  readonly zone: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly start: string
  readonly end: string | null
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  readonly notes: readonly string[]
}

/** What an event is read against: the calendar's VTIMEZONE blocks, the zone for floating times, its X-WR-TIMEZONE. */
export type CalendarContext = {
  readonly zones: string
  readonly zone: string | null
  readonly calendarZone: string | null
}

/** Reads one VEVENT block; a string says what is wrong with it. */
export function readEvent(block: string, context: CalendarContext): CalendarEvent | string {
  const floating = context.zone ?? (context.calendarZone && isZone(context.calendarZone) ? context.calendarZone : null)
  const event = parseEvent(anchored(block, floating), context.zones)
  if (!event) return 'could not be parsed'
  if (!isTime(event.start)) return 'has no readable start'
  const start = timeOf(event.start, floating)
  const end = isTime(event.end) ? timeOf(event.end, floating) : null
  const summary = wordsOf(event.summary)
  return {
    key: [
      event.uid ?? `${summary} ${start.iso}`,
      isTime(event.recurrenceid) ? timeOf(event.recurrenceid, floating).iso : '',
    ]
      .join(' ')
      .trim(),
    sequence: Number(event.sequence ?? 0) || 0,
    summary: summary ? oneLine(summary) : null,
    description: textOfMarkup(wordsOf(event.description) ?? '') || null,
    location: oneLine(wordsOf(event.location) ?? '') || null,
    organizer: organizerOf(event),
    url: httpUrl(wordsOf(event.url)),
    zone: start.zone ?? floating,
    published: stamp(event.created ?? event.dtstamp),
    updated: stamp(event.lastmodified),
    start: start.iso,
    end: end && end.iso !== start.iso ? end.iso : null,
    status: statusOf(event.status),
    notes: notesOf(block, start.floating),
  }
}

/**
 * The event unfolded and without its repetitions, which are not expanded. node-ical reads floating times on the machine's
 * clock; where their zone is known they are given it before.
 */
function anchored(block: string, zone: string | null): string {
  const once = block.replace(/\r?\n[ \t]/g, '').replace(/^(RRULE|RDATE|EXDATE|EXRULE)[;:].*\n?/gim, '')
  if (!zone) return once
  return once.replace(
    /^(DTSTART|DTEND|RECURRENCE-ID)(?:;VALUE=DATE-TIME)?:(\d{8}T\d{6})[ \t]*$/gim,
    `$1;TZID=${zone}:$2`,
  )
}

function parseEvent(block: string, zones: string): VEvent | null {
  try {
    const parsed = ical.sync.parseICS(
      ['BEGIN:VCALENDAR', zones, block, 'END:VCALENDAR'].join('\r\n').replace(/\r?\n/g, '\r\n'),
    )
    return (Object.values(parsed).find((one) => one?.type === 'VEVENT') as VEvent | undefined) ?? null
  } catch {
    return null
  }
}

/** Damaged calendars yield dates that are none, and years that ISO does not write with four digits. */
function isTime(date: DateWithTimeZone | undefined): date is DateWithTimeZone {
  return date instanceof Date && date.getTime() > -6e13 && date.getTime() < 2e14
}

type EventTime = { readonly iso: string; readonly zone: string | null; readonly floating: boolean }

function timeOf(date: DateWithTimeZone, floatingZone: string | null): EventTime {
  // node-ical builds days and floating times on the machine's clock; they are read back from it, so the machine's zone cancels out.
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  if ((date as { dateOnly?: boolean }).dateOnly) return { iso: day, zone: null, floating: false }
  const zone = date.tz && date.tz !== 'Etc/UTC' && isZone(date.tz) ? date.tz : null
  const utc = `${date.toISOString().slice(0, 19)}Z`
  if (zone) return { iso: onClockOf(utc, zone), zone, floating: false }
  if (date.tz && (date.tz === 'Etc/UTC' || /^[+-]\d\d:?\d\d$/.test(date.tz)))
    return { iso: floatingZone ? onClockOf(utc, floatingZone) : utc, zone: null, floating: false }
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  const local = floatingZone ? localInstant(`${day}T${clock}`, floatingZone) : null
  return { iso: local ?? day, zone: null, floating: local === null }
}

function stamp(date: DateWithTimeZone | undefined): string | null {
  return isTime(date) ? `${date.toISOString().slice(0, 19)}Z` : null
}

function wordsOf(value: unknown): string | null {
  // A property with parameters is an object, one that stands twice a list.
  const one = Array.isArray(value) ? value[0] : value
  const inner = typeof one === 'object' && one !== null && 'val' in one ? (one as { val: unknown }).val : one
  return typeof inner === 'string' ? inner : null
}

function organizerOf(event: VEvent): string | null {
  const organizer: unknown = Array.isArray(event.organizer) ? event.organizer[0] : event.organizer
  const name = record(record(organizer)?.params)?.CN
  const said = typeof name === 'string' ? name : wordsOf(organizer)
  return said?.replace(/^"|"$/g, '').replace(/^mailto:/i, '') || null
}

function statusOf(status: unknown): CalendarEvent['status'] {
  const word = wordsOf(status)?.toLowerCase()
  return word === 'tentative' || word === 'cancelled' ? word : 'confirmed'
}

function notesOf(block: string, floating: boolean): string[] {
  const notes: string[] = []
  if (floating) notes.push('The event has a local time without a zone, so only its day is kept; say which with --zone.')
  if (/^(RRULE|RDATE)[;:]/im.test(block)) notes.push('The event repeats; only its first occurrence is kept.')
  return notes
}
