import { describe, expect, test } from 'vitest'
import { toldIn } from '../../test/statements/in-short.js'

/** Texts of 10 March 2025, a Monday. */
const announced: readonly (readonly [what: string, text: string, statement: string])[] = [
  [
    'the day of what is said, not the one on which it is said, where no "that" stands between',
    'Turkish Foreign Minister Hakan Fidan told reporters in Ankara on Sunday he would meet Badr Abdelatty in Cairo on Thursday.',
    'CONSULT/meet fidan+abdelatty 2025-03-13 planned | fidan',
  ],
  [
    'the day on which somebody says that a contact was on another',
    'Meloni said on Monday she had spoken by phone with Macron on Saturday.',
    'CONSULT/phone meloni+macron 2025-03-08 happened | meloni',
  ],
]

describe('Contacts that are announced', () => {
  test.each(announced)('tell %s', (_, text, statement) => {
    expect(toldIn(text)).toContain(statement)
  })
})
