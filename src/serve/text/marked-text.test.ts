import { describe, expect, test } from 'vitest'
import { markedParagraphs } from './marked-text.js'

const shown = (text: string, spans: readonly (readonly [number, number])[]) =>
  markedParagraphs(text, spans).map((runs) => runs.map((run) => `${run.text}{${run.covers.join()}}`).join('|'))

describe('text with marks', () => {
  test('is cut where a span begins or ends', () => {
    expect(shown('He spoke today.', [[3, 8]])).toEqual(['He {}|spoke{0}| today.{}'])
  })

  test('keeps nested and overlapping spans apart', () => {
    expect(
      shown('abcdefgh', [
        [0, 6],
        [2, 4],
        [3, 8],
      ]),
    ).toEqual(['ab{0}|c{0,1}|d{0,1,2}|ef{0,2}|gh{2}'])
  })

  test('loses no letter of a text with blank lines, and carries a span over a paragraph', () => {
    expect(shown('one\n\n two \nthree', [[1, 12]])).toEqual(['o{}|ne{0}', 'two{0}', 't{0}|hree{}'])
  })

  test('anchors a span where it begins and numbers it where it ends, also when it ends in white space', () => {
    const [first] = markedParagraphs('one two\n\nthree', [[4, 9]])
    expect(first!.map(({ begins, ends }) => [begins, ends])).toEqual([
      [[], []],
      [[0], [0]],
    ])
  })

  test('puts the number after the signs that close the sentence', () => {
    const [runs] = markedParagraphs('“He spoke.” Then left', [[1, 9]])
    expect(runs!.map(({ text, ends }) => [text, ends])).toEqual([
      ['“', []],
      ['He spoke', []],
      ['.”', [0]],
      [' Then left', []],
    ])
  })

  test('bears spans outside the text', () => {
    expect(
      shown('ab', [
        [-5, 1],
        [1, 99],
        [50, 60],
      ]),
    ).toEqual(['a{0}|b{1}'])
  })
})
