import { describe, expect, test } from 'vitest'
import { statementsOf } from '../../../test/statements/in-short.js'
import type { Statement } from '../../model/index.js'

function statements(lang: string, text: string): readonly Statement[] {
  return statementsOf(lang, text, '2024-06-10')
}

function told(lang: string, text: string): readonly string[] {
  return statements(lang, text).map(({ type, actuality }) => `${type} ${actuality}`)
}

describe('a contact that was not is told as none', () => {
  test.each([
    'Rutte, who at no point had been told of it, met Lukashenko in Vienna.',
    'There was no mention of The Hague when Rutte met Lukashenko in Vienna.',
  ])('and one that was stays: %s', (text) => {
    expect(told('en', text)).toContain('CONSULT happened')
  })

  test.each([
    ['en', 'Rutte was prevented from visiting Minsk by the storm.'],
    ['en', 'Rutte has yet to visit Minsk.'],
    ['en', 'Instead of visiting Minsk, Rutte stayed in The Hague.'],
    ['en', 'Rather than meet Lukashenko, Rutte stayed in The Hague.'],
    ['en', 'No Dutch ministers met Lukashenko in Vienna.'],
    ['en', 'Neither Rutte nor Macron met Lukashenko.'],
    ['en', 'Nobody from the Élysée met Lukashenko.'],
    ['en', 'Rutte would have met Lukashenko in Vienna, but the storm kept him at home.'],
    ['en', 'Rutte should have met Lukashenko in Vienna, critics say.'],
    ['en', 'Macron dropped plans to visit Minsk.'],
    ['en', 'The meeting between Macron and Lukashenko is not on the agenda.'],
    ['en', 'There was no question of a visit by Rutte to Minsk, The Hague said.'],
    ['en', 'Rutte said that at no point had there been any discussion of a meeting of Macron and Lukashenko.'],
    ['en', 'At no time did Macron speak with Lukashenko, the Élysée said.'],
    ['en', 'Under no circumstances will Rutte meet Lukashenko, The Hague said.'],
    ['ru', 'Вместо визита в Минск Рютте остался в Гааге.'],
    ['ru', 'Рютте передумал встречаться с Лукашенко.'],
    ['ru', 'Рютте забыл позвонить Лукашенко.'],
    ['ru', 'Рютте воздержался от визита в Минск.'],
    ['ru', 'Рютте не удалось встретиться с Лукашенко.'],
    ['en', 'It is false that Rutte met Lukashenko.'],
    ['ru', 'Неправда, что Рютте встречался с Лукашенко.'],
    ['ru', 'Встречи Рютте и Лукашенко не было.'],
    ['ru', 'Встречи Рютте с Лукашенко не будет.'],
    ['en', 'Rutte spoke of the now-scrapped meeting of Macron and Lukashenko.'],
    ['ru', 'Рютте прокомментировал несостоявшиеся переговоры Макрона и Лукашенко.'],
    ['en', 'Rutte called the reports of a meeting between Macron and Lukashenko baseless.'],
    ['en', 'Rutte was to meet Lukashenko in Vienna on Friday but fell ill.'],
    ['en', 'Rutte had planned to visit Minsk, but stayed in The Hague.'],
    ['ru', 'Рютте должен был встретиться с Лукашенко в Вене, но заболел.'],
    ['en', 'The story that Rutte met Lukashenko is pure invention, The Hague said.'],
    ['ru', 'Рютте назвал не соответствующими действительности сообщения о встрече Макрона и Лукашенко.'],
  ])('%s: %s', (lang, text) => {
    expect(told(lang, text)).toContain('CONSULT not')
  })
})

describe('a contact that was is not denied by what is denied beside it', () => {
  test.each([
    ['en', 'The talks between Rutte and Lukashenko did not result in a deal.'],
    ['en', 'The meeting between Rutte and Lukashenko was not easy.'],
    ['en', 'Rutte almost cancelled the meeting with Lukashenko.'],
    ['en', 'Rutte was able to meet Lukashenko in Vienna.'],
    ['en', 'Rutte managed to meet Lukashenko in Vienna.'],
    ['ru', 'Встреча Рютте и Лукашенко не дала результатов.'],
    ['ru', 'Переговоры Рютте и Лукашенко не были простыми.'],
    ['ru', 'Рютте смог встретиться с Лукашенко в Вене.'],
    ['ru', 'Рютте чуть не отменил встречу с Лукашенко.'],
    ['en', 'Macron does not know that Rutte met Lukashenko.'],
    ['en', 'Rutte went on to meet Lukashenko in Vienna.'],
    ['en', 'The delay was due to talks between Rutte and Lukashenko.'],
    ['ru', 'Макрон не скрывал, что Рютте встречался с Лукашенко.'],
  ])('%s: %s', (lang, text) => {
    expect(told(lang, text)).toContain('CONSULT happened')
  })

  test('an attack that nobody owns up to took place', () => {
    expect(told('en', 'No one has claimed responsibility for the attacks on Minsk.')).toContain('ASSAULT happened')
  })
})

