import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../test/statements/in-short.js'

/** Texts of 18 April 2025, a Friday. */
const contacts = (text: string): readonly string[] =>
  statementsIn(text, '2025-04-18')
    .filter(({ type }) => type === 'CONSULT')
    .map((one) => `${actOf(one)} ${one.when?.start ?? '–'}${endOf(one.when)} ${one.actuality}`)

function endOf(when: { readonly start: string | null; readonly end: string | null } | null | undefined): string {
  return when?.end && when.end !== when.start ? `/${when.end}` : ''
}

describe('Days that stand in one sentence', () => {
  test.each([
    [
      'Fidan telephoned Lavrov twice last week, on Wednesday and Friday.',
      ['CONSULT/phone fidan+lavrov 2025-04-09 happened', 'CONSULT/phone fidan+lavrov 2025-04-11 happened'],
    ],
    [
      'Meloni and Macron met in Rome on 4 and 9 April, with nobody else in the room.',
      ['CONSULT/meet meloni+macron 2025-04-04 happened', 'CONSULT/meet meloni+macron 2025-04-09 happened'],
    ],
    [
      'Токаев и Жапаров говорили по телефону 2 апреля и 14 апреля.',
      ['CONSULT/phone tokayev+japarov 2025-04-02 happened', 'CONSULT/phone tokayev+japarov 2025-04-14 happened'],
    ],
    [
      'На следующей неделе, во вторник и в пятницу, Лавров встретится с Фиданом.',
      ['CONSULT/meet lavrov+fidan 2025-04-22 planned', 'CONSULT/meet lavrov+fidan 2025-04-25 planned'],
    ],
  ])('are contacts of their own where they do not follow on each other: %s', (text, told) => {
    expect(contacts(text)).toEqual(told)
  })

  test.each([
    [
      'Talks between Turkey and Egypt were held in Cairo on 8 and 9 April.',
      ['CONSULT/meet turkey+egypt 2025-04-08/2025-04-09 happened'],
    ],
    [
      'Meloni and Macron met somewhere in Rome between 4 and 9 April.',
      ['CONSULT/meet meloni+macron 2025-04-04/2025-04-09 happened'],
    ],
    [
      'Meloni met Macron on Monday and Starmer will meet Merz on Thursday.',
      ['CONSULT/meet meloni+macron 2025-04-14 happened', 'CONSULT/meet starmer+merz 2025-04-24 planned'],
    ],
  ])('are one contact, or those of others: %s', (text, told) => {
    expect(contacts(text)).toEqual(told)
  })

  test.each([
    [
      'The call between Fidan and Lavrov planned for Thursday did not take place, the ministry said.',
      'CONSULT/phone lavrov+fidan 2025-04-17 not',
    ],
    [
      'Встреча Токаева и Жапарова, намеченная на четверг, не состоялась.',
      'CONSULT/meet tokayev+japarov 2025-04-17 not',
    ],
    [
      'The meeting of Modi and Dissanayake scheduled for Thursday took place on Friday after all.',
      'CONSULT/meet modi+dissanayake 2025-04-18 happened',
    ],
    [
      'The meeting of Modi and Dissanayake scheduled for Thursday took place on Friday after all.',
      'CONSULT/meet modi+dissanayake 2025-04-17 not',
    ],
    [
      'The meeting of Modi and Dissanayake scheduled for Thursday was called off at the last moment.',
      'CONSULT/meet modi+dissanayake 2025-04-24 not',
    ],
  ])('are over where the past tense says so: %s', (text, told) => {
    expect(contacts(text)).toContain(told)
  })
})

describe('Two who are meant by what they have in common', () => {
  test.each([
    'Fidan and Lavrov talked by telephone on Monday. The ministers spoke for about forty minutes.',
    'Fidan and Lavrov talked by telephone on Monday. The two spoke for about forty minutes.',
    'Фидан и Лавров поговорили по телефону в понедельник. Министры беседовали около сорока минут.',
  ])('are the people of the contact before: %s', (text) => {
    expect(contacts(text).at(-1)).toMatch(/^CONSULT (?:fidan\+lavrov|lavrov\+fidan) – happened$/)
  })

  test('are not those of an audience that is told of beside them', () => {
    const told = contacts(
      'Fidan and Lavrov met on Monday. The ministers of defence of the two blocs spoke for an hour.',
    )
    expect(told).toEqual(['CONSULT/meet fidan+lavrov 2025-04-14 happened'])
  })
})

describe('What has not been', () => {
  test.each([
    'Sources: neither Fidan nor Lavrov has spoken to the other since last week.',
    'In Ankara they insist: neither Fidan nor Lavrov has spoken to the other.',
  ])('is no contact, wherever the pair stands: %s', (text) => {
    expect(contacts(text).map((told) => told.split(' ').at(-1))).toEqual(['not'])
  })

  test('has been agreed to by nobody, and nobody has denied it', () => {
    const told = statementsIn('Egypt is studying the paper of the mediators and has not agreed to it.')
    expect(
      told
        .filter(({ type }) => type === 'AGREE')
        .map(({ actuality, stance, attribution }) => [actuality, stance, attribution]),
    ).toEqual([['not', 'asserts', []]])
  })

  test('would be the third call, and is none', () => {
    const told = contacts(
      'Fidan and Lavrov spoke by phone on Monday. If they talk again next week, it would be the third call this month.',
    )
    expect(told).toEqual(['CONSULT/phone fidan+lavrov 2025-04-14 happened'])
  })

  test('is where somebody set out: a flight to a city is not from there', () => {
    const placeOf = (text: string) => statementsIn(text).map(({ mode, place }) => [mode, place?.actor ?? null])
    expect(placeOf('Хакан Фидан вылетел в Каир.')).toEqual([['depart', null]])
    expect(placeOf('Хакан Фидан вылетел из Анкары в Каир.')).toEqual([['depart', 'ankara']])
  })
})
