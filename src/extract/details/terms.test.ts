import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../../test/statements/in-short.js'

/** What the statements of a text of 24 April 2025 give as terms: length, start, end, condition. */
function termsIn(text: string) {
  const terms = statementsIn(text, '2025-04-24').flatMap(({ terms: own }) => own ?? [])
  const first = (pick: (each: (typeof terms)[number]) => string | undefined) =>
    terms.flatMap((one) => pick(one) ?? [])[0]
  return [
    first(({ length }) => length?.value),
    first(({ start }) => start?.value.slice(0, 10)),
    first(({ end }) => end?.value.slice(0, 10)),
    first(({ condition }) => condition?.value),
  ]
}

describe('a term is read', () => {
  test.each([
    [
      'Sudan’s army accepted a seven-day ceasefire that starts on Saturday and ends on 3 May.',
      'P7D',
      '2025-04-26',
      '2025-05-03',
    ],
    [
      'India and Pakistan agreed on a moratorium of 90 days on strikes against dams, which takes effect on 5 May.',
      'P90D',
      '2025-05-05',
    ],
    ['The moratorium enters into force on 1 June.', undefined, '2025-06-01'],
    ['The truce went into effect on April 20, the ministry said.', undefined, '2025-04-20'],
    [
      'Armenia declares a truce from noon on 27 April until midnight on 29 April.',
      undefined,
      '2025-04-27',
      '2025-04-29',
    ],
    ['Сирия и Израиль договорились о прекращении огня на 14 дней начиная с 27 апреля.', 'P14D'],
    ['Запрет вступает в силу 1 мая и действует до 30 июня включительно.', undefined, '2025-05-01', '2025-06-30'],
    ['Стороны согласились на перемирие, которое начнётся в полночь 5 мая.', undefined, '2025-05-05'],
    ['Договор действует до 7 сентября.', undefined, undefined, '2025-09-07'],
  ])('%s', (text, ...terms) => {
    expect(termsIn(text)).toEqual([...terms, ...Array(4 - terms.length).fill(undefined)])
  })

  test.each([
    ['Baku agreed to a truce, provided that the corridor opens, and thanked Doha.', 'provided that the corridor opens'],
    ['Baku agreed to a truce, an official said on condition of anonymity.', undefined],
  ])('with its condition: %s', (text, condition) => {
    expect(termsIn(text)[3]).toBe(condition)
  })

  test.each([
    ['of a concert that begins', 'The ministers met before the concert, which begins on 5 May.'],
    ['of a war that began', 'Iran accused Israel of the war that started on 5 April.'],
  ])('never %s', (_, text) => {
    expect(termsIn(text)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('whoever agrees to a proposal', () => {
  test.each([
    ['Kenya has agreed to the proposal of the African Union for a ceasefire.', 'agrees'],
    ['Kenya agreed to study the proposal of the African Union for a ceasefire.', 'considers'],
    ['Кения согласилась на предложение Египта о прекращении огня.', 'agrees'],
    ['Кения рассмотрит предложение Египта о прекращении огня.', 'considers'],
  ])('%s', (text, stance) => {
    expect(
      statementsIn(text)
        .filter(({ mode }) => mode === 'ceasefire')
        .map((one) => one.stance),
    ).toEqual([stance])
  })
})

test.each([
  ['Houthi rebels announced a unilateral ceasefire on Sunday.', ['houthis']],
  ['Qatar announced a ceasefire between Israel and Hamas.', ['israel', 'hamas']],
  ['Азербайджан объявил перемирие на три дня.', ['azerbaijan']],
])('a truce is of those who keep it: %s', (text, doers) => {
  const statements = statementsIn(text)
  expect(statements.map(({ type, mode }) => [type, mode])).toEqual([['RETREAT', 'ceasefire']])
  expect(statements[0]?.participants.map(({ actor }) => actor)).toEqual(doers)
})

test.each([
  'Syria freed six Turkish pilots on Monday, handing them over to the Red Crescent.',
  'As a demonstration of goodwill, Syria repatriated six Turkish soldiers.',
  'Syria returned six Turkish soldiers after 90 days in captivity.',
  'Сирия передала Турции шестерых раненых солдат.',
])('a release is one act, and lasts no time: %s', (text) => {
  const told = statementsIn(text)
  expect(told.map(actOf)).toEqual(['RETREAT/release syria+turkey'])
  expect(told[0]?.terms?.length ?? null).toBeNull()
})

test.each([
  ['Sudan and Chad agreed to a ceasefire from midnight.', '2025-04-24T16:30:00+02:00', '2025-04-25'],
  [
    'Sudan and Chad agreed to a ceasefire with effect from midnight on 24 April.',
    '2025-04-24T16:30:00+02:00',
    '2025-04-25',
  ],
  ['Sudan and Chad agreed to a ceasefire from noon on 24 April.', '2025-04-24T16:30:00+02:00', '2025-04-24'],
  ['Стороны согласились на перемирие с полуночи.', '2025-04-24T16:30:00+03:00', '2025-04-25'],
])('a truce agreed in the afternoon starts at the midnight to come: %s', (text, published, start) => {
  const terms = statementsIn(text, published).flatMap(({ terms: own }) => own?.start ?? [])
  expect(terms[0]?.value.slice(0, 10)).toBe(start)
})
