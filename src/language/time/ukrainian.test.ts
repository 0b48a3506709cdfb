import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createTimes } from './index.js'

const table = readFileSync(new URL('../../../languages/uk/time.yaml', import.meta.url), 'utf8')
const times = createTimes(parse(table), 'uk')
const wednesday = { published: '2025-04-16T12:00:00+03:00', zone: 'Europe/Kyiv' }

function first(text: string): string {
  const [time] = times(text, wednesday)
  return time ? `${text.slice(...time.span)} → ${time.start} … ${time.end}` : 'nothing'
}

describe('Ukrainian time expressions', () => {
  test.each([
    ['Кортеж бачили ввечері 15 березня.', 'ввечері 15 березня → 2025-03-15T18:00:00+02:00 … 2025-03-15T23:59:59+02:00'],
    ['У ніч на 16 квітня зв’язок зник.', 'У ніч на 16 квітня → 2025-04-15T21:00:00+03:00 … 2025-04-16T05:59:59+03:00'],
    [
      'Розмова почалася 18 березня о 16:00 за київським часом.',
      '18 березня о 16:00 за київським часом → 2025-03-18T16:00:00+02:00 … 2025-03-18T16:00:59+02:00',
    ],
    [
      'Засідання почнеться у другій половині дня 17 квітня.',
      'у другій половині дня 17 квітня → 2025-04-17T12:00:00+03:00 … 2025-04-17T17:59:59+03:00',
    ],
    ['Минулого тижня сторони мовчали.', 'Минулого тижня → 2025-04-07 … 2025-04-13'],
    ['Режим діє до кінця місяця.', 'кінця місяця → 2025-04-21 … 2025-04-30'],
    ['Зустріч відбудеться у вівторок.', 'вівторок → 2025-04-22 … 2025-04-22'],
    ['Угоду підписали у 2014 році.', '2014 році → 2014-01-01 … 2014-12-31'],
    ['Форум триває з 16 до 18 травня.', 'з 16 до 18 травня → 2025-05-16 … 2025-05-18'],
    ['Посол поїхав три дні тому.', 'три дні тому → 2025-04-13 … 2025-04-13'],
  ])('%s', (text, expected) => expect(first(text)).toBe(expected))

  test('what counts from another event is an offset; a length is a duration', () => {
    expect(times('Напередодні саміту він мовчав.', wednesday)[0]).toMatchObject({
      start: null,
      anaphoric: { offset: '-P1D' },
    })
    expect(times('Наступного дня вони поїхали.', wednesday)[0]).toMatchObject({
      start: null,
      anaphoric: { offset: 'P1D' },
    })
    expect(times('Оголосили 30-денне перемир’я.', wednesday)[0]?.value).toBe('P30D')
  })
})
