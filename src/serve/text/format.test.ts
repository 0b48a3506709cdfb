import { expect, test } from 'vitest'
import type { When } from '../../model/index.js'
import { clock, day, elsewhere, moment, placeOf, whenInWords } from './format.js'
import { minutesInWords } from './minutes.js'

test.each([
  [0, '0 min'],
  [50, '50 min'],
  [60, '1 h'],
  [211, '3 h 31 min'],
  [2_878, '47 h 58 min'],
  [2_880, '2 d'],
  [3_130, '2 d 4 h'],
  [-5, '0 min'],
])('%i minutes are %s', (minutes, words) => {
  expect(minutesInWords(minutes, 'en')).toBe(words)
})

test('a moment is UTC, and a bare day has no clock', () => {
  expect(moment('2025-04-15T23:06:00+03:00', 'en')).toBe('15 Apr 2025, 20:06 UTC')
  expect(moment('2025-04-15', 'en')).toBe('15 Apr 2025')
  expect(moment('soon', 'en')).toBe('–')
})

test('a second zone names its city, and its day when that differs', () => {
  expect(elsewhere('2025-03-18T14:05:00Z', 'en', 'Europe/Moscow')).toBe('17:05 Moscow')
  expect(elsewhere('2025-03-18T23:30:00Z', 'en', 'Europe/Moscow')).toBe('19 Mar 2025, 02:30 Moscow')
  expect(elsewhere('2025-03-18', 'en', 'Europe/Moscow')).toBeNull()
  expect(['en', 'ru'].map((lang) => placeOf('America/New_York', lang as 'en' | 'ru'))).toEqual(['New York', 'Нью-Йорк'])
  expect(elsewhere('2025-03-18T23:30:00Z', 'en', 'Mars/Olympus')).toBeNull()
})

const when = (part: Partial<When>): When => ({
  start: null,
  end: null,
  precision: 'day',
  zone: null,
  basis: 'stated',
  span: null,
  text: null,
  ...part,
})

test('a time is shown as precisely as it is known and no more', () => {
  expect(whenInWords(when({ start: '2025-04-15', precision: 'part-of-day', text: 'in the evening' }), 'en')).toBe(
    '15 Apr 2025 (“in the evening”)',
  )
  expect(whenInWords(when({ start: '2025-03-01', end: '2025-03-31', precision: 'month' }), 'en')).toBe(
    '1 Mar 2025 – 31 Mar 2025',
  )
  expect(whenInWords(when({ text: 'in recent weeks', precision: 'unknown' }), 'en')).toBe('in recent weeks')
  expect(whenInWords(null, 'en')).toBeNull()
})

test('a time that nobody knows is a dash, never an error', () => {
  expect([day('', 'en'), clock('', 'ru'), moment(null, 'en')]).toEqual(['–', '–', '–'])
})
