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

test('whoever calls off what the other side announced does not tell of it as held', () => {
  const visit = { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, on: '2025-04-11' } as const
  const plan = told(
    'On April 11 Putin will meet with Witkoff, the press service said.',
    '2025-04-08T12:10:00+03:00',
    { ...visit, actuality: 'planned', stance: 'announces' },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )
  const off = told(
    'The meeting of Witkoff with Putin, scheduled for April 11, has been called off.',
    '2025-04-10T09:00:00-04:00',
    { ...visit, actuality: 'not' },
    { source: 'white-house', lane: 'official', party: 'us' },
  )
  const words = briefOfDossier(givenBy([plan, off])).sections.flatMap(({ sentences }) =>
    sentences.map(({ text }) => text),
  )
  expect(words.join('\n')).not.toMatch(/took place/)
  expect(words.join('\n')).toMatch(/called off|cancelled/)
})
