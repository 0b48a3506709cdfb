import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createTimes } from './index.js'

const table = readFileSync(new URL('../../../languages/ru/time.yaml', import.meta.url), 'utf8')
const times = createTimes(parse(table), 'ru')
const wednesday = { published: '2025-04-16T12:00:00+03:00', zone: 'Europe/Moscow' }

function first(text: string): string {
  const [time] = times(text, wednesday)
  return time ? `${text.slice(...time.span)} → ${time.start} … ${time.end}` : 'nothing'
}

describe('Russian time expressions', () => {
  test.each([
    [
      'Кортеж заметили вечером 15 марта у ворот.',
      'вечером 15 марта → 2025-03-15T18:00:00+03:00 … 2025-03-15T23:59:59+03:00',
    ],
    ['Делегация вылетела утром 11 апреля.', 'утром 11 апреля → 2025-04-11T06:00:00+03:00 … 2025-04-11T11:59:59+03:00'],
    [
      'В ночь на 16 апреля связь пропала.',
      'В ночь на 16 апреля → 2025-04-15T21:00:00+03:00 … 2025-04-16T05:59:59+03:00',
    ],
    [
      'Сообщение появилось в 23:06 по московскому времени.',
      '23:06 по московскому времени → 2025-04-16T23:06:00+03:00 … 2025-04-16T23:06:59+03:00',
    ],
    [
      'Звонок начался 12 февраля в 18:00 мск.',
      '12 февраля в 18:00 мск → 2025-02-12T18:00:00+03:00 … 2025-02-12T18:00:59+03:00',
    ],
    ['Договор подписали в 2014 году.', '2014 году → 2014-01-01 … 2014-12-31'],
    ['На минувшей неделе стороны молчали.', 'минувшей неделе → 2025-04-07 … 2025-04-13'],
    ['Указ продлён до конца месяца.', 'конца месяца → 2025-04-21 … 2025-04-30'],
    ['Встреча состоится во вторник.', 'вторник → 2025-04-22 … 2025-04-22'],
    ['Во вторник он уже выступал.', 'вторник → 2025-04-15 … 2025-04-15'],
    ['С 16 по 18 мая пройдёт форум.', 'С 16 по 18 мая → 2025-05-16 … 2025-05-18'],
    [
      'Срок истёк 18.03.2025 в полдень.',
      '18.03.2025 в полдень → 2025-03-18T12:00:00+03:00 … 2025-03-18T12:00:59+03:00',
    ],
    ['В прошлом году экспорт вырос.', 'прошлом году → 2024-01-01 … 2024-12-31'],
    ['Три дня назад посол уехал.', 'Три дня назад → 2025-04-13 … 2025-04-13'],
    ['В первом квартале 2025 года цены росли.', 'первом квартале 2025 года → 2025-01-01 … 2025-03-31'],
  ])('%s', (text, expected) => expect(first(text)).toBe(expected))

  test.each([
    'Майкл Уолтц и Майя встретились в Марокко.',
    'Мартин работает в Майкрософт, мартовский выпуск задержан.',
    'Министерство окружающей среды выпустило доклад.',
    'Поток вырос в 1,5 раза и в 2 раза.',
    'Купили 101 стул за 2020 рублей.',
  ])('no time in: %s', (text) => expect(times(text, wednesday).filter(({ start }) => start !== null)).toEqual([]))

  test.each([
    ['Введён 30-дневный мораторий.', 'P30D'],
    ['Переговоры шли полтора часа.', 'PT1H30M'],
    ['Беседа длилась 4,5 часа.', 'PT4H30M'],
    ['Они говорили более четырёх часов.', 'PT4H'],
    ['Ждали полчаса.', 'PT30M'],
  ])('a length is a duration: %s', (text, value) => expect(times(text, wednesday)[0]?.value).toBe(value))

  test('what counts from another event is an offset', () => {
    expect(times('Накануне саммита он молчал.', wednesday)[0]).toMatchObject({
      start: null,
      anaphoric: { offset: '-P1D' },
    })
    expect(times('Спустя два года спор возобновился.', wednesday)[0]).toMatchObject({
      start: null,
      anaphoric: { offset: 'P2Y' },
    })
    expect(times('На следующий день они уехали.', wednesday)[0]).toMatchObject({
      start: null,
      anaphoric: { offset: 'P1D' },
    })
  })

  test('what is vague is marked and never a date', () => {
    expect(times('Ответ дадут в ближайшие дни.', wednesday)[0]).toMatchObject({ vague: true, start: null })
  })

  test('local time waits for the place', () => {
    expect(times('Борт сел в 16:00 по местному времени.', wednesday)[0]).toMatchObject({
      local: true,
      zone: null,
      start: '2025-04-16T16:00:00',
    })
  })
})
