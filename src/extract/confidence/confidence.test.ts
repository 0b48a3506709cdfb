import { describe, expect, test } from 'vitest'
import { statementsOf } from '../../../test/statements/in-short.js'

function confidence(lang: string, text: string): number {
  return statementsOf(lang, text, '2024-06-10')[0]!.confidence
}

describe('a statement is the surer', () => {
  test.each([
    [
      'the better its people are known',
      'Emmanuel Macron met Alexander Lukashenko in Minsk on Monday.',
      'Emmanuel Macron met Pavel Trubin in Minsk on Monday.',
    ],
    [
      'the fewer words its sentence has',
      'Emmanuel Macron met Alexander Lukashenko on Monday.',
      'Emmanuel Macron met Alexander Lukashenko on Monday, in a hall that had been kept closed for nine years after the flood, under portraits of men whose names nobody in the delegation could remember.',
    ],
    [
      'if its speaker is known',
      'Emmanuel Macron said that Alexander Lukashenko met Xi Jinping.',
      'Pavel Trubin said that Alexander Lukashenko met Xi Jinping.',
    ],
  ])('%s', (_, surer, lessSure) => {
    expect(confidence('en', surer)).toBeGreaterThan(confidence('en', lessSure))
  })

  test('and nine in ten are right where two people are known by name', () => {
    expect(confidence('en', 'Merz spoke by phone with Macron on Monday.')).toBeGreaterThanOrEqual(0.9)
    expect(confidence('ru', 'Токаев встретился с Алиевым в Баку.')).toBeGreaterThanOrEqual(0.9)
    expect(confidence('en', 'The delegation met Macron on Monday.')).toBeLessThan(0.9)
  })

  test('and never certain', () => {
    expect(confidence('en', 'Macron met Lukashenko.')).toBeLessThan(1)
  })
})
