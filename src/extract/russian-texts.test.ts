import { describe, expect, test } from 'vitest'
import { inShort, statementsOf } from '../../test/statements/in-short.js'

const statements = (text: string) => statementsOf('ru', text)

describe('a sentence that says who told what the one before tells', () => {
  test.each([
    [
      'gives that one its source',
      'Эрдоган поговорил по телефону с Алиевым. Об этом сообщили в МИД Турции.',
      ['CONSULT/phone aliyev+erdogan happened asserts | turkey-mfa'],
    ],
    [
      'from the outside in',
      'Токаев: Мерц приедет в Астану. Об этом сообщает ТАСС.',
      ['MOVE/arrive merz planned asserts | tokayev'],
    ],
  ])('%s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toEqual(expected)
  })

  test('with the whole chain, outermost first', () => {
    const [found] = statements('Фидан вылетел в Багдад. Об этом сообщает ТАСС со ссылкой на МИД Турции.')
    expect(found?.attribution.map(({ actor }) => actor)).toEqual(['tass', 'turkey-mfa'])
  })

  test('but one that says something of its own stands by itself', () => {
    const found = statements('Фидан вылетел в Багдад. Об обстановке в Ираке сообщили в МИД Турции.')
    expect(found[0]?.attribution).toEqual([])
  })
})

describe('talks are the setting of what is done in them', () => {
  test.each([
    [
      'what is asked is asked of whoever is met',
      'На встрече с Мерцем Вучич попросил увеличить финансовую помощь',
      'REQUEST/assist merz+vucic happened asks | vucic',
    ],
    [
      'unless somebody else is asked',
      'На встрече с Мерцем Вучич попросил Брюссель увеличить помощь',
      'REQUEST/assist eu+vucic happened asks | vucic',
    ],
    [
      'what is signed both sides sign',
      'В ходе визита Токаева в Анкару будет подписан договор о границе',
      'SUPPORT kazakhstan+turkey planned asserts',
    ],
    [
      'and are planned where it is',
      'В ходе визита Токаева в Анкару будет подписан договор о границе',
      'CONSULT/visit tokayev+turkey planned asserts',
    ],
  ])('%s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toContain(expected)
  })
})

test('whoever takes part only perhaps has a statement of his own', () => {
  expect(statements('Уиткофф встретится с Ушаковым и, возможно, с Лавровым').map(inShort)).toEqual([
    'CONSULT/meet ushakov+witkoff planned asserts',
    'CONSULT/meet lavrov+witkoff possible asserts',
  ])
})

test('a clause that goes on about a ceasefire dates it and says that it is ahead', () => {
  const found = statements('Кабинет Израиля утвердил соглашение о перемирии с Ливаном, оно вступит в силу в среду')
  expect(found.find(({ type }) => type === 'RETREAT')).toMatchObject({
    actuality: 'planned',
    when: { start: '2025-03-12' },
  })
  expect(found.find(({ type }) => type === 'SUPPORT')).toMatchObject({ actuality: 'happened', when: null })
})

describe('in the imperfective', () => {
  test.each([
    ['relief', 'США снимают санкции с Сирии', 'RETREAT/access syria+us happened asserts'],
    [
      'refusal, by whoever will not',
      'ЕС не будет снимать санкции с Ирана',
      'REJECT/yield eu+iran happened refuses | eu',
    ],
    ['aid', 'Берлин отправляет Кишинёву генераторы и оружие', 'AID germany+moldova happening asserts'],
  ])('%s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toContain(expected)
  })
})

test('a village that is “freed” is taken, a hostage is released', () => {
  expect(statements('Российские войска освободили село Берёзовка').map(({ type }) => type)).toEqual(['ASSAULT'])
  expect(statements('ХАМАС освободил трёх заложников').map(({ type, mode }) => `${type}/${mode}`)).toEqual([
    'RETREAT/release',
  ])
})

test('a day in figures opens a post', () => {
  const [found] = statements('15.04 Лукашенко примет в Минске эмира Катара')
  expect(found).toMatchObject({ type: 'CONSULT', when: { start: '2025-04-15' } })
})