describe('what is tried, doubted, asked or left unsaid is only possible', () => {
  test.each([
    ['en', 'Rutte tried to meet Lukashenko in Vienna.', 'CONSULT possible'],
    ['en', 'It is unclear whether Rutte met Lukashenko in Vienna.', 'CONSULT possible'],
    ['en', 'The envoy did not say that Rutte had met Lukashenko.', 'CONSULT possible'],
    ['en', 'Rutte will probably visit Minsk in July.', 'CONSULT possible'],
    ['en', 'The garrison will stay until Belarus withdraws its troops.', 'RETREAT possible'],
    ['en', 'The council is reluctant to impose sanctions on Belarus.', 'SANCTION possible'],
    ['en', 'Warsaw fears a Belarusian attack on Suwałki.', 'ASSAULT possible'],
    ['en', 'There is a growing need for a meeting between Rutte and Lukashenko.', 'CONSULT possible'],
    ['ru', 'Варшава опасается удара Белоруссии по Сувалкам.', 'ASSAULT possible'],
    ['ru', 'Рютте вряд ли посетит Минск в июле.', 'CONSULT possible'],
    ['ru', 'Рютте, скорее всего, посетит Минск в июле.', 'CONSULT possible'],
    ['ru', 'Макрон не думает, что Рютте встретится с Лукашенко.', 'CONSULT possible'],
    ['ru', 'Макрон сомневается, что Белоруссия выведет войска.', 'RETREAT possible'],
  ])('%s: %s', (lang, text, expected) => {
    expect(told(lang, text)).toContain(expected)
  })
})

test.each([
  ['en', 'Had Rutte met Lukashenko, the border would be open.'],
  ['ru', 'Если бы Рютте встретился с Лукашенко, граница была бы открыта.'],
])('a meeting that was only imagined is not told at all (%s: %s)', (lang, text) => {
  expect(told(lang, text)).toEqual([])
})

test('«должен был» is a plan, whatever became of it', () => {
  expect(told('ru', 'Рютте должен был встретиться с Лукашенко 5 мая.')).toEqual(['CONSULT planned'])
})

test.each([
  ['en', 'Macron does not doubt that Rutte will meet Lukashenko.'],
  ['ru', 'Макрон не сомневается, что Рютте встретится с Лукашенко.'],
])('whoever has no doubt expects it (%s: %s)', (lang, text) => {
  expect(told(lang, text)).toContain('CONSULT planned')
})

test('whoever succeeds or fails stands in the dative in Russian, and takes part', () => {
  const [first] = statements('ru', 'Макрону не удалось встретиться с Лукашенко.')
  expect(first?.participants.map(({ actor }) => actor).sort()).toEqual(['lukashenko', 'macron'])
})

test.each([
  ['en', 'Sikorski said allegations of Polish interference in the vote were lies.', 'STATE denies'],
  ['ru', 'Лавров назвал ложью обвинения в поставках оружия.', 'STATE denies'],
  ['ru', 'В Кремле не смогли подтвердить дату встречи Рютте и Лукашенко.', 'STATE declines'],
  ['en', 'There was no confirmation from Minsk that Rutte would attend the talks.', 'CONSULT asserts'],
])('a charge called a lie is denied, and what nobody confirms is not confirmed (%s: %s)', (lang, text, expected) => {
  expect(statements(lang, text).map(({ type, stance }) => `${type} ${stance}`)).toEqual([expected])
})

test.each([
  'Could Macron host Lukashenko and Rutte next week?',
  'Would Macron agree to meet Lukashenko?',
  'Will there be a meeting between Macron and Lukashenko?',
])('what a sentence asks has been told by nobody: %s', (text) => {
  expect(told('en', text)).toEqual([])
})

test('what is reported "on Tuesday that" is of whoever reports it', () => {
  const [first] = statements('en', 'Reuters reported on Tuesday that Meloni had spoken by phone with Orban.')
  expect([first?.type, first?.attribution[0]?.actor]).toEqual(['CONSULT', 'reuters'])
})

test('what describes somebody in a question has been told', () => {
  expect(told('en', 'Did Macron, who met Rutte in Riga, call Xi?')).toEqual(['CONSULT happened'])
})

test.each([
  ['en', 'There is no evidence that Macron met Lukashenko.', 'CONSULT possible'],
  ['ru', 'Нет доказательств того, что Макрон встречался с Лукашенко.', 'CONSULT possible'],
  ['en', 'Macron was to meet Lukashenko on Friday but had not yet said where.', 'CONSULT planned'],
  ['en', 'Oslo fears that Russia attacked the cable.', 'ASSAULT possible'],
  ['en', 'The shelling of Omdurman by Chadian units on 4 May killed a teacher.', 'ASSAULT happened'],
])('a fear is no knowledge, and a month no auxiliary (%s): %s', (lang, text, act) => {
  expect(told(lang, text)).toContain(act)
})
