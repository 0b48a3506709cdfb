import { expect, test } from 'vitest'
import { holds, wordLists } from './word-lists.js'

const word = (lemma: string, stems: readonly string[], forms: readonly string[] = [lemma]) => ({
  lemma,
  wordClass: 'any' as const,
  stems,
  forms: new Set(forms),
})
const names = ['leaders', 'ships', 'empty', ...Array.from({ length: 70 }, (_, at) => `list ${at}`), 'truces']
const lists = wordLists(
  new Map(
    names.map((name) => [
      name,
      name === 'leaders'
        ? [word('лидер', ['лидер'])]
        : name === 'ships'
          ? [word('корабль', ['корабл']), word('ram', ['ram'], ['ram', 'rammed'])]
          : name === 'truces'
            ? [word('перемирие', ['перемири'])]
            : [],
    ]),
  ),
)
const of = (form: string, lemma = form) =>
  names.filter((name) => holds(lists.bitsOf(form, lemma), lists.numberOf(name)))
const possibly = (form: string) => names.filter((name) => holds(lists.possibleBitsOf(form), lists.numberOf(name)))

test.each([
  ['лидерами', 'лидер', ['leaders']],
  ['лидерами', 'лидерами', ['leaders']],
  ['лидерствовать', 'лидерствовать', []],
  ['кораблей', 'корабль', ['ships']],
  ['rammed', 'ramm', ['ships']],
  ['rams', 'rams', []],
  ['судном', 'корабль', ['ships']],
  ['перемирия', 'перемирие', ['truces']],
  ['да', 'да', []],
])('%s with the lemma %s stands in %j', (form, lemma, expected) => {
  expect(of(form, lemma)).toEqual(expected)
})

test('a form whose lemma is not known may carry a longer ending', () => {
  expect(possibly('лидерствуют')).toEqual(['leaders'])
  expect(possibly('rams')).toEqual(['ships'])
  expect(possibly('весна')).toEqual([])
})

test('one form with two lemmas keeps both answers', () => {
  expect([of('стали', 'корабль'), of('стали', 'сталь'), of('стали', 'корабль')]).toEqual([['ships'], [], ['ships']])
})

test('no list of that name holds anything', () => {
  expect(holds(lists.bitsOf('лидер', 'лидер'), lists.numberOf('nowhere'))).toBe(false)
})
