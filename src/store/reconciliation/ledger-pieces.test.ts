import { expect, test } from 'vitest'
import { random } from '../../../test/fixtures/world.js'
import type { SourceRecord } from '../../model/index.js'
import { type Ledgers, ledgersOf, linesOf, piecesOf } from './ledger-pieces.js'

const EMPTY: Ledgers = { tallies: [], commitments: [], schedule: [], bursts: [], sources: [] }

function recordOf(source: string, events: readonly string[]): SourceRecord {
  const leads = events.map((event, n) => ({ event, at: '2025-03-18T16:00:00Z', minutes: n % 4 ? n : null }))
  const lists = { firstReports: events.slice(5), laterOnRecord: [], contradicted: events.slice(0, 9), open: events }
  return { source, documents: 7, medianLeadMinutes: 4, leadTimes: 3, early: events.length, ...lists, leads, words: 'x' }
}

function eventsOf(many: number, seed = 1): string[] {
  const draw = random(seed)
  return Array.from({ length: many }, (_, n) => `event:${draw(2 ** 30).toString(36)}${n}`)
}

const pieces = (ledgers: Ledgers) => linesOf(ledgers).flatMap((lines) => lines.flatMap(piecesOf))

test.each([0, 1, 32, 33, 500])('ledgers come back from their pieces as they were, lists of %i entries too', (many) => {
  const events = eventsOf(many)
  const burst = { start: '2025-03-18', end: '2025-03-20', level: 1, documents: 9, weight: 2.5 }
  const line = { announced: null, seen: null, outcome: 'upcoming', words: '' } as const
  const ledgers: Ledgers = {
    ...EMPTY,
    bursts: [burst],
    schedule: [...events, ...events.slice(0, 2)].map((event) => ({ ...line, event })),
    sources: [recordOf('канал "Z"', events), recordOf('a/b', events.toReversed())],
  }
  expect(ledgersOf(pieces(ledgers))).toEqual(ledgers)
})

test('one more event in a long list changes only the pieces about it', () => {
  const events = eventsOf(4000)
  const more = [...events.slice(0, 1234), 'event:new', ...events.slice(1234)]
  const before = new Set(pieces({ ...EMPTY, sources: [recordOf('s', events)] }).map((piece) => JSON.stringify(piece)))
  const after = pieces({ ...EMPTY, sources: [{ ...recordOf('s', events), open: more }] })
  const changed = after.filter((piece) => !before.has(JSON.stringify(piece)))
  expect([after.length > 200, changed.length]).toEqual([true, 1])
})

test('a list that says the same a thousand times comes back too', () => {
  const ledgers = {
    ...EMPTY,
    sources: [
      recordOf(
        's',
        Array.from({ length: 1000 }, (_, n) => `event:${n % 3}`),
      ),
    ],
  }
  expect(ledgersOf(pieces(ledgers))).toEqual(ledgers)
})
