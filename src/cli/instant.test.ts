import { describe, expect, test } from 'vitest'
import { dayOf, instantOf } from './instant.js'
import { UsageError } from './usage-error.js'

describe('a moment typed on the command line', () => {
  test.each([
    ['2025-03-18', '2025-03-18T23:59:59.000Z'],
    ['2025-03-18T21:00:00+03:00', '2025-03-18T18:00:00.000Z'],
    ['2024-02-29T00:30Z', '2024-02-29T00:30:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant)
  })

  test.each([
    '2025-02-30',
    '2025-02-30T10:00Z',
    'yesterday',
    '18.03.2025',
    '2025-03-18T21:00',
    '2025-03-18T99:00Z',
    '',
  ])('refuses “%s”, which is none', (text) => {
    expect(() => instantOf(text)).toThrow(UsageError)
  })

  test('a day must stand in the calendar', () => {
    expect(dayOf('2025-12-31')).toBe('2025-12-31')
    expect(() => dayOf('2025-99-99')).toThrow('“2025-99-99” is not a day')
  })
})
