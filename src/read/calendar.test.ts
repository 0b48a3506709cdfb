import { describe, expect, test } from 'vitest'
import { read } from './index.js'
import { NOTHING_KNOWN, type ReadOptions } from './options.js'

const readText = (lines: readonly string[], options: Partial<ReadOptions> = {}) =>
  read(
    { from: 'schedule.ics', bytes: new TextEncoder().encode(lines.join('\r\n')), headers: {}, takenAt: null },
    { ...NOTHING_KNOWN, ...options },
  )
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const calendar = (...lines: string[]) => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//',
  ...lines,
  'END:VCALENDAR',
]
const only = (lines: readonly string[], options?: Partial<ReadOptions>) => readText(lines, options).documents[0]

describe('a calendar', () => {
  test('gives each event in words, with its place and time', () => {
    const document = only(
      calendar(
        ...event(
          'UID:a@x',
          'DTSTAMP:20250410T090000Z',
          'CREATED:20250409T120000Z',
          'LAST-MODIFIED:20250410T100000Z',
          'DTSTART:20250411T120000Z',
          'DTEND:20250411T140000Z',
          'SUMMARY:Meeting with the\\, delegation',
          'LOCATION:Presidential Library\\; Hall 2',
          'DESCRIPTION:Closed to the press.\\nPhoto op',
          ' portunity at the start.',
          'STATUS:TENTATIVE',
        ),
      ),
    )
    expect(document).toMatchObject({
      kind: 'schedule',
      title: 'Meeting with the, delegation',
      text: 'Meeting with the, delegation\n\nClosed to the press.\nPhoto opportunity at the start.\n\nPresidential Library; Hall 2',
      place: 'Presidential Library; Hall 2',
      published: '2025-04-09T12:00:00Z',
      updated: '2025-04-10T10:00:00Z',
      scheduled: { start: '2025-04-11T12:00:00Z', end: '2025-04-11T14:00:00Z', status: 'tentative' },
    })
  })

  test.each([
    ['a zone name', ['DTSTART;TZID=Europe/Moscow:20250411T150000'], null, '2025-04-11T15:00:00+03:00'],
    [
      'a Windows zone name',
      ['DTSTART;TZID="Russian Standard Time":20250411T150000'],
      null,
      '2025-04-11T15:00:00+03:00',
    ],
    ['a day', ['DTSTART;VALUE=DATE:20250411'], null, '2025-04-11'],
    ['a floating time and a known zone', ['DTSTART:20250411T150000'], 'America/New_York', '2025-04-11T15:00:00-04:00'],
    ['a floating time', ['DTSTART:20250411T150000'], null, '2025-04-11'],
    [
      'a floating time that summer time skips elsewhere',
      ['DTSTART:20250330T023000'],
      'Europe/Moscow',
      '2025-03-30T02:30:00+03:00',
    ],
  ])('reads %s', (_, lines, zone, start) => {
    expect(only(calendar(...event('UID:a', 'SUMMARY:S', ...lines)), { zone })?.scheduled?.start).toBe(start)
  })

  test('keeps the highest sequence of an event, and its overrides apart', () => {
    const { documents } = readText(
      calendar(
        ...event('UID:a', 'SEQUENCE:2', 'DTSTART:20250411T120000Z', 'SUMMARY:Moved', 'STATUS:CANCELLED'),
        ...event('UID:a', 'SEQUENCE:1', 'DTSTART:20250411T100000Z', 'SUMMARY:Old'),
        ...event('UID:a', 'RECURRENCE-ID:20250418T100000Z', 'DTSTART:20250418T110000Z', 'SUMMARY:Once later'),
      ),
    )
    expect(documents.map((one) => [one.title, one.scheduled?.status])).toEqual([
      ['Moved', 'cancelled'],
      ['Once later', 'confirmed'],
    ])
  })

  test('keeps the good events beside a bad one and a cut one, and lists both', () => {
    const lines = calendar(
      ...event('UID:1', 'DTSTART:20250411T120000Z', 'SUMMARY:Good'),
      ...event('UID:2', 'SUMMARY:Without start'),
      'BEGIN:VEVENT',
      'UID:3',
      'SUMM',
    ).slice(0, -1)
    const { documents, unreadable } = readText(lines)
    expect(documents.map((one) => one.title)).toEqual(['Good'])
    expect(unreadable.map((one) => one.error)).toEqual([
      'Event 2 of the calendar has no readable start; it was left out.',
      'The calendar breaks off within event 3, which was left out; fetch it again.',
    ])
  })

  test('without events says so', () => {
    expect(readText(calendar()).unreadable[0]?.error).toContain('holds no event')
  })
})
