import { expect, test } from 'vitest'
import { stemPlaces } from './words-of.js'

test.each([
  'The 30-day “pause” — agreed at 18:40, said the EU’s envoy; nobody signed.',
  'Зеленський, Ёлкин и «Северсталь»: 2025-й год… по-видимому, без №5',
  'Tête-à-tête in Þórshöfn, naïve Ångström, İstanbul’da görüşme',
  '外交部发言人周三表示 the talks were held in 北京',
  'ends in a word',
  '',
])('stems of longer words are those that the tables of Unicode give: %s', (text) => {
  const lower = text.toLowerCase()
  const words = lower.match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const places = stemPlaces(lower)
  const stems = places.flatMap((from, at) => (at % 2 === 0 ? [lower.slice(from, places[at + 1])] : []))
  expect(stems).toEqual(words.map((word) => word.slice(0, 5)))
})
