import { withoutEnding } from './ending.js'
import { romanise } from './romanise.js'

/** What is written differently and heard alike, in order of application. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/^(?:wh|ou(?=[aeiy])|u(?=[aeiy]))/, 'v'],
  [/^x/, 's'],
  [/tsch|shch|sch|tch|dzh|dj|zh|sh|ch|cz|j/g, 'C'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/x/g, 'ks'],
  [/th/g, 't'],
  [/kh|gh|h|g/g, 'H'],
  [/ph|w|v|f/g, 'F'],
  [/tz/g, 'ts'],
  [/z/g, 's'],
  [/c/g, 'k'],
]

/**
 * Phonetic skeleton of a name, the same for every script and case form: consonant classes of each word, the first vowel
 * kept. Witkoff, Whitkoff, Уиткоффом and Віткофф share one. For blocking, not for proof.
 */
export function nameKey(name: string): string {
  return words(name)
    .map((word) => skeleton(romanise(withoutEnding(word))))
    .filter(Boolean)
    .join(' ')
}

/** The skeleton of one word in lower-case Latin letters. */
export function skeleton(word: string): string {
  let key = word
  for (const [pattern, class_] of ALIKE) key = key.replace(pattern, class_)
  const rest = key.slice(1).replace(/[aeiouy]/g, '')
  const first = /[aeiouy]/.test(key.charAt(0)) ? 'A' : key.charAt(0)
  return (first + rest).toUpperCase().replace(/(.)\1+/g, '$1')
}

/** Words of a name in reading order: "Putin, Vladimir" is turned round; marks that are no letters part words. */
export function words(name: string): string[] {
  const comma = /^([^,]+),([^,]+)$/.exec(name.slice(0, 300))
  const turned = comma ? `${comma[2]} ${comma[1]}` : name.slice(0, 300)
  return turned
    .normalize('NFC')
    .replace(/[\u0300\u0301]/g, '')
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter((word) => /\p{L}/u.test(word))
}
