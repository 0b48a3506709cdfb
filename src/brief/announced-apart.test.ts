import { expect, test } from 'vitest'
import { givenBy } from '../../test/fixtures/dossier.js'
import { told } from '../../test/fixtures/told.js'
import { briefOfDossier } from './index.js'

test('cites the plan of a side and the outcome that others tell apart', () => {
  const visit = { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, on: '2025-04-11' } as const
  const plan = told(
    'Today Putin will meet with Witkoff, the press service said.',
    '2025-04-11T12:10:00+03:00',
    { ...visit, actuality: 'planned', stance: 'announces' },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )
  const night = told('The talks of Putin and Witkoff ended after four hours.', '2025-04-11T22:05:00+03:00', visit, {
    source: 'channel',
  })
  const sentence = briefOfDossier(givenBy([plan, night]))
    .sections.flatMap(({ sentences }) => sentences)
    .find(({ text }) => text.startsWith('Meeting: Putin and Witkoff'))
  expect(sentence?.text).toBe(
    'Meeting: Putin and Witkoff, 11 April 2025: announced by Russia on 11 April 2025, 12:10 Moscow time; that it took place is told by Moscow Watch.',
  )
  expect(sentence?.cites.map(({ document }) => document)).toEqual([plan[0].id, night[0].id])
})
