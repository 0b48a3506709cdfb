import { expect, test } from 'vitest'
import { actOf, statementsOf } from '../../../test/statements/in-short.js'

/** Day, actuality, stance and speaker of every contact or journey that a text tells of. */
function acts(lang: string, text: string): readonly string[] {
  return statementsOf(lang, text, '2025-05-15')
    .filter(({ type }) => type === 'CONSULT' || type === 'MOVE')
    .map((each) => {
      const by = each.attribution.at(-1)
      const said = by ? ` | ${by.unnamed ? 'unnamed' : (by.actor ?? by.name)}` : ''
      return `${actOf(each)} ${each.when?.start?.slice(5, 10) ?? '-'} ${each.actuality} ${each.stance}${said}`
    })
}

test.each([
  [
    'en',
    'Asked about reports of a call between Fidan and Sybiha on May 12, the Turkish embassy said that there had been no such call.',
    ['CONSULT/phone fidan+sybiha 05-12 not denies | turkey'],
  ],
  [
    'en',
    'Asked about reports of a call between Modi and Gul Khan on May 14, the ministry said there had been no such call.',
    ['CONSULT/phone modi 05-14 not denies | the ministry'],
  ],
  [
    'ru',
    'СМИ сообщили о встрече Фидана и Сийярто. Захарова заявила, что они не встречались.',
    [
      'CONSULT/meet fidan+szijjarto - happened asserts | unnamed',
      'CONSULT/meet fidan+szijjarto - not asserts | zakharova',
    ],
  ],
  [
    'en',
    'Asked whether Stubb had met Xi in Tallinn, Rutte said no such meeting took place.',
    ['CONSULT/meet stubb+xi - not denies | rutte'],
  ],
  [
    'en',
    'Reuters reported that Meloni had spoken by phone with Orban. Tajani said that was not true.',
    ['CONSULT/phone meloni+orban - happened asserts | reuters', 'CONSULT/phone meloni+orban - not denies | tajani'],
  ],
  [
    'ru',
    'СМИ сообщили, что Фидан встретился с Сийярто. В МИД Венгрии опровергли эту информацию.',
    [
      'CONSULT/meet fidan+szijjarto - happened asserts | unnamed',
      'CONSULT/meet fidan+szijjarto - not denies | hungary-mfa',
    ],
  ],
  [
    'ru',
    'Агентство сообщило о телефонном разговоре Лукашенко и Токаева. В Минске заявили, что такого разговора не было.',
    [
      'CONSULT/phone lukashenko+tokayev - happened asserts | Агентство',
      'CONSULT/phone lukashenko+tokayev - not denies | belarus',
    ],
  ],
  [
    'ru',
    'Агентство сообщило о телефонном разговоре Лукашенко и Токаева 12 мая. По словам Пескова, такого разговора не было.',
    [
      'CONSULT/phone lukashenko+tokayev 05-12 happened asserts | Агентство',
      'CONSULT/phone lukashenko+tokayev 05-12 not denies | peskov',
    ],
  ],
])('a denial that only points back is one of the contact that it points at (%s): %s', (lang, text, told) => {
  expect(acts(lang, text)).toEqual(told)
})

test.each([
  [
    'en',
    'Correction: an earlier version of this story said that Stubb had met Merz in Vilnius.',
    ['CONSULT/meet stubb+merz - not asserts'],
  ],
  ['en', 'The paper wrote that Orban had met Fico; this was wrong.', ['CONSULT/meet orban+fico - not asserts']],
  [
    'ru',
    'Ранее мы писали, что Орбан прилетел в Вену; эта информация не подтвердилась.',
    ['MOVE/arrive orban - not asserts'],
  ],
  [
    'ru',
    'Утром мы писали, что Орбан прилетел в Минск. Эта информация оказалась неверной.',
    ['MOVE/arrive orban - not asserts'],
  ],
])('what a text itself takes back is told as not so (%s): %s', (lang, text, told) => {
  expect(acts(lang, text)).toEqual(told)
})

test.each([
  ['en', 'Merz met Stubb in Vilnius on May 12. It was a short meeting, Rutte said.', 'happened'],
  ['en', 'Merz met Stubb in Vilnius on May 12. Rutte did not deny it.', 'happened'],
  ['ru', 'Мерц встретился со Стуббом. Фидан назвал слухи об отставке ложью.', 'happened'],
])('what is said of something else takes nothing back (%s): %s', (lang, text, actuality) => {
  expect(
    statementsOf(lang, text, '2025-05-15')
      .filter(({ type }) => type === 'CONSULT')
      .map((each) => each.actuality),
  ).toEqual([actuality])
})
