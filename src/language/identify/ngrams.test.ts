import { eld } from 'eld/extrasmall'
import { describe, expect, test } from 'vitest'
import { random } from '../../../test/fixtures/world.js'
import { scoresOf } from './ngrams.js'

const TEXTS = [
  'Envoys of both sides met in Muscat; they didn’t say for how long.',
  'Делегации встретились в Маскате, сообщил пресс-секретарь. Об’єкти — ні.',
  "Делегації зустрілися в Маскаті, п'ять годин тривала розмова",
  'Die Unterhändler trafen sich gestern in Maskat, Ergebnisse gibt es keine.',
  'Les négociateurs se sont réunis hier à Mascate, sans résultat',
  'Преговорите в Мускат приключиха без резултат',
  'İstanbul’da görüşmeler ĞÜŞ sürüyor',
  '会谈昨天在马斯喀特举行，没有结果',
  'المفاوضون اجتمعوا أمس في مسقط',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfarbenverordnung'.repeat(2),
  "''a`` 'b’ c'' 12'x 𝒜𝒷 \ud83d 🙂 ﬀ",
  '',
  ' ',
  'я',
  'яй',
]

/** Words of a text in another order, cut and joined anywhere. */
function mixed(seed: number): string {
  const draw = random(seed)
  const words = TEXTS.flatMap((text) => text.split(' '))
  return Array.from({ length: draw(90) }, () => (words[draw(words.length)] ?? '').slice(draw(4))).join(
    [' ', '', '-', ' '][draw(4)],
  )
}

describe('n-grams in columns', () => {
  test.each([...TEXTS, ...TEXTS.map((text) => `${text} `.repeat(40))])('answer as eld does: %s', (text) => {
    expect(Object.entries(scoresOf(text))).toEqual(Object.entries(eld.detect(text).getScores()))
  })

  test('answer as eld does whatever the words', () => {
    for (let seed = 0; seed < 400; seed++) {
      const text = mixed(seed)
      expect(Object.entries(scoresOf(text)), text).toEqual(Object.entries(eld.detect(text).getScores()))
    }
  })
})
