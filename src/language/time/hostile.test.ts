import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createTimes } from './index.js'

const now = { published: '2025-04-16', zone: 'Europe/Moscow' }
const all = ['en', 'ru', 'uk'].map((lang) =>
  createTimes(parse(readFileSync(new URL(`../../../languages/${lang}/time.yaml`, import.meta.url), 'utf8')), lang),
)

/** A repeatable stream of numbers below `limit`. */
function numbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return state % limit
  }
}

const PIECES = [
  '15',
  ' ',
  'April',
  ' апреля ',
  'у',
  '𝟙',
  '\ud83d',
  '\ude00',
  '́',
  '‏',
  '\u0000',
  'İ',
  "'",
  '’',
  '2025',
  '-',
  ':',
  '.',
  '30',
  'th',
  ' of ',
  'в ',
  '/',
  'ё',
  '\n',
  '１２',
  'ﬁ',
  'Tuesday',
  '(',
  ' мск',
  '99999999999',
  ',',
  '%',
]

describe('any text', () => {
  test('gives spans inside the text, in order, and never throws', () => {
    const random = numbers(7)
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: random(40) }, () => PIECES[random(PIECES.length)]).join('')
      for (const times of all) {
        let last = 0
        for (const { span } of times(text, now)) {
          expect(span[0]).toBeGreaterThanOrEqual(last)
          expect(span[1]).toBeGreaterThan(span[0])
          expect(span[1]).toBeLessThanOrEqual(text.length)
          last = span[1]
        }
      }
    }
  })

  test('has no date beyond the years that four digits write', () => {
    const texts = [
      'They spoke. Tomorrow they meet.',
      'Они говорили. Завтра они встретятся.',
      'Завтра вони зустрінуться.',
    ]
    for (const [n, times] of all.entries()) {
      const found = times(texts[n]!, { published: '9999-12-31', zone: 'Europe/Moscow' })
      expect(found.length).toBeGreaterThan(0)
      for (const { start, end } of found) expect([start, end]).toEqual([null, null])
    }
  })

  test('takes time in proportion to its length', () => {
    for (const piece of ['1', '1 ', 'a', "o'", 'Monday ', '12:00-', 'the first of the ', 'half a ', '1,', 'twenty-']) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length))
      const start = performance.now()
      all[0]!(text, now)
      expect(performance.now() - start, piece).toBeLessThan(15_000)
    }
  })

  test('keeps offsets where lower case is longer than upper case', () => {
    const text = 'İİİ met on 15 April 2025'
    const [time] = all[0]!(text, now)
    expect(text.slice(...time!.span)).toBe('15 April 2025')
  })

  test('bad zones and dates of the publication are taken as unknown', () => {
    expect(all[0]!('He came on Monday.', { published: 'yesterday', zone: 'Mars/Olympus' })[0]?.start).toBeNull()
  })
})
