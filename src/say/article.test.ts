import { expect, test } from 'vitest'
import { inSentence } from './article.js'

test.each([
  ['United Kingdom', 'the United Kingdom'],
  ['European Union', 'the European Union'],
  ['Netherlands', 'the Netherlands'],
  ['Turkey', 'Turkey'],
  ['the Kremlin', 'the Kremlin'],
])('“%s” is “%s” in a sentence', (name, said) => {
  expect(inSentence(name)).toBe(said)
})
