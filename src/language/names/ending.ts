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
  if (word.length < 6 || !CYRILLIC.test(word)) return word
  const lower = word.toLowerCase()
  for (const [ending, put] of ENDINGS) {
    const stem = lower.replace(ending, put)
    if (stem !== lower && stem.length >= 3) return stem
  }
  return word
}

const CYRILLIC = /[а-яёіїєґ]$/i
/** Endings that are one vowel, or й and ь of the nominative, or a vowel with й. */
const VOWEL_ENDING = /(?<=[бвгґджзклмнпрстфхцчшщ])(?:ой|ою|ей|ею|єю)$|(?<=[иіь])(?:ей|єю)$|[аеёиоуыэюяіїєйь]$/

/** What is left of a Cyrillic word in all its cases: Сергей and Сергея give Серге, Мария and Марией Мари. */
export function stemOf(word: string): string {
  const bare = withoutEnding(word).toLowerCase()
  if (!CYRILLIC.test(bare)) return word
  const stem = bare.replace(VOWEL_ENDING, '')
  return stem.length >= 3 ? stem : bare
}
