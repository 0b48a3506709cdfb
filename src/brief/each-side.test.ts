import { expect, test } from 'vitest'
import { COVERED, givenBy } from '../../test/fixtures/dossier.js'
import { asked, considered } from '../../test/fixtures/pause.js'
import { linked, PAIR, type Told, told } from '../../test/fixtures/told.js'
import { briefOfDossier } from './index.js'

const lines = (all: readonly Told[], lang: 'en' | 'ru' = 'en') =>
  briefOfDossier({ ...givenBy(all, { coverage: COVERED }), lang, now: '2025-06-30T00:00:00Z' }).sections.flatMap(
    ({ sentences }) => sentences.map(({ text }) => text),
  )
const kremlin = { source: 'kremlin', lane: 'official', party: 'russia' } as const

test('whoever only considers what another asked for is not told to have proposed it', () => {
  const found = lines([asked, considered]).join('\n')
  expect(found).toMatch(/proposed \(Us\), to be considered \(Russia\)/)
  expect(found).not.toMatch(/proposed \([^)]*Russia/)
})

test('a day that is known by publication only is told as that', () => {
  const met = told(
    'Putin and Witkoff met in Moscow.',
    '2025-04-11T20:00:00Z',
    { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' } },
    kremlin,
  )
  expect(lines([met]).join('\n')).toContain('11 April 2025 (day of publication)')
  expect(lines([met], 'ru').join('\n')).toContain('(день публикации)')
  const call = told(
    'Putin and Trump spoke on 18 March.',
    '2025-03-18T21:00:00Z',
    { who: PAIR, on: '2025-03-18' },
    kremlin,
  )
  expect(lines([call]).join('\n')).not.toContain('publication')
})

test('a meeting on a visit is a meeting, however many texts tell of the visit', () => {
  const visit = (text: string, published: string) =>
    told(text, published, { mode: 'visit', who: { Witkoff: 'witkoff', Russia: 'russia' }, on: '2025-04-11' })
  const trip = visit('Witkoff came to Russia on a visit on 11 April.', '2025-04-11T09:00:00Z')
  const [document] = trip
  const [, meeting] = told('Witkoff came to Russia on a visit on 11 April.', '2025-04-11T09:00:00Z', {
    mode: 'meet',
    who: { Witkoff: 'witkoff', Russia: 'russia' },
    on: '2025-04-11',
  })
  const told3 = [
    [document, trip[1], meeting] as Told,
    visit('Russia has seen Witkoff on a visit on 11 April.', '2025-04-11T12:00:00Z'),
  ]
  expect(linked(told3).map(({ mode }) => mode)).toEqual(['meet'])
})
