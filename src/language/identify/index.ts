import { countLetters, type LetterCount } from './letters.js'
import { scoresOf } from './ngrams.js'

/** Cyrillic languages that are told apart by their n-grams. */
const CYRILLIC = ['ru', 'uk', 'bg', 'sr', 'be']
/** In Bulgarian ъ is a vowel; in Russian it stands before е, ё, ю, я only. */
const BULGARIAN = /[бвгджзйклмнпрстфхцчшщ]ъ(?![еёюя])/i
/** So many ы э ё ъ in a text without letters of other languages settle it without n-grams, which cost a hundred times more. */
const SURELY_RUSSIAN = 4
/** How much an installed language is preferred on one word; the preference fades with the number of words. */
const PRIOR = { latin: 0.35, cyrillic: 0.06 }

/**
 * The language of a text among the installed ones (ISO 639-1), or null for any other and for text without letters.
 * n-grams of eld (github.com/nitotm/efficient-language-detector-js); letters that only one language has decide first.
 */
export function identify(text: string, installed: readonly string[]): string | null {
  const clean = withoutNoise(text)
  const letters = countLetters(clean)
  if (letters.other > letters.latin + letters.cyrillic || letters.latin + letters.cyrillic === 0) return null
  if (letters.cyrillic * 3 >= letters.latin) return cyrillic(clean, letters, installed)
  return latin(only(clean, /[^\p{Script=Latin}'’\s-]+/gu), installed)
}

function cyrillic(clean: string, letters: LetterCount, installed: readonly string[]): string | null {
  if (letters.foreign > 0 && letters.foreign * 40 > letters.cyrillic) return null
  if (letters.ukrainian > 0 && letters.russian === 0) return among('uk', installed)
  if (BULGARIAN.test(clean)) return among('bg', installed)
  const isPure = letters.ukrainian === 0 && letters.foreign === 0
  if (isPure && letters.russian >= SURELY_RUSSIAN) return among('ru', installed)
  const text = only(clean, /[^\p{Script=Cyrillic}'’\s-]+/gu)
  const words = text.split(/\s+/).filter(Boolean).length
  if (words < 4 && letters.russian > 0) return among('ru', installed)
  const scores = scoresOf(text.toLowerCase())
  const prior = PRIOR.cyrillic / Math.max(1, words - 2)
  const found = best(
    CYRILLIC,
    (lang) => (scores[lang] ?? 0) + (installed.includes(lang) ? prior : 0) + ownLetters(lang, letters),
  )
  return among(found, installed)
}

/** і, ї and є are a tenth of Ukrainian letters: their absence counts against it, more with every letter. */
function ownLetters(lang: string, letters: LetterCount): number {
  if (lang === 'ru') return (letters.russian - letters.ukrainian) / Math.max(20, letters.cyrillic)
  if (lang !== 'uk') return 0
  if (letters.ukrainian === 0) return -Math.min(0.2, letters.cyrillic * 0.003)
  return (letters.ukrainian - letters.russian) / Math.max(20, letters.cyrillic)
}

function latin(text: string, installed: readonly string[]): string | null {
  const words = text.split(/\s+/).filter(Boolean).length
  const scores = scoresOf(text)
  const prior = PRIOR.latin / Math.max(1, words - 1)
  const candidates = new Set([...Object.keys(scores), ...installed.filter((lang) => !CYRILLIC.includes(lang))])
  if (candidates.size === 0) return null
  return among(
    best([...candidates], (lang) => (scores[lang] ?? 0) + (installed.includes(lang) ? prior : 0)),
    installed,
  )
}

function best(langs: readonly string[], score: (lang: string) => number): string {
  return langs.reduce((top, lang) => (score(lang) > score(top) ? lang : top))
}

function among(lang: string, installed: readonly string[]): string | null {
  return installed.includes(lang) ? lang : null
}

function withoutNoise(text: string): string {
  return text.slice(0, 2000).replace(/https?:\/\/\S+|www\.\S+|[#@]\w+/g, ' ')
}

function only(text: string, not: RegExp): string {
  return text.replace(not, ' ')
}
