import { describe, expect, test } from 'vitest'
import { DOSSIER, givenBy } from '../../test/fixtures/dossier.js'
import { PAIR, type Told, told } from '../../test/fixtures/told.js'
import type { Brief } from '../model/index.js'
import { briefOfDay, briefOfDocument, briefOfDossier, briefOfEvent } from './index.js'

const SIDES = { Russia: ['russia', 'actor'], US: ['us', 'actor'] } as const
const call = { who: PAIR, on: '2025-03-18' } as const
const kremlin = told('Putin and Trump had a telephone conversation on 18 March.', '2025-03-18T21:14:00+03:00', call, {
  source: 'kremlin',
  lane: 'official',
  party: 'russia',
  publisher: 'Kremlin',
})
const channel = told('Putin and Trump are on the phone, 18 March.', '2025-03-18T17:04:00+03:00', call, {
  source: 'channel',
  publisher: 'Moscow Watch',
})
const several = told(
  'Trump says he has spoken with Putin several times.',
  '2025-03-19T16:00:00Z',
  {
    ...call,
    by: { Trump: 'trump' },
    count: { words: 'several', min: 3 },
  },
  { source: 'courier', publisher: 'The Courier' },
)
const all: readonly Told[] = [kremlin, channel, several]

const given = givenBy(all)
const said = (brief: Brief, key: string) =>
  brief.sections.find((section) => section.key === key)?.sentences.map(({ text }) => text) ?? []

