import { isOnRecord, type ReconciledEvent } from '../../model/index.js'
import { lanesOf } from '../figures/event-facts.js'
import { statusWords } from '../parts/status.js'
import { isDateOnly, millis } from '../text/format.js'
import type { Table } from '../visit/visit.js'
import { type CalendarEntry, calendarOf } from './calendar.js'
import { eventAddress, type Subject } from './subject.js'

const COLUMNS = [
  'id',
  'title',
  'type',
  'mode',
  'start',
  'end',
  'precision',
  'zone',
  'place',
  'participants',
  'corroboration',
  'lifecycle',
  'disputed',
  'known_since',
  'lead_min_minutes',
  'lead_max_minutes',
  'lead_open',
  'origins',
  'statements',
  'lanes',
  'url',
]

/** Events as a table, one a row, times as ISO. */
export function tableOfEvents(subject: Subject): Table {
  return {
    columns: COLUMNS,
    rows: subject.events.map((event) => [
      event.id,
      event.title,
      event.type,
      event.mode,
      event.when?.start ?? null,
      event.when?.end ?? null,
      event.when?.precision ?? null,
      event.when?.zone ?? null,
      event.place?.name ?? null,
      event.participants.map(({ name }) => name).join('; '),
      event.status.corroboration,
      event.status.lifecycle,
      event.status.disputed,
      event.status.knownSince,
      event.leadTime.minMinutes,
      event.leadTime.maxMinutes,
      event.leadTime.open,
      event.origins.length,
      event.mentions.length,
      lanesOf(subject.visit.view, event).join('; '),
      eventAddress(subject, event.id),
    ]),
  }
}

/** Events with a date as iCalendar: confirmed when a record supports them, else tentative; cancelled stays cancelled. */
export function eventsAsCalendar(subject: Subject): string {
  const entries = subject.events.flatMap((event) => {
    const start = event.when?.start ?? null
    return millis(start) === null ? [] : [entryOf(subject, event, start!)]
  })
  return calendarOf({ name: subject.title, now: subject.visit.now, entries })
}

function entryOf(subject: Subject, event: ReconciledEvent, start: string): CalendarEntry {
  return {
    uid: `${event.id.replace(':', '-')}@readout`,
    title: event.title,
    description: statusWords(event.status, subject.visit.say),
    url: eventAddress(subject, event.id),
    status: event.status.lifecycle === 'cancelled' ? 'CANCELLED' : isOnRecord(event.status) ? 'CONFIRMED' : 'TENTATIVE',
    start,
    allDay: isDateOnly(start) || !['minute', 'hour'].includes(event.when!.precision),
    minutes: 30,
    ...(event.place ? { location: event.place.name } : {}),
  }
}
