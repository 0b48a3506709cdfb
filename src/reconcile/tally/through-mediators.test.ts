import { expect, test } from 'vitest'
import { DOSSIER, reconciled } from '../../../test/fixtures/dossier.js'
import { told } from '../../../test/fixtures/told.js'

const dossier = { ...DOSSIER, tallies: [{ pair: ['russia', 'us'], of: ['meet'] }] } as const
const held = (text: string, mode: string, on: string) =>
  told(text, `${on}T20:00:00Z`, { mode, who: { Lavrov: 'lavrov', Rubio: 'rubio' }, on })
const counted = (texts: Parameters<typeof reconciled>[0], tallies: (typeof DOSSIER)['tallies'] = dossier.tallies) =>
  reconciled(texts, { dossier: { ...dossier, tallies } }).tallies.map(({ of, reportedOnly }) => [
    of,
    reportedOnly.length,
  ])

test('talks through mediators are counted beside the meetings of two, and not told of where there are none', () => {
  const met = held('Lavrov met Rubio on 2 April.', 'meet', '2025-04-02')
  const apart = held('Lavrov and Rubio held indirect talks on 9 April.', 'third-party', '2025-04-09')
  expect(counted([met, apart])).toEqual([
    ['meet', 1],
    ['third-party', 1],
  ])
  expect(counted([met])).toEqual([['meet', 1]])
})

test('the number of talks through mediators that somebody claims is told of, though none of them is known', () => {
  const claim = told(
    'Rubio said on 4 April that there had been five indirect rounds with Lavrov.',
    '2025-04-04T18:00:00Z',
    {
      mode: 'third-party',
      who: { Lavrov: 'russia', Rubio: 'us' },
      count: { words: 'five', min: 5, max: 5, of: 'third-party' },
    },
  )
  expect(counted([claim])).toEqual([
    ['meet', 0],
    ['third-party', 0],
  ])
})

test('talks through mediators that are asked for beside the meetings are told of though there are none', () => {
  const [meetings] = dossier.tallies
  const through = { ...meetings, of: ['third-party'] }
  expect(counted([], [meetings, through])).toEqual([
    ['meet', 0],
    ['third-party', 0],
  ])
})
