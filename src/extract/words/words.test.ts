import { expect, test } from 'vitest'
import { numbersBetween, wordsOf } from './words.js'

const wordsIn = (text: string, from = 0, to = text.length) => {
  const words = wordsOf(text)
  return numbersBetween(words, text, from, to).map((number) => words.table.wordOf(number))
}

test('words keep their hyphens and apostrophes; punctuation ends them', () => {
  expect(wordsIn("kyiv's ex-premier said: «no», 30-day truce")).toEqual([
    ...["kyiv's", 'ex-premier', 'said', 'no', '30-day', 'truce'],
  ])
})

test('parts are the runs of letters and digits between hyphens and apostrophes', () => {
  const { table, parts } = wordsOf("the vice-president's plan")
  const words = [...parts.numbers.subarray(0, parts.length)].map((number) => table.wordOf(number))
  expect(words).toEqual(['the', 'vice', 'president', 's', 'plan'])
  expect([...parts.starts.subarray(0, parts.length)]).toEqual([0, 4, 9, 19, 21])
})

test('equal words have equal numbers in every text', () => {
  const [one, other] = ['глава мид россии', 'россии и мид']
  const numbers = numbersBetween(wordsOf(one), one, 0, one.length)
  expect(numbersBetween(wordsOf(other), other, 0, other.length)).toEqual([numbers[2], expect.any(Number), numbers[1]])
})

test('a word that a boundary crosses counts with the part inside', () => {
  expect(wordsIn('half-hidden words', 5, 14)).toEqual(['hidden', 'wo'])
})

test('ten thousand different words keep their letters', () => {
  const text = Array.from({ length: 10_000 }, (_, at) => `слово${at}`).join(' ')
  expect(wordsIn(text).join(' ')).toBe(text)
})
