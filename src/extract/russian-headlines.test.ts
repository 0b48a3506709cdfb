import { describe, expect, test } from 'vitest'
import { inShort, statementsOf } from '../../test/statements/in-short.js'

const statements = (text: string) => statementsOf('ru', text)

describe('an agency that is told is not who tells', () => {
  test.each([
    [
      'where a place stands behind it',
      'Переговоры с Ираном отложены, рассказали РИА Новости в посольстве Катара.',
      'qatar',
    ],
    ['where somebody stands behind it', 'Эрдоган вылетел в Баку, сообщил РИА Новости источник.', 'unnamed'],
    ['but it tells where it is the subject', 'Эрдоган вылетел в Баку, сообщает РИА Новости.', 'ria-novosti'],
  ])('%s', (_, text, source) => {
    const last = statements(text)[0]?.attribution.at(-1)
    expect(last?.unnamed ? 'unnamed' : last?.actor).toBe(source)
  })
})

describe('a Russian headline', () => {
  test.each([
    [
      '“I” is whoever stands before the colon',
      'Мерц: я хотел бы встретиться с Орбаном',
      'CONSULT/meet merz+orban possible asserts | merz',
    ],
    [
      'so is a verb in the first person',
      'Токаев: хочу встретиться с Алиевым',
      'CONSULT/meet aliyev+tokayev planned announces | tokayev',
    ],
    [
      'whoever is addressed takes part',
      'Вучич — Орбану: мы готовы к встрече',
      'CONSULT/meet orban+vucic possible offers | vucic',
    ],
    [
      'the trip needs no verb',
      'Министр иностранных дел Турции Хакан Фидан с визитом в Эстонии',
      'CONSULT/visit estonia+fidan happened asserts',
    ],
    [
      'whoever has come on a visit is there',
      'Стармер прилетел с визитом в Берлин',
      'CONSULT/visit germany+starmer happening asserts',
    ],
    ['a party in quotation marks is no speaker', '«Народный фронт» принял в Москве Алексея Оверчука', null],
    ['a car takes its owner along', 'Кортеж Макрона прибыл в Кремль', 'MOVE/arrive macron happened asserts'],
    [
      'pictures before it are no words',
      '⚡️🇫🇷 США требуют от Франции открыть порты',
      'REQUEST/change france+us happened asks | us',
    ],
    [
      'a Latin letter in a word is a slip',
      'После турецкого удара закрыты школы, cообщил телеканал Al Jazeera',
      'ASSAULT turkey happened asserts | al-jazeera',
    ],
    [
      'a theme before the colon is no speaker',
      'Зерновая сделка: Эрдоган рассказал, чего ждёт от России',
      'STATE russia happened asserts | erdogan',
    ],
    [
      'a letter before the colon is no speaker',
      '«Моё письмо Макрону: поддержка Армении не ослабеет» — канцлер ФРГ Мерц',
      'SUPPORT armenia planned characterises | merz',
    ],
    [
      'somebody of no name is named by his name, not by his body',
      'Депутат Госдумы Карелин сообщил, что Анкара готовит саммит',
      'CONSULT/meet turkey planned asserts | “Карелин”',
    ],
    [
      'a title may hold an “and”',
      'Министр энергетики и торговли Турции Демирхан призвал Иран снизить цены',
      'REQUEST/change iran+“Демирхан” happened asks | “Демирхан”',
    ],
    [
      'capitals are the subject beside a counted object',
      'За два дня ВСУ нанесли три удара по Крыму',
      'ASSAULT crimea+ukraine-armed-forces happened asserts',
    ],
    ['to go somewhere is to depart', 'Мелони не поедет в Тирану', 'MOVE/depart meloni not asserts'],
  ])('%s', (_, text, expected) => {
    const found = statements(text).map(inShort)
    if (expected) expect(found).toContain(expected)
    else expect(found.filter((one) => one.includes('|'))).toEqual([])
  })

  test('a clause before the colon names no source; who speaks of it does', () => {
    const found = statements('«Войны не будет»: Фицо о переговорах между Варшавой и Минском')
    expect(found.map(({ attribution }) => attribution.at(-1)?.actor)).toEqual(['fico'])
  })
})

