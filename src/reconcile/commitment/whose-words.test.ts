import { describe, expect, test } from 'vitest'
import { reconciled } from '../../../test/fixtures/dossier.js'
import { agreed, asked, considered, official, pause, SCOPE } from '../../../test/fixtures/pause.js'
import { documentOf, statementOf } from '../../../test/fixtures/statements.js'
import { PAIR, type Told, told } from '../../../test/fixtures/told.js'

const ledger = (texts: readonly Told[]) => reconciled(texts).commitments

describe('a term of a commitment', () => {
  test('one side’s account of what the other asked for is a reading of that side', () => {
    const account = told(
      'Trump requested a halt of strikes on energy infrastructure for 30 days.',
      '2025-03-18T17:50:00Z',
      {
        ...pause,
        type: 'REQUEST',
        who: { Trump: ['trump', 'actor'] },
        by: { Trump: 'trump' },
        stance: 'asks',
        terms: { length: ['P30D', '30 days'], ...SCOPE },
      },
      official,
    )
    const [commitment] = ledger([account, considered, agreed])
    expect(commitment?.scope.map(({ value, party }) => [party, value])).toEqual([
      ['russia', 'energy infrastructure'],
      ['us', 'energy and infrastructure'],
    ])
    expect(commitment?.length.map(({ by }) => by)).toEqual(['Kremlin'])
    expect(commitment?.steps[0]).toMatchObject({ state: 'asked', by: 'Trump' })
  })

  test('one speaker’s words for one thing in two languages are one reading', () => {
    const russian = told(
      'Путин согласился рассмотреть прекращение ударов по объектам энергетики на 30 дней.',
      '2025-03-18T18:20:00Z',
      {
        ...pause,
        who: { Путин: ['putin', 'actor'] },
        stance: 'considers',
        actuality: 'possible',
        terms: { length: ['P30D', '30 дней'], scope: ['объектам энергетики', 'объектам энергетики'] },
      },
      { ...official, lang: 'ru' },
    )
    expect(ledger([russian, considered])[0]?.scope.map(({ value }) => value)).toEqual(['объектам энергетики'])
  })

  test('what “the leaders” of another call agreed on the next day is a commitment of its own', () => {
    const text = documentOf({
      text: 'Trump and Zelenskyy talked for an hour. The leaders agreed on a partial ceasefire for energy.',
      published: '2025-03-19T17:00:00Z',
      source: 'white-house',
      lane: 'official',
      party: 'us',
    })
    const other: Told = [
      text,
      statementOf(text, 'Trump and Zelenskyy talked for an hour.', { who: { Trump: 'trump', Zelenskyy: 'zelensky' } }),
      statementOf(text, 'The leaders agreed on a partial ceasefire for energy.', {
        ...pause,
        who: { 'The leaders': [null, 'actor'] },
        stance: 'agrees',
        terms: { scope: ['energy', 'energy'] },
      }),
    ]
    const commitments = ledger([asked, considered, other])
    expect(commitments.map(({ steps }) => steps.length)).toEqual([2, 1])
    expect(commitments[1]).toMatchObject({ state: 'agreed', parties: ['us'] })
    const later = told(
      'Russia and the US agreed to carry out the ban on strikes against energy facilities.',
      '2025-03-25T14:00:00Z',
      {
        ...pause,
        who: { Russia: ['russia', 'actor'], US: ['us', 'actor'] },
        stance: 'agrees',
        terms: { scope: ['energy facilities', 'energy facilities'] },
      },
    )
    expect(ledger([asked, considered, other, later]).map(({ steps }) => steps.length)).toEqual([3, 1])
  })
})

describe('a truce that is prolonged', () => {
  const truce = { type: 'RETREAT', mode: 'ceasefire', who: PAIR, stance: 'agrees', actuality: 'planned' } as const
  const made = told('Putin and Trump agreed on a pause of 72 hours.', '2025-04-01T10:00:00Z', {
    ...truce,
    terms: { length: ['PT72H', '72 hours'] },
  })
  const prolonged = (words: string, terms: object) => {
    const [document, statement] = told(`Putin and Trump prolong it ${words}.`, '2025-04-03T10:00:00Z', {
      ...truce,
      stance: 'asserts',
      actuality: 'happened',
      terms,
    })
    const at = document.text.indexOf('prolong')
    return [document, { ...statement!, trigger: [at, at + 7] }] as Told
  }
  const stateAt = (texts: readonly Told[], now: string) =>
    reconciled(texts, { now }).commitments.map(({ state, end }) => [state, end.map(({ value }) => value)])

  test('runs out at its new end, where one is told, and the first is past', () => {
    const texts = [made, prolonged('until 10 April', { end: ['2025-04-10', '10 April'], length: ['PT72H', 'it'] })]
    expect(stateAt(texts, '2025-04-06T00:00:00Z')).toEqual([['extended', ['2025-04-10']]])
    expect(stateAt(texts, '2025-04-12T00:00:00Z')).toEqual([['expired', ['2025-04-10']]])
  })

  test('does not run out with its first term, where nobody says until when', () => {
    const texts = [made, prolonged('again', { length: ['PT72H', 'it'] })]
    expect(stateAt(texts, '2025-04-12T00:00:00Z').map(([state]) => state)).toEqual(['extended'])
  })
})
