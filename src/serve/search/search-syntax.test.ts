import { expect, test } from 'vitest'
import { parseQuery } from './search-syntax.js'

test('words and filters are told apart', () => {
  expect(parseQuery('ceasefire lane:official before:2025-04-01 "energy pause"')).toEqual({
    query: { words: 'ceasefire "energy pause"', lane: 'official', before: '2025-04-01' },
    notUnderstood: [],
  })
})

test('a status is written in several ways', () => {
  for (const way of ['status:one-side', 'status:"one side"', 'STATUS:One'])
    expect(parseQuery(way).query.status).toBe('one side')
})

test('what is not understood is named and the rest is searched', () => {
  expect(parseQuery('call lane:gossip before:soon')).toEqual({
    query: { words: 'call' },
    notUnderstood: ['lane:gossip', 'before:soon'],
  })
})

test('a day that no calendar has is not understood, a month is', () => {
  expect(parseQuery('before:2025-02-30').notUnderstood).toEqual(['before:2025-02-30'])
  expect(parseQuery('before:2025-04').query.before).toBe('2025-04')
})

test('a colon within words is no filter', () => {
  expect(parseQuery('at 21:00 ratio 3:1').query.words).toBe('at 21:00 ratio 3:1')
})

test('a very long query is cut, quickly', () => {
  expect(parseQuery('from:"'.repeat(5000)).query.words.length).toBeLessThanOrEqual(300)
})
