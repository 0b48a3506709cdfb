import { expect, test } from 'vitest'
import { escapedControls, visibleControls } from './visible-controls.js'

test('an override is shown by its number, and the words stand as they were written', () => {
  expect(visibleControls('The pause was \u202eton\u202c agreed')).toBe('The pause was ⟨U+202E⟩ton⟨U+202C⟩ agreed')
})

test('isolates that a messenger puts around names are shown too; marks, joiners and right-to-left letters stay', () => {
  expect(visibleControls('\u2068Причал\u2069')).toBe('⟨U+2068⟩Причал⟨U+2069⟩')
  const plain = 'שלום\u200f، مرحبا 👩\u200d🚒 – Причал'
  expect(visibleControls(plain)).toBe(plain)
})

test('JSON keeps its data and holds nothing that a terminal obeys', () => {
  const text = escapedControls(JSON.stringify({ text: 'a\u202eb' }))
  expect(text).toBe('{"text":"a\\u202eb"}')
  expect(JSON.parse(text)).toEqual({ text: 'a\u202eb' })
})
