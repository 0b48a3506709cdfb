import { describe, expect, test } from 'vitest'
import { inShort, statementsOf } from '../../test/statements/in-short.js'

const statements = (text: string) => statementsOf('ru', text)

describe('a Russian name takes part in the case that its ending shows', () => {
  test.each([
    ['agent of a passive', 'Стармером был принят канцлер Фридрих Мерц', 'CONSULT/meet merz+starmer happened asserts'],
    [
      'behind a participle',
      'Прилетевший с визитом в Анкару Стубб был принят Эрдоганом',
      'CONSULT/meet erdogan+stubb happened asserts',
    ],
    [
      'an agent that does not decline',
      'Прибывший накануне в Минск Сийярто был принят Лукашенко',
      'CONSULT/meet lukashenko+szijjarto happened asserts',
    ],
    [
      'subjects joined by “and”',
      'Токаев и Мирзиёев парафировали соглашение о границе',
      'SUPPORT mirziyoyev+tokayev happened asserts',
    ],
  ])('%s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toContain(expected)
  })
})

describe('the genitive of negation says that there was none', () => {
  test.each([
    ['existence', 'Контактов между Анкарой и Афинами не было', 'CONSULT greece+turkey not asserts'],
    ['an offer', 'Никаких предложений о перемирии Баку не делал', 'RETREAT/ceasefire azerbaijan not asserts'],
    [
      'an agreement, with ё',
      'Договорённостей о встрече Токаева и Мирзиёева пока нет',
      'CONSULT/meet mirziyoyev+tokayev not asserts',
    ],
    ['an object', 'Иран не ведёт переговоров с Израилем', 'CONSULT/meet iran+israel not asserts'],
  ])('of %s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toContain(expected)
  })

  test('a summit to which nobody was invited is not said to have been', () => {
    const found = statements('Минск не получал от Брюсселя официального приглашения на саммит')
    expect(found.filter(({ actuality }) => actuality === 'happened')).toEqual([])
  })

  test('but what was said of a meeting without it was held', () => {
    expect(statements('Вучич и Орбан провели переговоры в Белграде').map(inShort)).toContain(
      'CONSULT/meet orban+vucic happened asserts',
    )
  })
})

describe('whoever tells what his own side is going to do announces it', () => {
  test.each([
    [
      'his president',
      'Путин посетит Дели в декабре, сообщил Ушаков.',
      'CONSULT/visit india+putin planned announces | ushakov',
    ],
    [
      'not what others will do',
      'Зеленский посетит Анкару в мае, сообщил Ушаков.',
      'CONSULT/visit turkey+zelenskyy planned asserts | ushakov',
    ],
    [
      'not an outlet',
      'Путин посетит Дели в декабре, сообщает Reuters.',
      'CONSULT/visit india+putin planned asserts | reuters',
    ],
  ])('%s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toContain(expected)
  })
})

test('whoever does not rule out a meeting is cited for it', () => {
  expect(statements('Песков не исключил встречи Путина с Мерцем').map(inShort)).toEqual([
    'CONSULT/meet merz+putin possible considers | peskov',
  ])
})

describe('what a word of violence governs', () => {
  test.each([
    ['is whom it hit', 'Обстрел Хартума продолжался всю ночь, сообщили в ООН.', 'khartoum'],
    ['is no act where nobody is hit', 'Вчера началась заморозка цен на бензин, сообщил Песков.', null],
  ])('%s', (_, text, target) => {
    const found = statements(text).filter(({ type }) => type === 'ASSAULT' || type === 'RETREAT')
    expect(found.flatMap(({ participants }) => participants.filter(({ role }) => role === 'recipient')).length).toBe(
      target ? 1 : 0,
    )
  })
})
