import { describe, expect, test } from 'vitest'
import { actOf, inShort, statementsIn } from '../../test/statements/in-short.js'

const told = (text: string) => statementsIn(text).map(inShort)

describe('who attacks and who is attacked', () => {
  test.each([
    ['Peruvian and Chilean border guards clashed on Monday.', 'ASSAULT chile+peru happened asserts'],
    ['Fighting between Chad and Sudan broke out on Monday.', 'ASSAULT chad+sudan happened asserts'],
    ['В понедельник между пограничниками Ирана и Ирака произошла перестрелка.', 'ASSAULT iran+iraq happened asserts'],
    ['Iranian soldiers returned fire after an attack by Iraq.', 'ASSAULT iran+iraq happened asserts'],
    ['Iranian forces struck first, shelling Iraqi posts on Monday.', 'ASSAULT iran+iraq happened asserts'],
    ['Турецкие пограничники в понедельник обстреляли иракский патруль.', 'ASSAULT iraq+turkey happened asserts'],
    ['Greece said its jets had hit a depot in Libya.', 'ASSAULT greece+libya happened asserts | greece'],
    [
      'Iraq bombed two camps in Iran on Monday, wounding nine, the Egyptian government said.',
      'ASSAULT iran+iraq happened asserts | egypt',
    ],
    [
      "Turkey's defence ministry denied that its troops had fired on Syrian villages.",
      'ASSAULT syria+turkey not denies | turkey',
    ],
  ])('%s', (text, statement) => {
    expect(told(text)).toContain(statement)
  })

  test.each([
    'Turkish drones hit a convoy near Tel Rifaat on Monday.',
    'Turkish drones struck outposts near Tel Rifaat on Monday.',
  ])('a place near which something is hit is not attacked: %s', (text) => {
    expect(told(text).join()).not.toContain('Rifaat')
  })

  test.each([
    'Turkey launched a vast deportation operation in Izmir.',
    'Turkey will unleash the potential of Iraqi industry.',
    'Cheap imports have destroyed the Egyptian economy.',
  ])('what is no force is no attack: %s', (text) => {
    expect(told(text).filter((one) => one.startsWith('ASSAULT'))).toEqual([])
  })

  test('a storm that hits a market has attacked nobody', () => {
    expect(told('The storm hit a market in Egypt on Monday.').filter((one) => one.startsWith('ASSAULT'))).toEqual([])
  })
})

describe('the movements of troops', () => {
  test.each([
    'Reporters saw the Danish convoy leave the hotel at 20:49.',
    'An Egyptian aid convoy crossed into Sudan on Sunday.',
  ])('a motorcade or a convoy of aid is no troops: %s', (text) => {
    expect(
      statementsIn(text)
        .map(({ type }) => type)
        .filter((type) => /RETREAT|MOBILIZE/.test(type)),
    ).toEqual([])
  })

  test.each([
    ['Chadian soldiers crossed into Sudan at dawn on Sunday.', 'MOBILIZE chad+sudan'],
    ['Солдаты Чада в воскресенье вошли в Судан.', 'MOBILIZE chad+sudan'],
    ['The last Dutch troops left Mali on Friday.', 'RETREAT/withdraw netherlands+mali'],
    ['Последние датские военные покинули Мали в пятницу.', 'RETREAT/withdraw denmark+mali'],
  ])('%s', (text, act) => {
    expect(statementsIn(text).map(actOf)).toEqual([act])
  })

  test('tourists who leave withdraw from nowhere', () => {
    expect(statementsIn('The last Dutch tourists left Mali on Friday.').map(actOf)).toEqual([])
  })
})

describe('whoever held those who are free has let them go', () => {
  test.each([
    ['Two Danish sailors held by Iran were freed on Monday.', 'denmark iran'],
    ['Thirty Egyptian fishermen captured by Sudan returned home on Friday.', 'egypt sudan'],
    ['Тридцать египетских рыбаков вернулись домой из ливийского плена.', 'egypt libya'],
    [
      'The captain, who had been in the custody of Libyan authorities, was handed over to Malta on Monday.',
      'malta libya',
    ],
  ])('%s', (text, sides) => {
    const [release] = statementsIn(text).filter(({ mode }) => mode === 'release')
    const [recipient, actor] = sides.split(' ')
    expect(release?.participants.map((one) => [one.role, one.actor])).toEqual([
      ['recipient', recipient],
      ['actor', actor],
    ])
  })

  test('an official who returns home was no captive', () => {
    expect(told('The Danish minister returned home from Iran on Friday.').join()).not.toContain('release')
  })
})

test.each([
  [
    'The ambassador of Denmark was summoned to the Foreign Ministry of Iran on Monday.',
    'ACCUSE/disapprove denmark+iran-mfa',
  ],
  ['Посол Дании в понедельник вызван в МИД Ирана.', 'ACCUSE/disapprove denmark+iran-mfa'],
  ['Эрдоган подписал указ о помиловании двух граждан Греции.', 'CONCEDE erdogan+greece'],
  ['Турция прекратила подачу газа в Болгарию.', 'SANCTION turkey+bulgaria'],
  ['Греция в понедельник выслала двух сотрудников посольства Турции.', 'SANCTION greece+turkey'],
])('what states do to envoys, to prisoners and to supplies: %s', (text, act) => {
  expect(statementsIn(text).map(actOf)).toEqual([act])
})

test('a number in the genitive counts those who are detained, and not those who detain', () => {
  expect(statementsIn('Двух граждан Дании задержали в Анкаре в пятницу.').map(actOf)).toEqual(['COERCE turkey+denmark'])
})

test('soldiers who go back to their base were nobody’s captives', () => {
  expect(told('Turkish troops returned to their base in Chad on Friday.').join()).not.toContain('release')
})

test('what a ministry calls disinformation has not been done', () => {
  expect(told('The report that Turkish units opened fire is disinformation, the Chadian army said.').join()).toContain(
    'not',
  )
})
