import { describe, expect, test } from 'vitest'
import { documentOf } from '../cli/document-line.js'
import type { Statement } from '../model/index.js'
import { extractDocument } from '../pipeline/extract-documents.js'
import { loadResources } from '../pipeline/resources.js'

const resources = await loadResources()

function statements(text: string): readonly Statement[] {
  return extractDocument(documentOf({ id: 'ru', text, lang: 'ru', published: '2025-03-10' }), resources).statements
}

/** Type and mode, who takes part, actuality, stance and the last one cited, in short. */
function inShort({ type, mode, participants, actuality, stance, attribution }: Statement): string {
  const who = participants.map(({ actor, name }) => actor ?? `“${name}”`).sort()
  const last = attribution.at(-1)
  const said = last ? ` | ${last.unnamed ? 'unnamed' : (last.actor ?? `“${last.name}”`)}` : ''
  return `${type}${mode ? `/${mode}` : ''} ${who.join('+')} ${actuality} ${stance}${said}`
}

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
