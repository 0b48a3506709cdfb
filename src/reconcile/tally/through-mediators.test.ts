import { expect, test } from 'vitest'
import { DOSSIER, reconciled } from '../../../test/fixtures/dossier.js'
import { told } from '../../../test/fixtures/told.js'

const dossier = { ...DOSSIER, tallies: [{ pair: ['russia', 'us'], of: ['meet'] }] } as const
const held = (text: string, mode: string, on: string) =>
  told(text, `${on}T20:00:00Z`, { mode, who: { Lavrov: 'lavrov', Rubio: 'rubio' }, on })
const counted = (texts: Parameters<typeof reconciled>[0]) =>
  reconciled(texts, { dossier }).tallies.map(({ of, reportedOnly }) => [of, reportedOnly.length])

test('talks through mediators are counted beside the meetings of two, and not told of where there are none', () => {
  const met = held('Lavrov met Rubio on 2 April.', 'meet', '2025-04-02')
  const apart = held('Lavrov and Rubio held indirect talks on 9 April.', 'third-party', '2025-04-09')
  expect(counted([met, apart])).toEqual([
    ['meet', 1],
    ['third-party', 1],
  ])
  expect(counted([met])).toEqual([['meet', 1]])
})
