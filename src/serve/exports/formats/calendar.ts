import { eventsAsCalendar } from '../events.js'
import type { ExportFormat } from '../format.js'

export const calendar: ExportFormat = {
  name: 'ics',
  title: 'iCalendar',
  specification: 'https://www.rfc-editor.org/rfc/rfc5545',
  type: 'text/calendar; charset=utf-8',
  write: (subject) => eventsAsCalendar(subject),
}
