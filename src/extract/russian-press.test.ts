import { describe, expect, test } from 'vitest'
import { resources } from '../../test/fixtures/resources.js'
import { inShort, statementsOf } from '../../test/statements/in-short.js'
import { documentOf } from '../cli/document-line.js'
import { extractDocument } from '../pipeline/threads/extract-documents.js'

const told = (text: string) => statementsOf('ru', text).map(inShort)

const toldBy = (publisher: string, text: string) =>
  extractDocument(
    documentOf({ id: 'ru', text, lang: 'ru', published: '2025-03-10', publisher }),
    resources,
  ).statements.map(inShort)

describe('what an outlet at home leaves unsaid', () => {
  test.each([
    [
      'a ministry of nobody else is its own',
      'Российские подразделения заняли оборону, сообщили в Минобороны',
      'STATE russia happened asserts | russia-mod',
    ],
    [
      'the president without a name is its own',
      'Президент принял в Кремле главу Дагестана Сергея Меликова',
      'CONSULT/meet putin+“Сергей Меликов” happened asserts',
    ],
    [
      'so are its air defences',
      'ПВО сбила 14 украинских дронов под Белгородом, сообщили в Минобороны',
      'ASSAULT russia+ukraine happened asserts | russia-mod',
    ],
  ])('%s', (_, text, expected) => {
    expect(toldBy('РИА Новости', text)).toEqual([expected])
  })

  test.each([
    ['after another state it may be that one', 'РИА Новости', 'Турция отозвала посла, сообщили в МИД', 'МИД'],
    [
      'a foreign outlet in Russian has no home there',
      'BBC News | Русская служба',
      'Переговоры с Сербией отложены, заявили в МИД',
      'МИД',
    ],
  ])('%s', (_, publisher, text, source) => {
    const spoken = toldBy(publisher, text)
    expect(spoken.at(-1)).toContain(`| “${source}”`)
  })
})

describe('war as Russian agencies tell it', () => {
  test.each([
    [
      'taking control of a village',
      'Суданская армия взяла под контроль посёлок Эль-Обейд',
      'ASSAULT sudan happened asserts',
    ],
    [
      'an army without the word',
      'Израильская авиация нанесла удар по Дамаску',
      'ASSAULT israel+syria happened asserts',
    ],
    ['seizing a town', 'Мятежники захватили Алеппо', 'ASSAULT aleppo+“Мятежники” happened asserts'],
    [
      'a movement in quotation marks',
      'ВВС Израиля поразили позиции движения «Хезболла» под Тиром',
      'ASSAULT hezbollah+israel happened asserts',
    ],
    [
      'an offensive that goes on',
      'Эфиопские войска ведут наступление на северном направлении',
      'ASSAULT ethiopia happening asserts',
    ],
    [
      'a ceasefire that takes effect',
      'Режим прекращения огня между Йеменом и Оманом вступил в силу',
      'RETREAT/ceasefire oman+yemen happened asserts',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test.each([
    ['control over spending', 'Правительство взяло под контроль расходы бюджета Индии'],
    ['an idea that takes hold', 'Эта идея захватила всех в Париже'],
    ['a feeling of danger', 'Общее чувство угрозы способствовало сближению Норвегии и Швеции'],
    ['a law that bodes ill', 'Чем грозит Анкаре новый закон'],
  ])('but not %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})

describe('who says it', () => {
  test.each([
    [
      'is the officer, not whoever he serves',
      'Пресс-секретарь британского премьер-министра заявил, что саммит состоится в Осло',
      '“Пресс-секретарь британского премьер-министра”',
    ],
    ['is whoever stands behind the agency that is told', 'Угрозы нет, заявил РИА Новости Саватеев', '“Саватеев”'],
  ])('%s', (_, text, source) => {
    expect(told(text).at(-1)).toContain(`| ${source}`)
  })
})

describe('what is only aimed at has not come about', () => {
  test.each([
    [
      'efforts to reach it',
      'Анкара потратит силы на достижение перемирия между Оманом и Йеменом',
      'RETREAT/ceasefire oman+yemen possible asserts',
    ],
    [
      'a goal',
      'Цель Токаева - восстановление сотрудничества между Казахстаном и Арменией',
      'COOPERATE armenia+kazakhstan possible asserts',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })
})
