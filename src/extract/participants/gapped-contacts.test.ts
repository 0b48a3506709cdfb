import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../../test/statements/in-short.js'

/** Texts of 15 April 2025, a Tuesday. */
const contacts = (text: string): readonly string[] =>
  statementsIn(text, '2025-04-15')
    .filter(({ type }) => type === 'CONSULT')
    .map((one) => [actOf(one), one.when?.start?.slice(0, 16) ?? '–', one.place?.actor ?? ''].join(' ').trim())

describe('Partners behind a conjunction that leaves out the verb', () => {
  test.each([
    [
      'Fidan met Lavrov in Antalya on Friday and Araghchi in Ankara on Saturday, his ministry said.',
      ['CONSULT/meet fidan+lavrov 2025-04-11 antalya', 'CONSULT/meet fidan+araghchi 2025-04-12 ankara'],
    ],
    [
      'Fidan telephoned Lavrov in the morning and, later in the day, Iranian Foreign Minister Abbas Araghchi.',
      ['CONSULT/phone fidan+lavrov 2025-04-15T06:00', 'CONSULT/phone fidan+araghchi 2025-04-15'],
    ],
    [
      'Macron called Merz on Monday and Starmer a day earlier.',
      ['CONSULT/phone macron+merz 2025-04-14', 'CONSULT/phone macron+starmer 2025-04-13'],
    ],
    [
      'Macron spoke by phone on Sunday with Merz and on Monday with Starmer.',
      ['CONSULT/phone macron+merz 2025-04-13', 'CONSULT/phone macron+starmer 2025-04-14'],
    ],
    [
      'Lavrov met Fidan on Friday, Araghchi on Saturday and Wang Yi on Sunday.',
      [
        'CONSULT/meet lavrov+fidan 2025-04-11',
        'CONSULT/meet lavrov+araghchi 2025-04-12',
        'CONSULT/meet lavrov+wang-yi 2025-04-13',
      ],
    ],
    [
      'Токаев 4 апреля поговорил по телефону с Жапаровым, а 5 апреля – с Мирзиёевым.',
      ['CONSULT/phone tokayev+japarov 2025-04-04', 'CONSULT/phone tokayev+mirziyoyev 2025-04-05'],
    ],
    [
      'Утром Токаев позвонил Жапарову, а вечером – Мирзиёеву.',
      ['CONSULT/phone tokayev+japarov 2025-04-15T06:00', 'CONSULT/phone tokayev+mirziyoyev 2025-04-15T18:00'],
    ],
  ])('have a contact each, with its own day and place: %s', (text, told) => {
    expect(contacts(text)).toEqual(told)
  })

  test.each([
    ['Macron met Merz and Starmer in Paris on Monday.', ['CONSULT/meet macron+merz+starmer 2025-04-14 paris']],
    [
      'Macron met Merz in Paris on Monday and Starmer denounced the meeting.',
      ['CONSULT/meet macron+merz 2025-04-14 paris'],
    ],
  ])('are not made of those who met together, or did something else: %s', (text, told) => {
    expect(contacts(text)).toEqual(told)
  })

  test('are cited by nobody because a dash stands before them', () => {
    const told = statementsIn('Утром Токаев позвонил Жапарову, а вечером – Мирзиёеву.', '2025-04-15')
    expect(told.filter(({ type }) => type === 'CONSULT').flatMap(({ attribution }) => attribution)).toEqual([])
  })
})

describe('A traveller to several states', () => {
  test.each([
    [
      'Lavrov visited Cairo on Friday and Riyadh on Sunday.',
      ['CONSULT/visit lavrov+egypt 2025-04-11 cairo', 'CONSULT/visit lavrov+saudi-arabia 2025-04-13 riyadh'],
    ],
    [
      'Lavrov will travel to Egypt and Saudi Arabia next week.',
      ['CONSULT/visit lavrov+egypt 2025-04-21', 'CONSULT/visit lavrov+saudi-arabia 2025-04-21'],
    ],
    ['Lavrov will visit Cairo and Alexandria next week.', ['CONSULT/visit lavrov+egypt 2025-04-21 cairo']],
  ])('is on a visit to each: %s', (text, told) => {
    expect(contacts(text)).toEqual(told)
  })
})

describe('Who met is found', () => {
  test.each([
    [
      'A telephone call took place on Monday between Hakan Fidan and Abbas Araghchi.',
      'CONSULT/phone fidan+araghchi 2025-04-14',
    ],
    ['Talks were held in Cairo on Monday between Turkey and Iran.', 'CONSULT/meet turkey+iran 2025-04-14 cairo'],
    [
      'Meeting in Ankara on Monday, Fidan and Araghchi agreed to reopen the consulates.',
      'CONSULT/meet fidan+araghchi 2025-04-14 ankara',
    ],
    ['Araghchi hosted Fidan in Tehran on Monday.', 'CONSULT/visit araghchi+fidan 2025-04-14 tehran'],
    ['Fidan left Tehran on Monday after two days of talks with Araghchi.', 'CONSULT/meet araghchi+fidan 2025-04-14'],
  ])('behind the day, in front of the verb or beside it: %s', (text, told) => {
    expect(contacts(text)).toContain(told)
  })

  test('leaving a city after talks is no walk-out', () => {
    const told = statementsIn('Fidan left Tehran on Monday after two days of talks with Araghchi.', '2025-04-15')
    expect(told.map(({ type }) => type)).not.toContain('REJECT')
  })
})

test.each([
  ['A Turkish newspaper reported that Fidan had met Araghchi in Istanbul.', null],
  ['Фидан встретился с Арагчи в Стамбуле, пишет иранское издание.', null],
  ['Fidan had met Araghchi in Istanbul, the Turkish intelligence agency said.', 'turkey'],
])('a newspaper speaks for no state: %s', (text, speaker) => {
  const [contact] = statementsIn(text, '2025-04-15').filter(({ type }) => type === 'CONSULT')
  expect(contact?.attribution.map(({ actor }) => actor)).toEqual([speaker])
})
