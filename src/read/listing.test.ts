import { expect, test } from 'vitest'
import type { Document, Reading } from '../model/index.js'
import { listingsOf } from './listing.js'

const item = (id: string, published: string | null, source: string | null = 'kremlin') =>
  ({ id, published, zone: 'Europe/Moscow', source }) as Document
const reading = (documents: readonly Document[], format = 'feed', unreadable: Reading['unreadable'] = []): Reading => ({
  format,
  documents,
  unreadable,
})
const [old, mid, late] = [
  item('a', '2025-04-10T09:00:00+03:00'),
  item('b', '2025-04-11T09:00:00+03:00'),
  item('c', '2025-04-12T09:00:00+03:00'),
]
const fetched = (source: string | null) => ({ source, from: 'https://press.example/feed' })
const span = { from: '2025-04-10T06:00:00.999Z', to: '2025-04-12T06:00:00.000Z' }

test('a feed in order of time, either way round, lists its source from its oldest item to its newest', () => {
  expect(listingsOf(reading([late, mid, old]), fetched('kremlin'))).toEqual([
    { source: 'kremlin', ...span, ids: ['c', 'b', 'a'] },
  ])
  expect(listingsOf(reading([old, mid, late]), fetched('kremlin'))[0]).toMatchObject(span)
})

test('of the oldest day nothing is known where the list gives no clock', () => {
  const days = [item('b', '2025-04-11'), item('a', '2025-04-10')]
  expect(listingsOf(reading(days), fetched('kremlin'))[0]?.from).toBe('2025-04-10T20:59:59.999Z')
})

test('an export lists each of its channels; a feed that repeats others lists none of them', () => {
  const mixed = [item('a', '2025-04-10', 'one'), item('b', '2025-04-11', 'two'), item('c', '2025-04-12', null)]
  expect(listingsOf(reading(mixed, 'Telegram export'), fetched(null)).map(({ source }) => source)).toEqual([
    'one',
    'two',
  ])
  expect(listingsOf(reading(mixed), fetched('aggregator'))).toEqual([])
})

test.each([
  ['a choice, not in order of time', reading([mid, late, old])],
  ['an item without a date', reading([late, item('x', null), old])],
  ['an item that could not be read', reading([late, old], 'feed', [{ error: 'No.', at: 'feed' }])],
  ['an article', reading([late], 'web page')],
  ['nothing', reading([])],
])('%s lists nothing', (_, listed) => {
  expect(listingsOf(listed, fetched('kremlin'))).toEqual([])
})

test('a saved feed lists nothing, an export on disk does', () => {
  const saved = { source: 'kremlin', from: 'feed.xml' }
  expect(listingsOf(reading([late, mid, old]), saved)).toEqual([])
  expect(listingsOf(reading([old, mid, late], 'Telegram export'), saved)).toHaveLength(1)
})
