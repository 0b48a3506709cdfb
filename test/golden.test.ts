import { describe, expect, test } from 'vitest'
import { link } from '../src/link/index.js'
import type { Coverage, Document, ReconciledEvent } from '../src/model/index.js'
import { extractDocument } from '../src/pipeline/threads/extract-documents.js'
import { reconcile } from '../src/reconcile/index.js'
import { COVERED, DOSSIER } from './fixtures/dossier.js'
import { resources } from './fixtures/resources.js'
import { documentOf } from './fixtures/statements.js'

const { actors } = resources

/** From raw texts to events set against the record. */
function told(texts: readonly Document[], coverage: readonly Coverage[] = COVERED, now = '2025-04-30T00:00:00Z') {
  return reconciled(texts, { coverage, now }).events
}

function reconciled(
  texts: readonly Document[],
  { coverage = COVERED, now = '2025-04-30T00:00:00Z', dossier = DOSSIER },
) {
  const statements = texts.flatMap((text) => extractDocument(text, resources).statements)
  const events = link({ documents: texts, statements, actors, curations: [] })
  return reconcile({ events, documents: texts, statements, actors, dossier, coverage, asOf: null, now })
}

const post = (source: string, text: string, published: string, more: Partial<Document> = {}) =>
  documentOf({ source, text, published, lang: /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en', ...more })

const official = (source: string, party: string, text: string, published: string) =>
  post(source, text, published, { lane: 'official', party })

const calls = (events: readonly ReconciledEvent[]) =>
  events.filter(({ type, mode }) => type === 'CONSULT' && mode === 'phone')

describe('from raw text', () => {
  test('six headlines about one strait are one event, and the warning is a threat of its own', () => {
    const headlines = [
      'Iran closes the Strait of Hormuz to tankers',
      'Strait of Hormuz closed by Iran',
      'Tehran shuts the Strait of Hormuz',
      'Iran has closed the Strait of Hormuz, state television reports',
      'Iran shuts Hormuz strait',
      'Iran blocks the Strait of Hormuz',
    ]
    const texts = headlines.map((text, at) => post('courier', text, `2025-03-10T1${at}:00:00Z`, { id: `strait:${at}` }))
    const warning = post('bbc-world', 'Iran warns it will close the Strait of Hormuz', '2025-03-10T08:00:00Z')
    const events = told([warning, ...texts])
    const closing = events.filter(({ mentions }) => mentions.some(({ document }) => document.startsWith('strait:')))
    expect(closing.map(({ mentions }) => new Set(mentions.map(({ document }) => document)).size)).toEqual([6])
    const threat = events.filter(({ mentions }) => mentions.some(({ document }) => document === warning.id))
    expect(threat.map(({ type }) => type)).toEqual(['THREATEN'])
  })

  test('two editions of one publisher are one origin', () => {
    const [event] = calls(
      told([
        post('bbc-world', 'Putin and Trump spoke by phone on Tuesday.', '2025-03-18T19:00:00Z'),
        post('bbc-middle-east', 'Trump spoke with Putin by phone on Tuesday evening.', '2025-03-18T19:30:00Z'),
      ]),
    )
    expect(event?.mentions).toHaveLength(2)
    expect(event?.origins).toHaveLength(1)
  })

  test('forty reprints of one dispatch are one origin', () => {
    const text =
      'Putin and Trump spoke by phone on Tuesday for more than two hours about the war and about trade, an aide told reporters.'
    const texts = Array.from({ length: 40 }, (_, at) =>
      post(`paper-${at}`, text, `2025-03-18T20:${String(at).padStart(2, '0')}:00Z`, { publisher: `paper ${at}` }),
    )
    const [event, ...others] = calls(told(texts))
    expect(others).toEqual([])
    expect(event?.origins.map(({ copies }) => copies.length)).toEqual([39])
  })

  test('a denial before any claim makes an event that only a denial tells of', () => {
    const events = told([
      official(
        'kremlin',
        'russia',
        'The Kremlin denies that Putin spoke with Trump by phone on Monday.',
        '2025-03-11T09:00:00+03:00',
      ),
    ])
    expect(calls(events)).toMatchObject([{ status: { disputed: true, corroboration: 'reported' } }])
  })

  test('a call that only the other side reports is on record with one side', () => {
    const events = told([
      official(
        'white-house',
        'us',
        'President Trump spoke with President Putin by phone today, March 18.',
        '2025-03-18T15:00:00-04:00',
      ),
    ])
    expect(calls(events)).toMatchObject([{ status: { corroboration: 'one side', disputed: false } }])
    expect(calls(events)[0]?.status.byParty.find(({ party }) => party === 'russia')?.level).toBe('none')
  })

  test('a day on which the official feed was down is not covered', () => {
    const down: Coverage[] = [
      { source: 'kremlin', from: '2025-03-01T00:00:00Z', to: '2025-03-18T06:00:00Z' },
      { source: 'kremlin', from: '2025-03-19T12:00:00Z', to: '2025-05-01T00:00:00Z' },
      { source: 'white-house', from: '2025-03-01T00:00:00Z', to: '2025-05-01T00:00:00Z' },
    ]
    const [event] = calls(
      told([post('courier', 'Putin and Trump spoke by phone on 18 March.', '2025-03-18T20:00:00Z')], down),
    )
    const levels = Object.fromEntries(event?.status.byParty.map(({ party, level }) => [party, level]) ?? [])
    expect(levels).toEqual({ russia: 'not covered', us: 'none' })
  })

  test('a truce in the texts of a mediator and of both sides is one commitment, with its start, conditions and end', () => {
    const dossier = { ...DOSSIER, parties: ['armenia', 'azerbaijan'] }
    const ledger = reconciled(
      [
        official(
          'qatar-mfa',
          'qatar',
          'Armenia and Azerbaijan have agreed on a ceasefire of 28 days, which takes effect on 3 April, the ministry said.',
          '2025-04-01T15:00:00Z',
        ),
        official(
          'armenia-mfa',
          'armenia',
          'Armenia has agreed to the proposal of Qatar for a ceasefire of four weeks, provided that prisoners return.',
          '2025-04-01T17:00:00Z',
        ),
        official(
          'azerbaijan-mfa',
          'azerbaijan',
          'Азербайджанская сторона согласилась на прекращение огня. Перемирие вступает в силу 4 апреля.',
          '2025-04-01T18:00:00Z',
        ),
        post('courier', 'Azerbaijan proposes to extend the ceasefire by ten days.', '2025-04-25T10:00:00Z'),
      ],
      { dossier },
    ).commitments
    expect(ledger).toHaveLength(1)
    expect(ledger[0]).toMatchObject({ title: 'Ceasefire, 28 days', state: 'in force', parties: dossier.parties })
    expect(ledger[0]?.steps.map(({ state, by }) => `${state} ${by}`)).toEqual([
      'agreed Armenia',
      'agreed Armenia',
      'agreed Azerbaijan',
      'proposed Azerbaijan',
    ])
    expect(ledger[0]?.start.map(({ value }) => value)).toEqual(['2025-04-03', '2025-04-04'])
    expect(ledger[0]?.condition.map(({ value }) => value)).toEqual(['provided that prisoners return'])
    expect(ledger[0]?.end.map(({ value }) => value)).toEqual(['2025-05-01', '2025-05-02'])
  })

  test('a truce that starts later, or of another length, is another commitment', () => {
    const dossier = { ...DOSSIER, parties: ['russia', 'ukraine'] }
    const titles = reconciled(
      [
        official('kremlin', 'russia', 'Russia declares a truce from 19 April until 21 April.', '2025-04-19T12:00:00Z'),
        official('ukraine-mfa', 'ukraine', 'Ukraine proposes a ceasefire of 30 days.', '2025-04-23T12:00:00Z'),
        official('kremlin', 'russia', 'Russia declares a truce from 8 May until 11 May.', '2025-04-28T12:00:00Z'),
      ],
      { dossier },
    ).commitments.map(({ state, title, parties }) => `${state} ${title} ${parties}`)
    expect(titles).toEqual([
      'expired Ceasefire russia',
      'proposed Ceasefire, 30 days ukraine',
      'agreed Ceasefire russia',
    ])
  })
})
