/** Endings of Russian and Ukrainian oblique cases that bring a consonant, with what must stand before them. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([сц])(?:кого|кому|ким|ком|ької|ькій|ькою|ького|ькому|ьким|кой|кую)$/, '$1кий'],
  [/([оеєиіїы][вн])(?:ым|им|ом|ой|ою|ої|ій|ові)$/, '$1'],
  [/([бвгґджзклмнпрстфхцчшщ])(?:ом|ові|еві)$/, '$1'],
  [/([жцчшщйлнрт])(?:ем|ём)$/, '$1'],
  [/ь(?:ем|ём)$/, 'ь'],
  [/(?:ого|ому|ему)$/, 'ый'],
]

/** A Cyrillic word without the case ending that would change its consonants; other words as they are. */
export function withoutEnding(word: string): string {
  if (word.length < 6 || !/[а-яіїєґ]$/i.test(word)) return word
  const lower = word.toLowerCase()
  for (const [ending, put] of ENDINGS) {
    const stem = lower.replace(ending, put)
    if (stem !== lower && stem.length >= 3) return stem
  }
  return word
}
