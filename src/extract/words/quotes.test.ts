import { describe, expect, test } from 'vitest'
import { quotesOf } from './quotes.js'

const inner = (text: string) => quotesOf(text).map((quote) => text.slice(...quote.inner))

describe('quotations', () => {
  test.each([
    ['straight', 'He said "we are close" and left.', ['we are close']],
    ['curly', 'He said “we are close” and left.', ['we are close']],
    ['guillemets', 'Он сказал: «мы близки» — и ушёл.', ['мы близки']],
    ['low and high', 'Он назвал это „первым шагом“ вчера.', ['первым шагом']],
    ['nested', '«Это “первый шаг” к миру», — сказал он.', ['Это “первый шаг” к миру', 'первый шаг']],
    ['single, British', 'Talks were ‘very friendly’, she said.', ['very friendly']],
  ])('of the %s style are verbatim', (_, text, quotes) => {
    expect(inner(text)).toEqual(quotes)
  })

  test('an apostrophe opens and closes nothing', () => {
    expect(inner("The ministers' deal isn't Moscow's problem, and it’s not Kyiv’s.")).toEqual([])
  })

  test('inches and minutes are no quotation', () => {
    expect(inner('A 5" pipe was laid near the base.')).toEqual([])
  })

  test('a quote that is never closed ends with its paragraph', () => {
    expect(inner('"We begin\n\nThe next paragraph says "no" to that.')).toEqual(['no'])
  })

  test('a long quotation opens anew in every paragraph and closes in the last', () => {
    expect(inner('“We begin today.\n\n“We end tomorrow.”')).toEqual(['We begin today.', 'We end tomorrow.'])
  })

  test('two apostrophes are one mark', () => {
    expect(inner("''We are close,'' he said.")).toEqual(['We are close,'])
  })

  test('a hostile text of opening marks is read in one pass', () => {
    expect(quotesOf('«'.repeat(200_000))).toEqual([])
  })
})
