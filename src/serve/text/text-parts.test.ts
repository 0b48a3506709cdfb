import { expect, test } from 'vitest'
import { partAt, textParts } from './text-parts.js'

const joined = (text: string) =>
  textParts(text)
    .map(([from, to]) => text.slice(from, to))
    .join('')

test('an ordinary article is one part', () => {
  expect(textParts('The ferry stayed closed.\n\nA clerk said so.')).toEqual([[0, 42]])
  expect(textParts('')).toEqual([[0, 0]])
})

test.each([
  ['of paragraphs', 'The ferry at Zvonkovo stayed closed, a clerk said.\n'.repeat(4000), /\n$/],
  ['of one line', 'переправа закрыта '.repeat(9000), / $/],
  ['without spaces', '🚢'.repeat(60_000), /\u{1f6a2}$/u],
])('a long text %s is cut where it hurts least, and loses nothing', (_, text, end) => {
  const parts = textParts(text)
  expect(parts.length).toBeGreaterThan(2)
  expect(joined(text)).toBe(text)
  for (const [from, to] of parts) {
    expect(to - from).toBeLessThanOrEqual(44_000)
    expect(text.slice(from, to)).toMatch(end)
  }
})

test('every place stands in one part, the end of the text in the last', () => {
  const text = 'word '.repeat(30_000)
  const parts = textParts(text)
  for (const [n, [from, to]] of parts.entries()) expect([partAt(parts, from), partAt(parts, to - 1)]).toEqual([n, n])
  expect(partAt(parts, text.length)).toBe(parts.length - 1)
})
