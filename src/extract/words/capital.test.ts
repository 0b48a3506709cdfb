import { expect, test } from 'vitest'
import { isCapitalised } from './capital.js'

test('every letter of the first plane, and some beyond it, is judged as Unicode does', () => {
  const first = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  const beyond = ['𐐀deseret', '𐐨deseret', '𝐀', '😀']
  const all = ['', ...first, ...first.map((letter) => `${letter}ка`), ...beyond]
  expect(all.filter((word) => isCapitalised(word) !== /^\p{Lu}/u.test(word))).toEqual([])
  expect(all.filter((word) => isCapitalised(word) !== /^\p{Lu}/u.test(word))).toEqual([])
})
