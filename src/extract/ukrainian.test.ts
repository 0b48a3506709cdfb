import { describe, expect, test } from 'vitest'
import { inShort, statementsOf } from '../../test/statements/in-short.js'

const found = (text: string) => statementsOf('uk', text, '2025-09-10').map(inShort)

describe('Ukrainian, read through Russian', () => {
  test.each([
    [
      'a call',
      'Президент Литви Гітанас Науседа провів телефонну розмову з канцлером Німеччини Фрідріхом Мерцом.',
      'CONSULT/phone merz+nauseda happened asserts',
    ],
    [
      'a meeting of those who hold an office in two states',
      'Президенти Литви та Франції зустрілися в Римі.',
      'CONSULT/meet macron+nauseda happened asserts',
    ],
    ['a meeting in a headline', 'Сибіга зустрівся з Фіданом в Анталії', 'CONSULT/meet fidan+sybiha happened asserts'],
    [
      'a meeting still to come, in somebody’s words',
      'Мелоні оголосила, що зустрінеться з Науседою в Римі.',
      'CONSULT/meet meloni+nauseda planned announces | meloni',
    ],
    [
      'a call that may come',
      'Ердоган заявив про можливу розмову Мелоні та Путіна.',
      'CONSULT/phone meloni+putin possible asserts | erdogan',
    ],
    [
      'a call that is denied',
      'Кремль спростував повідомлення про телефонну розмову Путіна з Макроном.',
      'CONSULT/phone macron+putin not denies | kremlin',
    ],
    [
      'a visit',
      'У четвер прем’єр Італії Джорджа Мелоні відвідає Польщу.',
      'CONSULT/visit meloni+poland planned asserts',
    ],
    [
      'an invitation',
      'Зеленський запросив Стармера відвідати Україну.',
      'CONSULT/visit starmer+ukraine planned offers | zelenskyy',
    ],
    [
      'what somebody says',
      'Макрон наголосив, що Франція підтримає Молдову.',
      'SUPPORT france+moldova planned characterises | macron',
    ],
    [
      'an exchange that is held',
      'Україна та Росія провели обмін військовополоненими.',
      'RETREAT/release russia+ukraine happened asserts',
    ],
    ['aircraft', 'Ізраїльська авіація атакувала Дамаск.', 'ASSAULT israel+syria happened asserts'],
    ['sanctions', 'Канада запровадила санкції проти Білорусі.', 'SANCTION belarus+canada happened asserts'],
    ['a strike', 'Вночі російські війська обстріляли Одесу.', 'ASSAULT odesa+russia happened asserts'],
    [
      'a demand',
      'Туск вимагає від Білорусі негайного звільнення заручників.',
      'REQUEST/yield belarus+tusk happened asks | tusk',
    ],
    [
      'an agreement',
      'Вірменія та Азербайджан домовилися про припинення вогню.',
      'RETREAT/ceasefire armenia+azerbaijan planned agrees',
    ],
    [
      'an exchange of prisoners',
      'Вірменія та Азербайджан обмінялися військовополоненими.',
      'RETREAT/release armenia+azerbaijan happened asserts',
    ],
    ['a refusal', 'Фіцо відкинув пропозицію про припинення вогню.', 'REJECT/change fico happened refuses | fico'],
    ['an accusation', 'МЗС Литви звинуватило Білорусь у порушенні повітряного простору.', 'ACCUSE/allege'],
    [
      'a comment that is declined',
      'Кремль не коментує зустріч Віткоффа та Дмитрієва.',
      'STATE dmitriev+witkoff not declines | kremlin',
    ],
  ])('tells of %s', (_, text, expected) => {
    expect(found(text).join('\n')).toContain(expected)
  })

  test.each([
    ['of which a word that decides is not known', 'Зеленський прагнув зустрітися з Лукашенком.'],
    ['that leaves somebody out', 'Радник Мелоні зустрівся з Макроном.'],
    ['of parties unknown', 'Мер Ужгорода зустрівся з мером Мішкольца.'],
    ['that is no contact', 'Туреччина запровадила мита на сталь.'],
  ])('leaves out an act %s', (_, text) => {
    expect(found(text).filter((one) => one.startsWith('CONSULT'))).toEqual([])
  })

  test('how often they met is counted', () => {
    const [met] = statementsOf('uk', 'Науседа двічі телефонував Макрону цього тижня.', '2025-09-10')
    expect(met?.count).toMatchObject({ min: 2, max: 2 })
    expect(met?.mode).toBe('phone')
  })

  test('evidence and names stay in the words of the text', () => {
    const text = 'Учора Сибіга поговорив телефоном з Фіданом.'
    const [call] = statementsOf('uk', text, '2025-09-10')
    expect(call?.participants.map(({ span }) => text.slice(...span))).toEqual(['Сибіга', 'Фіданом'])
    expect(text.slice(...call!.evidence)).toBe(text)
    expect(call?.when?.start?.slice(0, 10)).toBe('2025-09-09')
  })
})
