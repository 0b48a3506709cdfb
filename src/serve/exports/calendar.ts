import { isoIn } from '../../model/index.js'

/** One entry of a calendar: a whole day, or a moment in UTC with its length in minutes. */
export type CalendarEntry = {
  readonly uid: string
  readonly title: string
  readonly description: string
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  /** ISO day or instant. */
  readonly start: string
  readonly allDay: boolean
  readonly minutes: number
  readonly url?: string
  readonly location?: string
}

type Calendar = { readonly name: string; readonly now: string; readonly entries: readonly CalendarEntry[] }

/** The most octets that a line holds; what is longer goes on in the next, behind a space. */
const LINE = 75

/** RFC 5545 text, in time linear in its entries; no entries give an empty calendar. */
export function calendarOf({ name, now, entries }: Calendar): string {
  const stamp = instant(now)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Readout//Readout//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap((entry) => linesOf(entry, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function linesOf(entry: CalendarEntry, stamp: string): string[] {
  const { uid, title, description, status, start, allDay, minutes, url, location } = entry
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    allDay ? `DTSTART;VALUE=DATE:${instant(start).slice(0, 8)}` : `DTSTART:${instant(start)}`,
    allDay ? 'DURATION:P1D' : `DURATION:PT${minutes}M`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `STATUS:${status}`,
    ...(url ? [`URL:${url}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    'END:VEVENT',
  ]
}

/** `20250318T130000Z`. */
function instant(iso: string): string {
  return `${isoIn(Date.parse(iso), null).replace(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, ' ')
}

function folded(line: string): string {
  // Three octets at most for each UTF-16 unit.
  if (line.length * 3 <= LINE) return line
  const parts: string[] = []
  let [from, octets] = [0, 0]
  for (let at = 0; at < line.length; at++) {
    const code = line.codePointAt(at)!
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (octets + size > LINE) {
      parts.push(line.slice(from, at))
      from = at
      octets = 1
    }
    octets += size
    if (size === 4) at++
  }
  return [...parts, line.slice(from)].join('\r\n ')
}
