import { expect, test } from 'vitest'
import { COVERED, DOSSIER, givenBy, SOURCES } from '../../test/fixtures/dossier.js'
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

test('what only a third state tells officially is not told of as without any official text, and a call is not "not seen"', () => {
  const talks = { who: { Putin: 'putin', Trump: 'trump' }, on: '2025-04-09', actuality: 'planned' } as const
  const iran = { id: 'tehran', name: 'Tehran', lane: 'official', party: 'iran', publisher: 'Tehran' } as const
  const dossier = { ...DOSSIER, sources: [...SOURCES, { ...iran, lang: 'en', zone: null, matches: [], url: null }] }
  const word = (source: string, party: string) =>
    told('Putin and Trump will speak by phone on 9 April.', '2025-04-06T20:15:00Z', talks, {
      source,
      lane: 'official',
      party,
    })
  const said = (told: ReturnType<typeof word>) =>
    briefOfDossier(givenBy([told], { dossier, coverage: COVERED })).sections.flatMap(({ sentences }) =>
      sentences.map(({ text }) => text.slice(text.indexOf('2025') + 6)),
    )
  expect(said(word('tehran', 'iran'))).toContainEqual(
    expect.stringMatching(/^told officially by a third state only; announced.+; first told by Tehran/),
  )
  expect(said(word('kremlin', 'russia'))).toContainEqual('announced; whether it was held is not known, 9 April 2025.')
})
