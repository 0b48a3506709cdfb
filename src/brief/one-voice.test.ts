import { expect, test } from 'vitest'
import { givenBy, reconciled } from '../../test/fixtures/dossier.js'
import { agreed, asked, considered } from '../../test/fixtures/pause.js'
import { PAIR, type Told, told } from '../../test/fixtures/told.js'
import { briefOfDossier } from './index.js'

const sentencesOf = (all: readonly Told[]) =>
  briefOfDossier({ ...givenBy(all), now: '2025-06-30T00:00:00Z' }).sections.flatMap(({ sentences }) => sentences)
const lines = (all: readonly Told[]) => sentencesOf(all).map(({ text }) => text)

test('a side that calls agreed what another only considers is cited with its own words', () => {
  const stands = sentencesOf([asked, considered, agreed]).find(({ text }) => text.includes('to be considered'))
  expect(stands?.text).toContain('agreed according to the texts of Us')
  expect(stands?.cites.map(({ text }) => text)).toContain(
    'Putin and Trump agreed on an energy and infrastructure ceasefire.',
  )
})

test('lists two editions of one publisher as one voice', () => {
  const meeting = { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, on: '2025-06-12' } as const
  const lasted = (text: string, words: string, value: string, source: string, hour: number) =>
    told(text, `2025-06-12T${hour}:00:00Z`, { ...meeting, terms: { length: [value, words] } }, { source })
  const found = lines([
    lasted('Putin and Witkoff talked for three hours.', 'three hours', 'PT3H', 'bbc-world', 14),
    lasted('Putin saw Witkoff, and it took three hours.', 'three hours', 'PT3H', 'bbc-middle-east', 15),
    lasted('Putin sat down with Witkoff for five hours.', 'five hours', 'PT5H', 'courier', 16),
  ])
  expect(found).toContain(
    'Meeting: Putin and Witkoff, 12 June 2025: the length differs: 3 h (BBC World); 5 h (The Courier).',
  )
})

test('tells an end once, with those who speak for a side before outlets', () => {
  const halt = {
    type: 'RETREAT',
    mode: null,
    on: null,
    stance: 'agrees',
    who: { Putin: ['putin', 'actor'], Trump: ['trump', 'recipient'] },
  } as const
  const official = { source: 'kremlin', lane: 'official', party: 'russia' } as const
  const terms = { length: ['P30D', '30-day'], scope: ['ports', 'strikes on ports'] } as const
  const halted = told(
    'Putin agreed with Trump on a 30-day halt of strikes on ports.',
    '2025-05-21T12:00:00Z',
    { ...halt, terms },
    official,
  )
  const ends = (text: string, words: string, more: object) =>
    told(text, '2025-06-01T12:00:00Z', { ...halt, terms: { ...terms, end: ['2025-06-20', words] } }, more)
  const found = lines([
    halted,
    ends('The 30-day halt of strikes on ports by Putin and Trump runs to June 20.', 'June 20', { source: 'courier' }),
    ends('The 30-day halt of Putin and Trump of strikes on ports ends on 20 June.', '20 June', official),
  ])
  expect(found.join('\n')).toContain('; 20 June 2025, by Kremlin and The Courier: ran out')
  expect(found.join('\n').match(/20 June 2025/g)).toHaveLength(1)
})

test('tells all hours of a sentence on one clock, that of the first official source', () => {
  const meeting = { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, actuality: 'planned' } as const
  const plan = (text: string, on: string, source: string, party: string) =>
    told(text, '2025-06-10T05:00:00Z', { ...meeting, on, stance: 'announces' }, { source, party, lane: 'official' })
  const found = lines([
    plan('Putin receives Witkoff on 12 June at 15:00.', '2025-06-12T15:00:00+03:00', 'kremlin', 'russia'),
    plan('Witkoff sees Putin on 12 June at 9 a.m.', '2025-06-12T09:00:00-04:00', 'white-house', 'us'),
  ])
  expect(found.join('\n')).toContain(
    'the announced time differs: 15:00 Moscow time (Kremlin); 16:00 Moscow time (White House).',
  )
})

test('names two of five outlets that tell one thing and counts the others', () => {
  const meeting = { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, on: '2025-06-12' } as const
  const texts = [
    ['Herald', 'Putin and Witkoff sat together for three hours, nobody says about what.', 'three hours', 'PT3H'],
    ['Ledger', 'Five hours behind the doors of a library: Witkoff has seen Putin again.', 'Five hours', 'PT5H'],
    ['Polden', 'The envoy Witkoff left Putin after five hours and without a word to the press.', 'five hours', 'PT5H'],
    [
      'Harbour',
      'What Putin told Witkoff in five hours on Thursday is known to two interpreters.',
      'five hours',
      'PT5H',
    ],
    ['Bosphorus', 'Witkoff flew home at midnight; his evening with Putin took five hours.', 'five hours', 'PT5H'],
    ['Meridian', 'No lunch, no joint statement: Putin kept Witkoff for five hours.', 'five hours', 'PT5H'],
  ] as const
  const found = lines(
    texts.map(([publisher, text, words, value], at) =>
      told(text, `2025-06-12T1${at}:00:00Z`, { ...meeting, terms: { length: [value, words] } }, { publisher }),
    ),
  )
  expect(found.join('\n')).toContain('the length differs: 3 h (Herald); 5 h (Ledger, Polden and 3 others).')
})

test('what somebody is only invited to is proposed and not announced', () => {
  const offer = { mode: 'visit', stance: 'offers', actuality: 'planned' } as const
  const invited = told(
    'Putin invited Trump to visit Moscow.',
    '2025-06-12T20:00:00Z',
    { ...offer, who: PAIR },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )
  const hinted = told('Moscow spoke of an invitation.', '2025-06-12T21:00:00Z', { ...offer, who: { Moscow: 'russia' } })
  const record = reconciled([invited, hinted])
  expect(record.events.map(({ title, status }) => [title, status.lifecycle])).toEqual([
    ['Proposed: visit: Putin and Trump', 'fact'],
  ])
  expect(record.schedule).toEqual([])
})
