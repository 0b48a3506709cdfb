import { describe, expect, test } from 'vitest'
import { inShort, statementsIn } from '../../test/statements/in-short.js'

const truces: readonly (readonly [what: string, text: string, statement: string])[] = [
  [
    'whoever accepts the truce that others have drafted',
    'Hezbollah told mediators it had accepted a truce proposal drafted by Egypt and France.',
    'RETREAT/ceasefire hezbollah planned agrees | hezbollah',
  ],
  [
    'who has accepted one',
    'Armenia and Azerbaijan have accepted a ten-day truce, Tbilisi said.',
    'RETREAT/ceasefire armenia+azerbaijan planned agrees | georgia',
  ],
  [
    'whoever asks for it, not who does it',
    "At Jordan's request, the Arab League will hold talks on Sunday.",
    'REQUEST/change arab-league+jordan happened asks | jordan',
  ],
  [
    'two sides, and a clause on what neither of them will do',
    'Ethiopia and Eritrea have agreed to a truce under which neither army will cross the line.',
    'RETREAT/ceasefire eritrea+ethiopia planned agrees | ethiopia',
  ],
  [
    'those who have agreed to cease fire, not whoever welcomes it',
    'Norway welcomed the decision of Armenia and Azerbaijan to cease fire.',
    'RETREAT/ceasefire armenia+azerbaijan planned asserts',
  ],
  [
    'an agreement on it that is reached',
    'Pakistan and India reached an agreement on a ceasefire, Rubio said.',
    'RETREAT/ceasefire india+pakistan planned agrees | rubio',
  ],
  [
    'a deal that is prolonged',
    'Moldova and Ukraine prolonged their transit agreement by a year.',
    'AGREE moldova+ukraine happened agrees',
  ],
  [
    'a truce refused for now',
    'Azerbaijan will not agree to a truce before Armenia withdraws, Aliyev said.',
    'REJECT/yield azerbaijan happened refuses | aliyev',
  ],
]

describe('a truce or deal is of those who make it', () => {
  test.each(truces)('%s: %s', (_, text, statement) => {
    expect(statementsIn(text).map(inShort)).toContain(statement)
  })
})

describe('a truce that is only spoken of is not made', () => {
  test.each([
    'Lebanon considers the raid on Tyre a breach of the ceasefire.',
    'The truce between Armenia and Azerbaijan broke down on Monday, diplomats said.',
    'Heads up: the 48-hour truce between India and Pakistan expires tomorrow at noon.',
    'Modi wants a ceasefire, his aide said.',
    'В Баку заявили о нарушении режима прекращения огня со стороны Армении.',
    'Перемирие между Индией и Пакистаном сорвалось, заявили в Дели.',
  ])('%s', (text) => {
    expect(statementsIn(text).filter(({ type, mode }) => type === 'RETREAT' && mode === 'ceasefire')).toEqual([])
  })
})

test.each([
  [
    'После встречи в Женеве Армения и Азербайджан договорились о перемирии.',
    'RETREAT/ceasefire armenia+azerbaijan planned agrees | armenia',
  ],
  ['Хартум не пойдёт на перемирие, пока противник не отойдёт.', 'REJECT/yield sudan happened refuses | sudan'],
  ['Сербия и Венгрия продлили договор о поставках газа.', 'AGREE hungary+serbia happened agrees'],
])('Russian: %s', (text, statement) => {
  expect(statementsIn(text).map(inShort)).toContain(statement)
})
