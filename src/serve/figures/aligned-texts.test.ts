import { describe, expect, test } from 'vitest'
import type { Span } from '../../model/index.js'
import { alignedTexts } from './aligned-texts.js'

const HARBOUR =
  'President Lind spoke with President Orlo today. The call lasted 40 minutes. They agreed that the harbour closes for ten days. Dr. Aas took part.\n\nThey will speak again on Friday.'
const GAVAN =
  'Состоялся телефонный разговор. По инициативе Астры. Стороны согласились закрыть гавань на десять дней. Беседа длилась около часа. В пятницу – новый разговор.'

const at = (text: string, words: string): Span[] =>
  words ? [[text.indexOf(words), text.indexOf(words) + words.length]] : []
const rowsOf = (points: readonly (readonly [string, string])[], [a, b]: readonly [string, string] = [HARBOUR, GAVAN]) =>
  alignedTexts([
    { text: a, points: points.map(([words]) => at(a, words)) },
    { text: b, points: points.map(([, words]) => at(b, words)) },
  ]).map((row) => row.map((part, n) => (part ? [a, b][n]!.slice(...part).trim() : null)))

describe('two texts side by side', () => {
  test('a row begins with the sentences in which both speak of a point', () => {
    const rows = rowsOf([
      ['the harbour closes', 'закрыть гавань'],
      ['on Friday', 'В пятницу'],
    ])
    expect(rows.map(([a, b]) => [a?.slice(0, 14), b?.slice(0, 14)])).toEqual([
      ['President Lind', 'Состоялся теле'],
      ['They agreed th', 'Стороны соглас'],
      ['They will spea', 'В пятницу – но'],
    ])
  })

  test('of points told in another order as many as fit begin a row, and no word is lost', () => {
    const rows = rowsOf([
      ['40 minutes', 'около часа'],
      ['the harbour closes', 'закрыть гавань'],
      ['on Friday', 'В пятницу'],
    ])
    expect(rows).toHaveLength(3)
    for (const [n, text] of [HARBOUR, GAVAN].entries())
      expect(
        rows
          .map((row) => row[n])
          .join(' ')
          .replace(/\s+/g, ' '),
      ).toBe(text.replace(/\s+/g, ' '))
  })

  test.each([
    ['nothing in common', [['40 minutes', '']], 1],
    ['the same first sentence', [['spoke with', 'Состоялся']], 1],
    ['a point that begins one text only', [['on Friday', 'Состоялся']], 2],
    ['an end within a point', [['40 minutes. They agreed', 'около часа. В пятницу']], 2],
  ] as const)('%s', (_, points, count) => {
    expect(rowsOf(points)).toHaveLength(count)
  })

  test('a third text stands in the rows that it shares with the first', () => {
    const joint = 'The port will close. A meeting follows on Friday.'
    const points = [
      ['the harbour closes', 'закрыть гавань', 'The port will close'],
      ['on Friday', '', 'on Friday'],
    ]
    const rows = alignedTexts(
      [HARBOUR, GAVAN, joint].map((text, n) => ({ text, points: points.map((of) => at(text, of[n]!)) })),
    )
    expect(rows.map((row) => row.map((part) => part !== null))).toEqual([
      [true, true, false],
      [true, true, true],
      [true, false, true],
    ])
  })

  test('of an empty text nothing is shown', () => {
    expect(rowsOf([['', '']], ['', ''])).toEqual([])
  })

  test.each(['переправа', 'Переправа закрыта. ', '...', '\n \n'])(
    'a long text of %j takes no time to speak of',
    (part) => {
      const long = part.repeat(20_000)
      expect(rowsOf([[part, part]], [long, long])).toHaveLength(1)
    },
  )
})