describe('words that only look like a meeting or an attack', () => {
  test.each([
    ['measures that are taken', 'Путин поручил принять меры по борьбе с мошенниками с Украины'],
    ['a holiday that is kept', 'Новый год российские военные встречали на передовой'],
    ['the murder of a president of old', 'В США обсуждают убийство 35-го президента страны Джона Кеннеди'],
    ['an arrest that was hindered', 'Военные помешали арестовать президента Южной Кореи'],
    ['a meeting that is awaited', 'Германский бизнес ждёт встречу с Мерцем'],
  ])('%s has not taken place with anybody', (_, text) => {
    const told = statements(text).filter(({ type }) => ['CONSULT', 'ASSAULT', 'COERCE'].includes(type))
    expect(told.filter(({ actuality, participants }) => actuality === 'happened' && participants.length > 0)).toEqual(
      [],
    )
  })
})

test('a Ukrainian post of a Russian source is not read as Russian', () => {
  expect(statements('Росія атакувала Київ дронами, повідомили в ОВА.')).toEqual([])
  expect(statements('Россия атаковала Киев дронами, сообщили в ОВА.').map(({ type }) => type)).toEqual(['ASSAULT'])
})

describe('what a sentence leaves out, the text has told:', () => {
  test.each([
    [
      'the president of whom an official speaks is his own',
      'Завтра президент примет в Анкаре Мерца, сообщил Фидан.',
      'CONSULT/meet erdogan+merz planned announces | fidan',
    ],
    [
      'the sides are those who have met',
      'Фидан провёл переговоры с Мирзояном. По его словам, стороны договорились открыть границу.',
      'AGREE fidan+mirzoyan happened agrees | fidan',
    ],
    [
      'what is decided behind a call those have decided who held it',
      'Токаев и Алиев созвонились. Решено построить второй мост через реку.',
      'AGREE aliyev+tokayev happened agrees',
    ],
    [
      'what was announced is what was told before, not the moment of its announcement',
      'Токаев встретился с Мерцем в Астане. О встрече канцелярия объявила ещё утром.',
      'CONSULT/meet merz+tokayev happened announces | “канцелярия”',
    ],
    [
      'groups of “the two countries” act for the two states that the text has named together',
      'Торговля Армении и Турции выросла. Консультации экспертных групп двух стран в столице Грузии заняли пять часов.',
      'CONSULT/meet armenia+turkey happened asserts',
    ],
    [
      'groups of “the two countries” act for nobody where the text has named three',
      'Премьер ездил по странам: Индии и Непалу, Непалу и Бутану. Консультации экспертных групп двух стран заняли пять часов.',
      'CONSULT/meet “экспертных групп двух стран” happened asserts',
    ],
    [
      'whose reckoning it is says when a pause ends',
      'По подсчётам Анкары, перемирие истекает 9 мая.',
      'STATE  happened asserts | turkey',
    ],
  ])('%s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toContain(expected)
  })

  test.each([
    ['Девяносто дней, отсчитанные со 2 мая, истекают 31 июля, заявил Песков.', '05-02', '07-31'],
    ['По словам Пескова, двадцать дней кончаются 9 мая.', undefined, '05-09'],
    ['Шестьдесят дней перемирия истекают 30 июня, сообщил Ушаков.', undefined, '06-30'],
  ])('a length that runs out has an end, and a start where one is named: %s', (text, start, end) => {
    const [told, ...others] = statements(text)
    expect(others).toEqual([])
    expect([told?.terms?.start?.value.slice(5), told?.terms?.end?.value.slice(5)]).toEqual([start, end])
    expect(told?.when?.start?.slice(5)).toBe(end)
  })

  test('what has only a date, set or not, is still to come', () => {
    expect(statements('Дата встречи Мерца и Эрдогана пока не определена.').map(({ actuality }) => actuality)).toEqual([
      'planned',
    ])
  })

  test('an announcement of a meeting that the text has not told of is only said', () => {
    expect(statements('О встрече Кремль объявил ещё утром.').map(({ type }) => type)).toEqual(['STATE'])
  })

  test('words of somebody whom no sentence has named are of nobody by name', () => {
    const [found] = statements('По её словам, комиссия соберётся в Женеве.')
    expect(found?.attribution.map(({ actor, unnamed }) => ({ actor, unnamed }))).toEqual([
      { actor: null, unnamed: true },
    ])
  })
})
