import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../test/statements/in-short.js'

/** The contacts of a text of 6 May 2025, with their day. */
function contacts(text: string): readonly string[] {
  return statementsIn(text, '2025-05-06')
    .filter(({ type }) => type === 'CONSULT')
    .map((one) => `${actOf(one)} ${one.when?.start?.slice(0, 10) ?? 'undated'}`)
}

describe('whoever “is on a visit” is the visitor', () => {
  test.each([
    ['Emmanuel Macron is on a state visit to Yerevan.', 'CONSULT/visit macron+armenia undated'],
    [
      'Hakan Fidan was on a two-day visit to Baku on 3 May, the ministry said.',
      'CONSULT/visit fidan+azerbaijan 2025-05-03',
    ],
    ['Foreign Minister Sergey Lavrov is in Tehran on a working visit.', 'CONSULT/visit lavrov+iran undated'],
    ['С рабочим визитом в Анкаре глава МИД России Сергей Лавров.', 'CONSULT/visit lavrov+turkey undated'],
  ])('%s', (text, wanted) => {
    expect(contacts(text)).toContain(wanted)
  })

  test('and the subject of what merely turns on a visit is not', () => {
    expect(contacts('The focus of Emmanuel Macron was on a visit to Yerevan by Iranian officials.')).not.toContainEqual(
      expect.stringContaining('macron'),
    )
  })
})

describe('whom one meets “where” one travels is met that day, by the traveller', () => {
  test.each([
    [
      'On 3 May, Hakan Fidan paid a visit to Doha, where the Qatari emir received him.',
      'CONSULT/meet tamim+fidan 2025-05-03',
    ],
    [
      'On 3 May, Hakan Fidan made a visit to Doha, where he met with Sergey Lavrov.',
      'CONSULT/visit fidan+qatar 2025-05-03',
    ],
    [
      '3 мая Хакан Фидан посетил Баку, где был принят президентом Азербайджана Ильхамом Алиевым.',
      'CONSULT/meet fidan+aliyev 2025-05-03',
    ],
    [
      'Садыр Жапаров находится с визитом в Ташкенте, где провёл переговоры с Шавкатом Мирзиёевым.',
      'CONSULT/meet japarov+mirziyoyev undated',
    ],
  ])('%s', (text, wanted) => {
    expect(contacts(text)).toContain(wanted)
  })

  test('and where somebody else is told to act there, it is not the traveller', () => {
    const told = contacts('Хакан Фидан посетил Баку, где приняли делегацию Чада.')
    expect(told).toContain('CONSULT/visit fidan+azerbaijan undated')
    expect(told).not.toContainEqual(expect.stringMatching(/meet .*fidan/))
  })
})

describe('the title of a gathering names nobody who took part', () => {
  test.each([
    'Sergey Lavrov took part in a round-table discussion "The Iranian Question: Lessons" in Vienna.',
    'The forum “Turkey and Egypt: Ten Years On” opened in Geneva, and Sergey Lavrov spoke at it.',
    'Сергей Лавров провёл встречу клуба «Иран и Турция: что дальше?».',
  ])('%s', (text) => {
    expect(contacts(text).join(' ')).not.toMatch(/iran|turkey|egypt/)
  })
})

describe('a label in front of a post is no part of its sentence', () => {
  test.each([
    '🔴 #LIVE: Foreign Minister Hakan Fidan and Foreign Minister of Hungary Peter Szijjarto commence talks in Ankara',
    '#Announcement 🇹🇷 🇭🇺 Foreign Ministers Hakan Fidan and Peter Szijjarto hold talks in Ankara',
  ])('%s', (text) => {
    expect(contacts(text).join()).toMatch(/meet (?:szijjarto\+fidan|fidan\+szijjarto)/)
  })
})

describe('whoever presides over a parliament, by no name, acts for the state', () => {
  test.each([
    ['Hakan Fidan met the Speaker of the National Assembly of Chad in Ankara.', 'CONSULT/meet fidan+chad undated'],
    ['Хакан Фидан встретился с председателем Сената Казахстана.', 'CONSULT/meet fidan+kazakhstan undated'],
  ])('%s', (text, wanted) => {
    expect(contacts(text)).toContain(wanted)
  })

  test('and the chair of a bank or a party does not', () => {
    expect(contacts('Hakan Fidan met the chairman of the National Bank of Kazakhstan in Ankara.').join()).not.toContain(
      'fidan+kazakhstan',
    )
  })
})
