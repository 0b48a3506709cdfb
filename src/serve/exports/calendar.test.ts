import ical from 'node-ical'
import { expect, test } from 'vitest'
import { type CalendarEntry, calendarOf } from './calendar.js'

const call: CalendarEntry = {
  uid: 'event-1@readout',
  title: 'Call: Lind, Orlo; “the second”',
  description: 'Occurred,\r\nconfirmed by both sides \\ disputed',
  status: 'CONFIRMED',
  start: '2031-05-10T12:05:00Z',
  allDay: false,
  minutes: 30,
  url: 'https://readout.example/d/harbour/e/event%3A1',
}
const of = (entries: readonly CalendarEntry[], name = 'Harbour') =>
  calendarOf({ name, now: '2031-05-11T08:00:00.000Z', entries })

test('a reader of calendars gets back what was written: commas, semicolons, breaks and backslashes included', () => {
  const [entry] = Object.values(ical.sync.parseICS(of([call]))).filter((one) => one?.type === 'VEVENT')
  expect(entry).toMatchObject({ summary: call.title, status: 'CONFIRMED' })
  expect(entry).toMatchObject({ description: 'Occurred,\nconfirmed by both sides \\ disputed' })
  expect(entry?.start?.toISOString()).toBe('2031-05-10T12:05:00.000Z')
})

test('a day without a clock is a whole day, not a moment', () => {
  const text = of([{ ...call, start: '2031-05-10', allDay: true }])
  expect(text).toContain('DTSTART;VALUE=DATE:20310510\r\nDURATION:P1D\r\n')
})

test('no line is longer than 75 octets, in any script, and none cuts a letter', () => {
  const title = 'Переговоры делегаций о тридцатидневной паузе 🕊️ в ударах по энергетической инфраструктуре'.repeat(3)
  const text = of([{ ...call, title }], title)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`)
})

test('signs that would begin a line of their own stay within their text', () => {
  const text = of([{ ...call, title: 'Pause\u0000\u000bEND:VEVENT\nSTATUS:CANCELLED' }])
  expect(text.match(/^STATUS:/gm)).toHaveLength(1)
  expect(text).toContain('SUMMARY:Pause  END:VEVENT\\nSTATUS:CANCELLED')
})
