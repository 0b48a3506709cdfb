import { describe, expect, test } from 'vitest'
import { actOf, statementsIn, toldIn } from '../../test/statements/in-short.js'

/** Texts of 10 March 2025, a Monday. */
const announced: readonly (readonly [what: string, text: string, statement: string])[] = [
  [
    'the day of what is said, not the one on which it is said, where no "that" stands between',
    'Turkish Foreign Minister Hakan Fidan told reporters in Ankara on Sunday he would meet Badr Abdelatty in Cairo on Thursday.',
    'CONSULT/meet fidan+abdelatty 2025-03-13 planned | fidan',
  ],
  [
    'the day on which somebody says that a contact was on another',
    'Meloni said on Monday she had spoken by phone with Macron on Saturday.',
    'CONSULT/phone meloni+macron 2025-03-08 happened | meloni',
  ],
  [
    'the new day of what was to be on another',
    'The negotiations between Peru and Chile, which were to open in Lima on 14 March, will now open on 28 March.',
    'CONSULT/meet peru+chile 2025-03-28 planned',
  ],
  [
    'the old day, on which they are not',
    'The summit of Lula and Milei scheduled for 14 March will take place on 28 March.',
    'CONSULT/multilateral lula+milei 2025-03-14 not',
  ],
  [
    'the place to which they were moved as still to come',
    'The meeting of Modi and Anura Kumara Dissanayake, due to be held on 14 March, was moved to Colombo because of a storm.',
    'CONSULT/meet modi+dissanayake 2025-03-14 planned',
  ],
  [
    'the day to which they were pushed back',
    "Tusk's meeting with Starmer in Warsaw was pushed back to Friday.",
    'CONSULT/meet tusk+starmer 2025-03-14 planned',
  ],
  [
    'what somebody was to do on a trip that is off',
    'Ruto has scrapped a visit to Kigali, where he was to meet Kagame on 20 March, his office said.',
    'CONSULT/meet ruto+kagame 2025-03-20 not | his office',
  ],
  [
    'the week of a journey as that of the meeting for which it is made',
    'Carney will travel to Mexico City later this month to meet Claudia Sheinbaum.',
    'CONSULT/meet carney+sheinbaum 2025-03-01 planned',
  ],
]

const moved: readonly (readonly [text: string, statement: string])[] = [
  [
    'Встреча Токаева и Жапарова, которая должна была пройти 14 марта в Астане, перенесена в Бишкек.',
    'CONSULT/meet tokayev+japarov 2025-03-14 planned',
  ],
  ['Встреча Токаева и Жапарова переносится на 20 марта.', 'CONSULT/meet tokayev+japarov 2025-03-20 planned'],
  [
    'Переговоры Египта и Турции, назначенные на 14 марта, пройдут 17 марта.',
    'CONSULT/meet egypt+turkey 2025-03-17 planned',
  ],
  [
    'Заседание рабочих групп России и Ирана, намеченное на 14 марта, отложено до 24 марта.',
    'CONSULT/meet russia+iran 2025-03-14 not',
  ],
]

describe('Contacts that are announced', () => {
  test.each(announced)('tell %s', (_, text, statement) => {
    expect(toldIn(text)).toContain(statement)
  })

  test.each(moved)('are told in Russian as moved: %s', (text, statement) => {
    const told = statementsIn(text).map((one) => `${actOf(one)} ${one.when?.start} ${one.actuality}`)
    expect(told).toContain(statement)
  })

  test('an urging is not of the week in which something is urged to be done', () => {
    const told = statementsIn('Ankara urged Damascus to send its negotiators to Istanbul next week.')
    expect(told.map(({ type, when }) => [type, when])).toEqual([['REQUEST', null]])
  })
})