describe('a brief', () => {
  test('cites words that stand in a document, on every sentence', () => {
    const briefs = [briefOfDossier(given), briefOfDay({ ...given, day: '2025-03-18' })]
    const texts = new Map(given.documents.map(({ id, text }) => [id, text]))
    for (const sentence of briefs.flatMap(({ sections }) => sections.flatMap(({ sentences }) => sentences))) {
      expect(sentence.cites.length, sentence.text).toBeGreaterThan(0)
      for (const { document, span, text } of sentence.cites) expect(texts.get(document)?.slice(...span)).toBe(text)
    }
  })

  test('of a dossier tells the number on record and the number claimed', () => {
    const brief = briefOfDossier(given)
    expect(said(brief, 'on-record')[0]).toBe('Calls between Putin and Trump: 1 on record (Russia: 1).')
    expect(said(brief, 'claimed')[0]).toBe(
      'Trump, 19 March 2025: calls between Putin and Trump: “several” (counted as 3 or more).',
    )
  })

  test('tells of reports without a clock by their day, and names all who may have been first', () => {
    const rumour = (source: string, published: string) =>
      told('Putin and Trump spoke on 7 May.', published, { who: PAIR, on: '2025-05-07' }, { source, id: source })
    const dated = [rumour('courier', '2025-05-07'), rumour('channel', '2025-05-07T15:00:00+03:00')]
    expect(said(briefOfDossier(givenBy(dated)), 'claimed')).toEqual([
      'Call: Putin and Trump, 7 May 2025: reported, no official text; first told by Moscow Watch and The Courier, 7 May 2025.',
    ])
    expect(said(briefOfDossier(givenBy([rumour('courier', '2025-05-07')])), 'claimed')[0]).toMatch(
      /first told by The Courier, 7 May 2025\.$/,
    )
  })

  test('counts what only others tell where nothing is on record, and counts no nothing', () => {
    const rumour = told('Putin and Trump spoke on 7 May.', '2025-05-07T15:00:00Z', { who: PAIR, on: '2025-05-07' })
    expect(said(briefOfDossier(givenBy([rumour])), 'on-record')).toEqual([
      'Calls between Putin and Trump: 0 on record; 1 told by others only.',
    ])
    const other = told('The sun shone.', '2025-05-07T15:00:00Z', { type: 'STATE', who: { sun: null } })
    expect(briefOfDossier(givenBy([other])).dropped).toBe(0)
  })

  test('tells whoever counts the record beside the record and not among the claims', () => {
    const { tallies } = given.reconciliation
    const counting = tallies.map((tally) => ({
      ...tally,
      claims: tally.claims.map((claim) => ({ ...claim, basis: 'recorded' as const, min: 2, max: 2 })),
    }))
    const brief = briefOfDossier({ ...given, reconciliation: { ...given.reconciliation, tallies: counting } })
    expect(said(brief, 'on-record')).toContain(
      'Trump, 19 March 2025, counts 2 calls between Putin and Trump on record.',
    )
    expect(said(brief, 'claimed').join()).not.toContain('calls between')
  })

  test('of an event tells who had it first and by how much', () => {
    const event = given.reconciliation.events[0]
    if (!event) throw new Error('no event')
    expect(said(briefOfEvent({ ...given, event, sources: DOSSIER.sources }), 'claimed')[0]).toBe(
      'First told by Moscow Watch, 18 March 2025, 17:04 Moscow time; 4 h 10 min before the first official text.',
    )
  })

  test('in Russian has Russian headings and dates', () => {
    const brief = briefOfDay({ ...given, day: '2025-03-18', lang: 'ru' })
    expect(brief.sections.map(({ heading }) => heading)).toEqual([
      'Официально',
      'Заявлено',
      'Расхождения',
      'Сроки',
      'Объявлено или замечено',
      'Неизвестно',
    ])
    expect(said(brief, 'on-record')[0]).toMatch(/18 марта 2025 г\.: официально сообщает одна сторона/)
  })

  test('drops a sentence whose words are not in the document', () => {
    const forged = {
      ...given,
      documents: given.documents.map((document) => ({ ...document, text: document.text.replace('Putin', 'Pushkin') })),
    }
    const brief = briefOfDossier(forged)
    expect(said(brief, 'claimed').filter((text) => text.includes('at least 3'))).toEqual([])
    expect(brief.dropped).toBeGreaterThan(0)
  })

  test('of a document is made of its own sentences, the short one of fewer', () => {
    const text = 'The sun shone. Putin and Trump had a telephone conversation. Birds sang over the square.'
    const article = told(text, '2025-03-18T20:00:00Z', call)
    const [document, ...statements] = article
    const moved = statements.map((s) => ({
      ...s,
      trigger: [text.indexOf('telephone'), text.indexOf('telephone') + 9] as const,
    }))
    const brief = briefOfDocument({ document, statements: moved })
    expect(said(brief, 'claimed')).toEqual(['Putin and Trump had a telephone conversation.'])
    expect(brief.sections.flatMap(({ sentences }) => sentences).every(({ verbatim }) => verbatim)).toBe(true)
  })

  test('of a document about nothing we look for is its opening', () => {
    const [document] = told('The sun shone. Birds sang. Nothing else happened.', '2025-03-18', {})
    expect(said(briefOfDocument({ document, statements: [], length: 'short' }), 'claimed')).toEqual([
      'The sun shone.',
      'Birds sang.',
    ])
  })

  test('is the same text for the same inputs', () => {
    expect(briefOfDossier(given)).toEqual(briefOfDossier(given))
  })

  test('says who denies a reported call, and who tells each length once', () => {
    const source = told(
      'Putin and Trump spoke by phone on 4 March for about an hour, a source said.',
      '2025-03-05T18:00:00Z',
      { who: PAIR, on: '2025-03-04' },
      { source: 'courier' },
    )
    const post = told(
      'Putin and Trump talked for two hours on 4 March.',
      '2025-03-05T19:00:00Z',
      { who: PAIR, on: '2025-03-04' },
      {
        source: 'channel',
      },
    )
    const wire = told(
      'Trump and Putin were on the phone for two hours on 4 March.',
      '2025-03-05T20:00:00Z',
      { who: PAIR, on: '2025-03-04' },
      {
        source: 'bbc-world',
      },
    )
    const denial = told(
      'Reports of a call with Trump on 4 March are untrue.',
      '2025-03-06T10:00:00Z',
      { who: { Trump: 'trump' }, on: '2025-03-04', stance: 'denies' },
      { source: 'kremlin', lane: 'official', party: 'russia' },
    )
    const brief = briefOfDossier(givenBy([source, post, wire, denial]))
    expect(said(brief, 'claimed').join('\n')).toMatch(
      /4 March 2025: reported, no official text; denied by Russia; first told by The Courier/,
    )
    expect(said(brief, 'differs').join('\n')).toMatch(
      /the length differs: about 1 h \(The Courier\); 2 h \(Moscow Watch and BBC World\)\./,
    )
  })

  test('counts no days of a term that ran out long before', () => {
    const ended = told(
      'The 30-day truce of Russia and the US on energy infrastructure ends on 16 April.',
      '2025-04-10T09:00:00Z',
      {
        type: 'RETREAT',
        mode: 'ceasefire',
        who: { truce: null, ...SIDES },
        terms: { length: ['P30D', '30-day'], end: ['2025-04-16', '16 April'] },
      },
      { source: 'kremlin', lane: 'official', party: 'russia' },
    )
    const within = (now: string) => said(briefOfDossier({ ...givenBy([ended], { now }), now }), 'running-out').join(' ')
    expect(within('2025-04-17T12:00:00Z')).toMatch(/ran out 12 h ago/)
    expect(within('2026-11-25T12:00:00Z')).toMatch(/has run out/)
    expect(within('2026-11-25T12:00:00Z')).not.toMatch(/ ago/)
  })
})