describe('a colleague holds the same office', () => {
  test.each([
    [
      'of diplomacy',
      'Лавров провёл телефонный разговор со своим турецким коллегой',
      'CONSULT/phone fidan+lavrov happened asserts',
    ],
    [
      'of leadership, whatever its title',
      'Макрон обсудил с немецким коллегой поставки газа',
      'CONSULT macron+scholz happened asserts',
    ],
    ['of defence', 'Пит Хегсет встретился с израильским коллегой', 'CONSULT/meet hegseth+katz happened asserts'],
  ])('%s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toContain(expected)
  })

  test('of somebody without an office is just a colleague', () => {
    const found = statements('Режиссёр Иван Петров встретился с турецким коллегой')
    expect(found.flatMap(({ participants }) => participants.map(({ actor }) => actor))).not.toContain('erdogan')
  })
})

describe('what was refused', () => {
  test.each([
    [
      'is a comment',
      'Песков не стал комментировать сообщения о поездке Уиткоффа',
      'STATE witkoff not declines | peskov',
    ],
    [
      'is not asked of the place',
      'Пашинян отказался встречаться с Алиевым в Москве',
      'REJECT/meet aliyev+pashinyan happened refuses | pashinyan',
    ],
    [
      'is a proposal that is only weighed',
      'Ереван готов рассмотреть предложение Баку о прекращении огня',
      'RETREAT/ceasefire armenia possible considers | armenia',
    ],
  ])('%s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toContain(expected)
  })
})

test('negotiators are no negotiations', () => {
  const found = statements('Песков: Путин утвердил список переговорщиков по Судану')
  expect(found.filter(({ type }) => type === 'CONSULT')).toEqual([])
})

describe('whom an act concerns', () => {
  test.each([
    ['behind «в отношении»', 'США ввели санкции в отношении Мьянмы', 'SANCTION myanmar+us happened asserts'],
    ['behind «в адрес»', 'Фицо выступил с критикой в адрес Стармера', 'ACCUSE/disapprove fico+starmer'],
    ['by an arrest warrant', 'МУС выдал ордер на арест Нетаньяху', 'ACCUSE/investigate icc+netanyahu'],
    [
      'as one who proposes a pause',
      'Баку предложил Еревану продлить перемирие',
      'RETREAT/ceasefire armenia+azerbaijan possible',
    ],
    [
      'as the guest',
      'Токаев принял приглашение Эрдогана посетить Анкару',
      'CONSULT/visit tokayev+turkey planned agrees',
    ],
    [
      'whither the visit goes',
      'Визит госсекретаря Блинкена в Израиль начался',
      'CONSULT/visit blinken+israel happened',
    ],
    [
      'in the words of a quotation',
      '«Я не планирую встречаться с Мерцем», — сказал Орбан',
      'CONSULT/meet merz+orban not',
    ],
  ])('%s', (_, text, expected) => {
    expect(statements(text).map(inShort).join('\n')).toContain(expected)
  })
})

describe('what is said to come', () => {
  test.each([
    ['agreed on', 'Лавров и Фидан договорились о встрече', 'CONSULT/meet fidan+lavrov planned agrees'],
    ['may come', 'Ушаков: новый контакт Путина и Моди может состояться летом', 'CONSULT modi+putin possible'],
    ['is threatened', 'Захарова: Россия ответит на размещение ракет в Польше', 'THREATEN'],
    ['is ruled out', 'Песков исключил участие Молдавии в переговорах', 'REJECT/meet'],
  ])('is not said to have been: it is %s', (_, text, expected) => {
    const found = statements(text)
    expect(found.map(inShort).join('\n')).toContain(expected)
    expect(found.filter(({ type, actuality }) => type === 'CONSULT' && actuality === 'happened')).toEqual([])
  })
})

test('an unnamed official of a state is unnamed', () => {
  const [found] = statements('Неназванный турецкий чиновник рассказал Reuters, что Анкара готовит визит Эрдогана')
  expect(found?.attribution.at(-1)?.unnamed).toBe(true)
})
