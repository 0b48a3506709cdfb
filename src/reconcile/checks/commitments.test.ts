import { describe, expect, test } from 'vitest'
import { DOSSIER, reconciled } from '../../../test/fixtures/dossier.js'
import { agreed, asked, considered, LENGTH, official, pause, SCOPE } from '../../../test/fixtures/pause.js'
import { ACTORS, documentOf, statementOf } from '../../../test/fixtures/statements.js'
import { type Told, told } from '../../../test/fixtures/told.js'

const ends = (words: string, value: string, more: object) =>
  told(
    `The 30-day halt of strikes on energy infrastructure ends on ${words}.`,
    '2025-04-10T09:00:00Z',
    {
      ...pause,
      who: { infrastructure: null },
      terms: { ...LENGTH, ...SCOPE, end: [value, words] },
    },
    more,
  )

const russia = ACTORS.find(({ id }) => id === 'russia')!

const ledger = (texts: readonly Told[], now?: string) => reconciled(texts, now ? { now } : {}).commitments

describe('the ledger', () => {
  test('keeps an older commitment in mind behind a protocol of a hundred points', () => {
    const points = Array.from({ length: 100 }, (_, at) =>
      told(
        `Point ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10)]} of the protocol on hydrology`,
        '2025-03-18T18:10:00Z',
        {
          type: 'STATE',
          mode: 'provision',
          who: {},
          stance: 'agrees',
        },
      ),
    )
    const all = ledger([asked, ...points, considered])
    expect(all.filter(({ state }) => state === 'considered')).toHaveLength(1)
    expect(all.find(({ state }) => state === 'considered')?.steps).toHaveLength(2)
  })

  test('keeps one commitment through its steps, and "agreed to consider" is no agreement', () => {
    const [commitment, ...others] = ledger([asked, considered])
    expect(others).toEqual([])
    expect(commitment).toMatchObject({ state: 'considered', confirmedBy: [] })
    expect(commitment?.steps.map(({ state, by }) => [state, by])).toEqual([
      ['proposed', 'Trump'],
      ['considered', 'Putin'],
    ])
  })

  test('shows competing scopes side by side, and takes the lesser of two accounts', () => {
    const [commitment] = ledger([asked, considered, agreed])
    expect(commitment?.scope.map(({ value, party }) => [party, value])).toEqual([
      ['russia', 'energy infrastructure'],
      ['us', 'energy and infrastructure'],
    ])
    expect(commitment).toMatchObject({ state: 'considered', confirmedBy: ['us'] })
    expect(commitment?.words).toMatch(
      /To be considered according to the texts of Russia; agreed according to the texts of Us\./,
    )
  })

  test('does not pass off what others tell of a side as a text of that side', () => {
    const texts = [
      told(
        'Trump last week proposed a new form of relations between the United States and Russia.',
        '2025-03-24T15:05:00Z',
        {
          type: 'AGREE',
          who: { Trump: ['trump', 'actor'] },
          by: { Trump: 'trump' },
          stance: 'proposes',
          when: { start: null },
        },
        { source: 'courier' },
      ),
    ]
    const actors = [{ ...russia, names: { en: ['Russia'] } }]
    const [commitment] = reconciled(texts, { dossier: { ...DOSSIER, actors } }).commitments
    // Relations between others are nothing between the sides.
    expect(reconciled(texts).commitments).toEqual([])
    expect(commitment?.words).toMatch(/^Proposed \(\w+\), in the words of others\./)
    expect(commitment?.steps.map(({ by }) => by)).toEqual(['Trump'])
  })

  test('leaves a relative term relative while nobody says when it starts', () => {
    const [commitment] = ledger([asked, considered])
    expect(commitment?.end).toEqual([])
    expect(commitment?.words).toMatch(/No text says when it ends/)
  })

  test('shows two readings of the end and counts both, never calling expiry a breach', () => {
    const texts = [
      considered,
      ends('16 April', '2025-04-16', official),
      ends('18 April', '2025-04-18', { source: 'white-house', lane: 'official', party: 'us' }),
    ]
    const [commitment] = ledger(texts, '2025-04-17T12:00:00Z')
    expect(commitment?.end.map(({ value, party }) => [party, value])).toEqual([
      ['russia', '2025-04-16'],
      ['us', '2025-04-18'],
    ])
    expect(commitment?.state).toBe('in force')
    expect(commitment?.words).toMatch(
      /2 readings of its end: 16 April 2025 \(Kremlin\): expired 12 h ago; 18 April 2025 \(White House\): 1 day 12 h left/,
    )
    const [later] = ledger(texts, '2025-04-19T03:00:00Z')
    expect(later).toMatchObject({ state: 'expired' })
    expect(later?.words).toMatch(/not known whether extended/)
    expect(later?.words).not.toMatch(/broken|violat|breach/)
  })

  test('a refusal beside an agreement is a dispute', () => {
    const refused = told(
      'Putin refused the 30-day halt of strikes on energy infrastructure that Trump asked for.',
      '2025-03-20T10:00:00Z',
      {
        ...pause,
        who: { Putin: ['putin', 'actor'], Trump: ['trump', 'recipient'] },
        stance: 'refuses',
        actuality: 'not',
        terms: { ...LENGTH, ...SCOPE },
      },
      official,
    )
    expect(ledger([agreed, refused])[0]?.state).toBe('disputed')
  })

  test('a condition that the same text names is a reading of it and no agreement', () => {
    const text = documentOf({
      text: 'Trump asked for a 30-day halt of strikes on energy infrastructure. An end to military aid was named as the key condition.',
      published: '2025-03-18T18:00:00Z',
      ...official,
    })
    const [commitment, ...others] = ledger([
      [
        text,
        statementOf(text, 'Trump asked for a 30-day halt of strikes on energy infrastructure.', {
          ...pause,
          who: { Trump: ['trump', 'actor'] },
          stance: 'asks',
          actuality: 'possible',
          terms: { ...LENGTH },
        }),
        statementOf(text, 'An end to military aid was named as the key condition.', {
          type: 'AID',
          who: { aid: null },
          when: { start: null },
        }),
      ],
    ])
    expect(others).toEqual([])
    expect(commitment?.steps.map(({ state }) => state)).toEqual(['asked'])
    expect(commitment?.scope.map(({ value }) => value)).toEqual(['energy infrastructure'])
    expect(commitment?.condition.map(({ value }) => value)).toEqual(['An end to military aid'])
  })

  test('what one side orders itself is no commitment, what two countries are offered is one', () => {
    const order = told(
      'Within 60 days of this order the Secretary of the Treasury shall propose a plan.',
      '2025-01-20T12:00:00-05:00',
      { type: 'AGREE', who: { 'Secretary of the Treasury': ['us', 'actor'] }, stance: 'proposes' },
      { source: 'white-house', lane: 'official', party: 'us' },
    )
    const offer = told('Witkoff proposed new terms for the two countries.', '2025-04-05T12:00:00Z', {
      type: 'AGREE',
      who: { Witkoff: ['witkoff', 'actor'] },
      stance: 'proposes',
    })
    const text = 'By an initiative of Russia the US was called.'
    const [document, statement] = told(text, '2025-04-05T12:00:00Z', {
      type: 'AGREE',
      who: { Russia: ['russia', 'actor'], US: ['us', 'recipient'] },
      stance: 'proposes',
    })
    const trigger = [text.indexOf('initiative'), text.indexOf(' of Russia')] as const
    const initiative: Told = [document, ...(statement ? [{ ...statement, trigger }] : [])]
    expect(ledger([order])).toEqual([])
    expect(ledger([offer])).toMatchObject([{ state: 'proposed', parties: ['us'] }])
    expect(ledger([initiative])).toEqual([])
  })

  test('a proposal to extend "it" is about the term that is running', () => {
    const prolong = told(
      'Trump has proposed that it be extended.',
      '2025-04-17T18:00:00Z',
      { type: 'AGREE', who: { Trump: ['trump', 'actor'] }, stance: 'proposes', when: { start: null } },
      { source: 'white-house', lane: 'official', party: 'us' },
    )
    expect(ledger([asked, considered, prolong])).toHaveLength(1)
  })
})
