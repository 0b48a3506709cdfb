import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { tokenTables } from './token-tables.js'
import { tokenise } from './tokenise.js'

const tables = (lang: string) =>
  tokenTables(parse(readFileSync(new URL(`../../../languages/${lang}/tokens.yaml`, import.meta.url), 'utf8')))
const own = { en: tables('en'), ru: tables('ru') }
const sentences = (lang: 'en' | 'ru', text: string) => tokenise(text, lang, own[lang]).sentences
const words = (lang: 'en' | 'ru', text: string) =>
  sentences(lang, text).map(({ tokens }) => tokens.map((token) => token.text).join(' '))

describe('an English text', () => {
  test.each([
    ['They can’t meet, said Mr. Orlov.', ['They ca n’t meet , said Mr. Orlov .']],
    ['A 30-day pause cost $4.5 million (20%).', ['A 30 - day pause cost $ 4.5 million ( 20 % ) .']],
    ['pro-Russian re-elected e-mail', ['pro-Russian re-elected e-mail']],
    ['They spoke at 9:30 p.m. Moscow time.', ['They spoke at 9:30 p.m. Moscow time .']],
    ['He lives in the U.S. The talks go on.', ['He lives in the U.S.', 'The talks go on .']],
    [
      'U.S. Secretary J. D. Marsh met Gen. Lee on 15.04.2025.',
      ['U.S. Secretary J. D. Marsh met Gen. Lee on 15.04.2025 .'],
    ],
    ['“We will wait.” She left.', ['“ We will wait . ”', 'She left .']],
    ['"Is it so?" he asked. Nobody knew...', ['" Is it so ? " he asked .', 'Nobody knew ...']],
    [
      'See https://example.org/a?b=1, or @desk and #ceasefire!',
      ['See https://example.org/a?b=1 , or @desk and #ceasefire !'],
    ],
    ['Envoys’ plan: Lavrova’s answer', ['Envoys ’ plan : Lavrova ’s answer']],
    [
      '2. Talks on the strait open in Doha. Five more follow.',
      ['2 . Talks on the strait open in Doha .', 'Five more follow .'],
    ],
    ['they left at dawn. nobody saw them!', ['they left at dawn .', 'nobody saw them !']],
    [
      'She liked “Hurray!” (1965) and came back :) Her sons did not.',
      ['She liked “ Hurray ! ” ( 1965 ) and came back :)', 'Her sons did not .'],
    ],
    ['Ships, tankers, etc. Insurers were told.', ['Ships , tankers , etc.', 'Insurers were told .']],
    ['Meeting is over 👍🏽👨‍👩‍👧 Next one in May', ['Meeting is over 👍🏽👨‍👩‍👧 Next one in May']],
  ])('%s', (text, expected) => {
    expect(words('en', text)).toEqual(expected)
  })

  test('a headline, a byline and a wrapped paragraph are not run together', () => {
    const text = 'ENVOYS MEET AGAIN\nBy Ann Marsh\n\nThe envoys, who were\ntired, said nothing.'
    expect(words('en', text)).toEqual([
      'ENVOYS MEET AGAIN',
      'By Ann Marsh',
      'The envoys , who were tired , said nothing .',
    ])
  })
})

describe('a Russian text', () => {
  test.each([
    ['В. В. Орлов прибыл в г. Тверь в 23:06.', ['В. В. Орлов прибыл в г. Тверь в 23:06 .']],
    [
      'В 2025 г. в Туле прошла 30-дневная пауза, т. е. перерыв.',
      ['В 2025 г. в Туле прошла 30-дневная пауза , т. е. перерыв .'],
    ],
    ['Это 5 млрд долл. США и т.д.', ['Это 5 млрд долл. США и т.д.']],
    ['«Мы готовы!» — заявил он. Все ушли.', ['« Мы готовы ! » — заявил он .', 'Все ушли .']],
    ['Он приехал в 2014 г. Она осталась.', ['Он приехал в 2014 г.', 'Она осталась .']],
    ['Он ушёл.Потом пришёл.', ['Он ушёл .', 'Потом пришёл .']],
    ['Что?! Да!!!', ['Что ?!', 'Да !!!']],
    ['1. Делегация прибыла. 2 июля она уедет.', ['1 . Делегация прибыла .', '2 июля она уедет .']],
    [
      'Колонна прошла 30 км. Мост закрыт, см. карту Дж. Ли.',
      ['Колонна прошла 30 км.', 'Мост закрыт , см. карту Дж. Ли .'],
    ],
    ['Ждём гостей))) Стол накрыт', ['Ждём гостей )))', 'Стол накрыт']],
    ['🔴 Срочно: в Туле пожар', ['🔴 Срочно : в Туле пожар']],
  ])('%s', (text, expected) => {
    expect(words('ru', text)).toEqual(expected)
  })
})

test('tokens are verbatim slices of the text, in order, without overlap', () => {
  const text = 'a\u0301 — «б»\u200b👩‍🚀\ud800x\udc00 مرحبا 5\u00a0000'
  let last = 0
  for (const { tokens, span } of sentences('en', text)) {
    expect(span[0]).toBe(tokens[0]?.start)
    for (const { start, end, text: word } of tokens) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(text.slice(start, end)).toBe(word)
      last = end
    }
  }
})
