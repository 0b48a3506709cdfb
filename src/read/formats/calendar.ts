import { type Document, digestId, type Unreadable } from '../../model/index.js'
import { type CalendarEvent, readEvent } from '../calendar-event.js'
import { compose, traceSource } from '../compose.js'
import type { Format, Input, ReadOptions } from '../options.js'

const MOST_EVENTS = 20_000

/** An iCalendar schedule (RFC 5545): one document for each event, the highest SEQUENCE of those that share a UID. */
export const calendar: Format = {
  name: 'calendar',
  about: 'iCalendar: the entries of a schedule',
  recognise: ({ head, mediaType }) => /^BEGIN:VCALENDAR/im.test(head) || /text\/calendar/.test(mediaType ?? ''),
  read(input, options) {
    const source = traceSource(input, options, {})
    const zone = options.zone ?? source?.zone ?? null
    const text = input.text.replace(/\r\n?/g, '\n')
    const zones = blocksOf(text, 'VTIMEZONE').complete.join('\n')
    const { complete, cut } = blocksOf(text, 'VEVENT')
    const cancelled = /^METHOD:CANCEL\s*$/im.test(text)
    const unreadable: Unreadable[] = []
    const events = new Map<string, CalendarEvent>()
    for (const [index, block] of complete.slice(0, MOST_EVENTS).entries()) {
      const event = readEvent(block, { zones, zone, calendarZone: calendarZone(text) })
      if (typeof event === 'string')
        unreadable.push({ error: `Event ${index + 1} of the calendar ${event}; it was left out.`, at: input.from })
      else if ((events.get(event.key)?.sequence ?? -1) <= event.sequence) events.set(event.key, event)
    }
    if (cut)
      unreadable.push({
        error: `The calendar breaks off within event ${complete.length + 1}, which was left out; fetch it again.`,
        at: input.from,
      })
    if (complete.length > MOST_EVENTS)
      unreadable.push({
        error: `Only the first ${MOST_EVENTS} of ${complete.length} events were read.`,
        at: input.from,
      })
    if (complete.length === 0 && !cut)
      unreadable.push({
        error: 'This calendar holds no event (VEVENT); check that it is the right one.',
        at: input.from,
      })
    const documents = [...events.values()].map((event) => documentOf(event, cancelled, input, options, source))
    return { documents, unreadable }
  },
}

function documentOf(
  event: CalendarEvent,
  cancelled: boolean,
  input: Input,
  options: ReadOptions,
  source: ReturnType<typeof traceSource>,
): Document {
  const text = [event.summary, event.description, event.location]
    .filter((part) => part !== null && part !== '')
    .join('\n\n')
  return compose(
    {
      id: digestId('doc', 'calendar', event.key),
      kind: 'schedule',
      title: event.summary,
      text,
      published: event.published,
      updated: event.updated,
      zone: event.zone,
      author: event.organizer,
      url: event.url,
      place: event.location,
      scheduled: { start: event.start, end: event.end, status: cancelled ? 'cancelled' : event.status },
      notes: event.notes,
    },
    input,
    options,
    source,
  )
}

function blocksOf(text: string, name: string): { complete: string[]; cut: boolean } {
  const complete: string[] = []
  const open = `BEGIN:${name}`
  const close = `END:${name}`
  const upper = text.toUpperCase()
  let at = upper.indexOf(open)
  while (at >= 0) {
    const end = upper.indexOf(close, at)
    if (end < 0) return { complete, cut: true }
    complete.push(text.slice(at, end + close.length))
    at = upper.indexOf(open, end)
  }
  return { complete, cut: false }
}

function calendarZone(text: string): string | null {
  return /^X-WR-TIMEZONE:\s*(\S+)/im.exec(text)?.[1] ?? null
}
