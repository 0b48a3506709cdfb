import { describe, expect, test } from 'vitest'
import { linked, told } from '../../test/fixtures/told.js'

const met = (text: string, published: string, name: string) =>
  told(text, published, {
    mode: 'meet',
    who: { Putin: 'putin', [name]: [null, 'participant'], Us: 'us' },
    on: '2025-04-11',
  })

describe('People whom nobody knows', () => {
  test('of two names are met each by himself, though they are of one state', () => {
    const events = linked([
      met('Putin met John Carver of Us on 11 April.', '2025-04-11T10:00:00Z', 'John Carver'),
      met('Putin met Alice Dunn of Us on 11 April.', '2025-04-11T12:00:00Z', 'Alice Dunn'),
    ])
    expect(events.map(({ mentions }) => mentions.length)).toEqual([1, 1])
  })

  test.each([['John Carver'], ['J. Carver'], ['Джон Карвер']])(
    'of one name, or of another script, may be one: %s',
    (name) => {
      const events = linked([
        met('Putin met John Carver of Us on 11 April.', '2025-04-11T10:00:00Z', 'John Carver'),
        met(`Putin met ${name} of Us on 11 April, in the evening.`, '2025-04-11T12:00:00Z', name),
      ])
      expect(events.map(({ mentions }) => mentions.length)).toEqual([2])
    },
  )
})
