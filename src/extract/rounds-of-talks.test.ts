import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../test/statements/in-short.js'

/** The contacts and movements of a text of 6 May 2025, with day, place and firmness. */
function told(text: string): readonly string[] {
  return statementsIn(text, '2025-05-06')
    .filter(({ type }) => type === 'CONSULT' || type === 'MOVE')
    .map((one) => `${actOf(one)} ${one.when?.start?.slice(0, 10) ?? '-'} ${one.place?.actor ?? '-'} ${one.actuality}`)
}

describe('the two whom a dash joins before "talks" hold them', () => {
  test.each([
    [
      'Egypt-Ethiopia talks in Cairo broke off on Monday, a diplomat said.',
      'CONSULT/meet egypt+ethiopia 2025-05-05 cairo happened',
    ],
    ['Greece–Turkey talks yesterday in Athens made headway.', 'CONSULT/meet greece+turkey 2025-05-05 athens happened'],
    ['Talks between Egypt and Ethiopia failed to narrow the gap.', 'CONSULT/meet egypt+ethiopia - - happened'],
    ['Talks between Egypt and Ethiopia failed to take place.', 'CONSULT/meet egypt+ethiopia - - not'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted)
  })
})

describe('where a body of two states meets the two do', () => {
  test.each([
    [
      'The joint water commission of Kenya and Uganda met in Kampala on Monday.',
      'CONSULT/meet kenya+uganda 2025-05-05 kampala happened',
    ],
    [
      'A session of the Saudi-Iraqi joint committee was held in Baghdad.',
      'CONSULT/meet saudi-arabia+iraq - baghdad happened',
    ],
    [
      'Заседание пограничного комитета Кении и Уганды пройдёт в Найроби.',
      'CONSULT/meet kenya+uganda - nairobi planned',
    ],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted)
  })
})

describe('what is given another place is to be held there', () => {
  test.each([
    ['Talks between Egypt and Ethiopia were moved from Geneva to Doha.', 'CONSULT/meet egypt+ethiopia - doha planned'],
    ['Переговоры Египта и Эфиопии перенесены из Женевы в Доху.', 'CONSULT/meet egypt+ethiopia - doha planned'],
    [
      'The meeting between Modi and Erdogan was brought forward to Thursday.',
      'CONSULT/meet modi+erdogan 2025-05-08 - planned',
    ],
    [
      'Envoys of Egypt and Ethiopia were to meet on Friday, but the meeting was put off until Sunday.',
      'CONSULT/meet egypt+ethiopia 2025-05-11 - planned',
    ],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted)
  })
})

describe('talks for which somebody sets out are still to come', () => {
  test.each([
    [
      'Hakan Fidan arrived in Doha on Monday to take part in a second round of talks with Syria.',
      ['MOVE/arrive fidan 2025-05-05 doha happened', 'CONSULT/meet fidan+syria - doha planned'],
    ],
    [
      'An Egyptian delegation has left for Turkey to take part in talks with Syria.',
      ['MOVE/depart egypt - - happened', 'CONSULT/meet egypt+syria - - planned'],
    ],
    [
      'Хакан Фидан в понедельник прилетел в Доху на переговоры с Сирией.',
      ['MOVE/arrive fidan 2025-05-05 doha happened', 'CONSULT/meet syria+fidan - doha planned'],
    ],
    ['Хакан Фидан прилетит в Доху для переговоров с Сирией.', ['CONSULT/meet syria+fidan - doha planned']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted)
  })
})

describe('those whom a list between dashes or brackets names make up the group before it', () => {
  test.each([
    [
      'The foreign ministers of the Visegrad Group – Hungary, Slovakia and Poland – met in Budapest on Monday.',
      'CONSULT/multilateral szijjarto+blanar+sikorski 2025-05-05 budapest happened',
    ],
    [
      'The presidents of the three countries (Brazil, Chile and Mexico) will meet in Lima.',
      'CONSULT/multilateral lula+boric+sheinbaum - lima planned',
    ],
    [
      'Президенты трёх стран — Бразилии, Чили и Мексики — встретились в Лиме.',
      'CONSULT/multilateral lula+boric+sheinbaum - lima happened',
    ],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted)
  })
})

