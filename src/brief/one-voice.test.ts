import { expect, test } from 'vitest'
import { DOSSIER, reconciled } from '../../test/fixtures/dossier.js'
import { ACTORS } from '../../test/fixtures/statements.js'
import { type Told, told } from '../../test/fixtures/told.js'
import { briefOfDossier } from './index.js'

const lines = (all: readonly Told[]) =>
  briefOfDossier({
    actors: ACTORS,
    dossier: DOSSIER,
    documents: all.map(([document]) => document),
    statements: all.flatMap(([, ...own]) => own),
    reconciliation: reconciled(all),
    now: '2025-06-30T00:00:00Z',
  }).sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))

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
  const agreed = told(
    'Putin agreed with Trump on a 30-day halt of strikes on ports.',
    '2025-05-21T12:00:00Z',
    { ...halt, terms },
    official,
  )
  const ends = (text: string, words: string, more: object) =>
    told(text, '2025-06-01T12:00:00Z', { ...halt, terms: { ...terms, end: ['2025-06-20', words] } }, more)
  const found = lines([
    agreed,
    ends('The 30-day halt of strikes on ports by Putin and Trump runs to June 20.', 'June 20', { source: 'courier' }),
    ends('The 30-day halt of Putin and Trump of strikes on ports ends on 20 June.', '20 June', official),
  ])
  expect(found.join('\n')).toContain('; 20 June 2025, by Kremlin, The Courier: ran out')
  expect(found.join('\n').match(/20 June 2025/g)).toHaveLength(1)
})
