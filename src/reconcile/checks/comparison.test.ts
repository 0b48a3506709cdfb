import { expect, test } from 'vitest'
import { reconciled } from '../../../test/fixtures/dossier.js'
import { documentOf, statementOf } from '../../../test/fixtures/statements.js'
import { PAIR, type Told } from '../../../test/fixtures/told.js'

const kremlin = documentOf({
  text:
    'Putin had a telephone conversation with Trump at the initiative of the American side. They talked for almost two and a half hours. ' +
    'Putin agreed to consider a 30-day halt of strikes on energy infrastructure if military aid stops.',
  kind: 'readout',
  lane: 'official',
  party: 'russia',
  source: 'kremlin',
  published: '2025-03-18T21:30:00+03:00',
})
const whiteHouse = documentOf({
  text: 'Trump and Putin spoke today for about two hours. The leaders agreed on an energy and infrastructure ceasefire. Teams will meet in Jeddah.',
  kind: 'readout',
  lane: 'official',
  party: 'us',
  source: 'white-house',
  published: '2025-03-18T15:10:00-04:00',
})
const call = { who: PAIR, on: '2025-03-18' } as const
const pause = { type: 'RETREAT', mode: 'ceasefire', who: { Putin: ['putin', 'actor'] } } as const
const told: readonly Told[] = [
  [
    kremlin,
    statementOf(kremlin, 'Putin had a telephone conversation with Trump', call),
    statementOf(kremlin, 'They talked for almost two and a half hours.', { on: '2025-03-18' }),
    statementOf(kremlin, 'Putin agreed to consider a 30-day halt of strikes on energy infrastructure', {
      ...pause,
      stance: 'considers',
      actuality: 'possible',
      terms: {
        length: ['P30D', '30-day'],
        scope: ['energy infrastructure', 'energy infrastructure'],
        condition: ['military aid stops', 'if military aid stops'],
      },
    }),
  ],
  [
    whiteHouse,
    statementOf(whiteHouse, 'Trump and Putin spoke today for about two hours.', call),
    statementOf(whiteHouse, 'agreed on an energy and infrastructure ceasefire', {
      type: 'RETREAT',
      mode: 'ceasefire',
      who: PAIR,
      stance: 'agrees',
      terms: { scope: ['energy and infrastructure', 'energy and infrastructure'] },
    }),
    statementOf(whiteHouse, 'Teams will meet in Jeddah.', { mode: 'meet', actuality: 'planned', at: ['Jeddah', null] }),
  ],
]

const comparison = reconciled(told).events.find(({ mode }) => mode === 'phone')?.comparison
const row = (point: string) => comparison?.rows.find((one) => one.point === point)

test('the two readouts are aligned point by point, in the words of each', () => {
  expect(row('length')?.cells.map(({ value }) => value)).toEqual(['almost two and a half hours', 'about two hours'])
  expect(row('term: scope')).toMatchObject({
    relation: 'differs',
    cells: [
      { party: 'russia', value: 'energy infrastructure' },
      { party: 'us', value: 'energy and infrastructure' },
    ],
  })
})

test('what only one side says is marked as such', () => {
  expect(row('term: condition')).toMatchObject({ relation: 'only', only: 'russia' })
  expect(row('term: length')).toMatchObject({ relation: 'only', only: 'russia' })
  expect(row('next step')).toMatchObject({ relation: 'only', only: 'us' })
  expect(row('initiative')).toMatchObject({ relation: 'only', only: 'russia' })
})

test('"agrees to consider" stands beside "agrees"', () => {
  expect(row('act: ceasefire')?.cells.map(({ value }) => value)).toEqual(['considers', 'agrees'])
})

test('every cell is a verbatim span of its readout', () => {
  const texts = new Map([kremlin, whiteHouse].map(({ id, text }) => [id, text]))
  for (const { document, span, text } of comparison?.rows.flatMap(({ cells }) => cells.flatMap(({ cites }) => cites)) ??
    [])
    expect(texts.get(document)?.slice(...span)).toBe(text)
})

test('one readout alone is nothing to compare', () => {
  expect(reconciled(told.slice(0, 1)).events[0]?.comparison).toBeNull()
})