describe('whoever mediates is no side of the talks', () => {
  test.each([
    [
      'Индия и Пакистан провели в Дохе непрямые переговоры, посредниками выступили Катар и Египет.',
      ['CONSULT/third-party india+pakistan+qatar+egypt - doha happened'],
    ],
    [
      'Посредником на переговорах между Индией и Пакистаном выступает Катар.',
      ['CONSULT/third-party india+pakistan+qatar - - happened'],
    ],
    [
      'Talks between India and Pakistan resumed in Doha on Monday. Qatar is mediating.',
      [
        'CONSULT/meet india+pakistan 2025-05-05 doha happened',
        'CONSULT/third-party qatar+india+pakistan - - happening',
      ],
    ],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted)
  })

  test('and is told as the mediator', () => {
    const [talks] = statementsIn(
      'Индия и Пакистан провели непрямые переговоры, посредником выступил Катар.',
      '2025-05-06',
    )
    expect(talks?.participants.map(({ actor, role }) => `${actor} ${role}`)).toEqual([
      'india participant',
      'pakistan participant',
      'qatar mediator',
    ])
  })
})

describe('talks are counted by their rounds', () => {
  test.each([
    ['Two rounds of talks between India and Pakistan have taken place since March.', 'cardinal 2'],
    ['The fourth round of indirect talks between India and Pakistan was held on Monday.', 'ordinal 4'],
    ['Three days of talks between India and Pakistan ended on Monday.', '-'],
  ])('%s', (text, wanted) => {
    const [talks] = statementsIn(text, '2025-05-06')
    expect(talks?.count ? `${talks.count.kind} ${talks.count.min}` : '-').toBe(wanted)
  })

  test('since a month, which is not when they were held', () => {
    const [talks] = statementsIn('С марта прошло два раунда переговоров между Индией и Пакистаном.', '2025-05-06')
    expect(talks?.when).toBeNull()
  })
})

describe('the subject of a Russian sentence is found behind a day and in an office that somebody acts in', () => {
  test.each([
    [
      'Агентства пишут, что 2 мая Макрон и Мерц говорили по телефону.',
      'CONSULT/phone macron+merz 2025-05-02 - happened',
    ],
    [
      'По данным газеты, в субботу Индия и Пакистан провели переговоры.',
      'CONSULT/meet india+pakistan 2025-05-03 - happened',
    ],
    [
      'Исполняющий обязанности премьер-министра Пакистана Исхак Дар и Хакан Фидан встретились в Дохе.',
      'CONSULT/meet ishaq-dar+fidan - doha happened',
    ],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted)
  })
})

describe('who takes part in a contact that somebody tells of', () => {
  test.each([
    ['Trump said that talks with Mexico would begin on Saturday.', 'CONSULT/meet mexico+us 2025-05-10 - planned'],
    ['Trump said that talks with Mexico would help Canada.', 'CONSULT/meet mexico - - planned'],
    [
      '"I had Keir Starmer over for dinner on Monday," Macron said.',
      'CONSULT/meet macron+starmer 2025-05-05 - happened',
    ],
    ['Макрон поужинал со Стармером в Париже.', 'CONSULT/meet macron+starmer - paris happened'],
    [
      'Анкара намерена свести Макрона и Стармера в Стамбуле 20 мая.',
      'CONSULT/meet macron+starmer 2025-05-20 istanbul planned',
    ],
    ['Chile and Brazil agreed to a truce at talks in Lima.', 'CONSULT/meet chile+brazil - lima happened'],
    ['A Pakistani delegation met the Afghan Taliban in Doha.', 'CONSULT/meet pakistan+taliban - doha happened'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted)
  })

  test('is not whoever wants a committee to meet', () => {
    expect(told('Modi and Sharif agreed to convene the joint committee in June.')).toEqual([])
  })
})
