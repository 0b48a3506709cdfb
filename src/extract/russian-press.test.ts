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
      'CONSULT/meet putin+“Сергея Меликова” happened asserts',
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

describe('who takes part', () => {
  test.each([
    [
      'whoever announces that he does it',
      'Минфин США объявил о том, что вводит санкции против банка',
      'SANCTION us-treasury happened announces | us-treasury',
    ],
    [
      'a ministry by its adjective',
      'В украинском МИД заявили, что Турция отвела войска',
      'RETREAT/withdraw turkey happened asserts | ukraine-mfa',
    ],
    [
      'whoever is faulted for what a clause tells',
      'Макрон выразил озабоченность тем, что Китай поддерживает Россию',
      'ACCUSE/disapprove china+macron happened asserts | macron',
    ],
    [
      'a known deputy behind his ministry',
      'Диалог возможен, заявил РИА Новости замглавы МИД Рябков',
      'STATE  happened asserts | ryabkov',
    ],
    [
      'a clergyman of a state is not the state',
      'Эрдоган встретился с главным раввином Турции',
      'CONSULT/meet erdogan+“главным раввином Турции” happened asserts',
    ],
    [
      'whoever made a missile has not fired it',
      'Эфиопия выпустила китайские ракеты по территории Эритреи',
      'ASSAULT eritrea+ethiopia happened asserts',
    ],
    [
      'what somebody is allowed is not done, and is his to do',
      'Байден разрешил Киеву наносить удары американскими ракетами вглубь России',
      'ASSAULT russia+ukraine possible asserts',
    ],
    [
      'the accused stands behind the charge',
      'Макрон обвинил в слабости уходящего президента Чили Габриэля Борича',
      'ACCUSE/allege boric+macron happened asserts | macron',
    ],
    [
      'a partner belongs to what is done together',
      'Мерц заявил, что сотрудничество России с Ираном и Северной Кореей растёт',
      'COOPERATE iran+north-korea+russia happened asserts | merz',
    ],
    ['whoever suffers it is behind the verb', 'Ракетной атаке подвергся Дамаск', 'ASSAULT syria happened asserts'],
    ['no man is a she', 'Рютте заявил, что Китай оказывает ей военную помощь', 'AID china happening asserts | rutte'],
    [
      'whoever is asked for a comment and gives none declines',
      'МИД Ирана не ответил на запрос агентства',
      'STATE  not declines | iran-mfa',
    ],
    [
      'an opposition is not its state',
      'Ведущая партия турецкой оппозиции заявила, что Эрдоган должен уйти',
      'STATE erdogan happened asserts | “Ведущая партия турецкой оппозиции”',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test.each([
    ['the second of two places', 'Авиакомпания приостановит прямые рейсы Москва — Пекин'],
    ['a question', 'Что об этом говорят жители Израиля и Ливана?'],
    ['what a thing is called', 'Операция (так турецкие чиновники называют войну) продолжается'],
    ['people who go home', 'Тысячи жителей возвращаются домой на юг Ливана'],
    ['a list', 'В союз входят три нейтральные страны — Ирландия, Австрия, Мальта'],
  ])('%s says nothing', (_, text) => {
    expect(told(text)).toEqual([])
  })

  test('whoever speaks in the next clause was not detained', () => {
    const [act] = told('Полиция задержала 200 человек, а премьер Ираклий Кобахидзе заявил, что порядок восстановлен')
    expect(act).not.toContain('kobakhidze')
  })

  test('a bare meeting is where somebody said it', () => {
    expect(told('Асад на встрече отметил, что Иран ему близок')).toEqual(['STATE iran happened asserts | assad'])
  })
})
