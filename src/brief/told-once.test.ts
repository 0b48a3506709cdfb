import { expect, test } from 'vitest'
import { COVERED, DOSSIER, givenBy, reconciled, SOURCES } from '../../test/fixtures/dossier.js'
import { ACTORS } from '../../test/fixtures/statements.js'
import { PAIR, told } from '../../test/fixtures/told.js'
import { briefOfDossier, briefOfEvent } from './index.js'

test('says once who told first of an event that nobody confirms', () => {
  const rumour = told(
    'Putin and Trump spoke by phone on 7 May, people close to both say.',
    '2025-05-07T20:15:00Z',
    { who: PAIR, on: '2025-05-07' },
    { source: 'courier' },
  )
  const reconciliation = reconciled([rumour])
  const event = reconciliation.events[0]
  if (!event) throw new Error('no event')
  const [document, ...statements] = rumour
  const brief = briefOfEvent({ documents: [document], statements, actors: ACTORS, sources: DOSSIER.sources, event })
  const lines = brief.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
  expect(lines.filter((line) => /first told by/i.test(line))).toEqual([
    'Call: Putin and Trump, 7 May 2025: reported, no official text; first told by The Courier, 7 May 2025, 23:15 Moscow time.',
  ])
})

test('a sentence that is left out is listed with the words that do not stand, in the language of the brief', () => {
  const words = 'Trump said he had spoken with Putin several times.'
  const claim = told(words, '2025-03-19T16:00:00Z', {
    who: PAIR,
    by: { Trump: 'trump' },
    count: { words: 'several', min: 3 },
  })
  const [document] = claim
  const edited = { ...document, title: 'A day in March', text: document.text.replace('Putin', 'Pushkin') }
  const given = { ...givenBy([claim]), documents: [edited] }
  const whyIn = (lang: string) => briefOfDossier({ ...given, lang }).left?.map(({ why }) => why) ?? []
  expect(whyIn('en')).toContain(`the words that it cites, “${words}”, do not stand at their place in A day in March`)
  expect(whyIn('ru')).toContain(`слов «${words}», на которые оно ссылается, на этом месте нет: A day in March`)
})

test('a meeting that was announced and not seen is told once', () => {
  const plan = told(
    'Putin will receive Witkoff on 11 April.',
    '2025-04-11T09:00:00Z',
    {
      mode: 'meet',
      who: { Putin: 'putin', Witkoff: 'witkoff' },
      on: '2025-04-11',
      actuality: 'planned',
      stance: 'announces',
    },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )
  const brief = briefOfDossier(givenBy([plan], { coverage: COVERED }))
  const lines = brief.sections.flatMap(({ key, sentences }) => sentences.map(({ text }) => `${key}: ${text}`))
  expect(lines.filter((line) => line.includes('Witkoff') && !line.startsWith('on-record'))).toEqual([
    expect.stringMatching(/^scheduled: .*announced, not seen/),
  ])
})

test('silence is told of the dossier’s own sides, not of a third state that it has an official source of', () => {
  const elysee = { ...SOURCES[0]!, id: 'elysee', name: 'Élysée', party: 'france', publisher: 'Élysée' }
  const call = told(
    'Putin, Trump and Macron spoke by phone on 18 March.',
    '2025-03-18T20:00:00+03:00',
    { who: { ...PAIR, Macron: 'macron' }, on: '2025-03-18' },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )
  const dossier = { ...DOSSIER, sources: [...SOURCES, elysee] }
  const coverage = [...COVERED, { ...COVERED[0]!, source: 'elysee' }]
  const brief = briefOfDossier(givenBy([call], { dossier, coverage }))
  expect(brief.sections.find(({ key }) => key === 'not-known')?.sentences.map(({ text }) => text)).toEqual([
    'Call: Putin, Trump and Macron, 18 March 2025: nothing of it was found in the captured official texts of Us.',
  ])
})
