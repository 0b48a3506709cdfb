/** What the letters of a text say: how many there are by script, and which language's own letters occur. */
export type LetterCount = {
  readonly latin: number
  readonly cyrillic: number
  readonly other: number
  /** Letters of Ukrainian that Russian lacks: і ї є ґ. */
  readonly ukrainian: number
  /** Letters of Russian that Ukrainian lacks: ы э ё ъ. */
  readonly russian: number
  /** Cyrillic letters that neither has: ў ј љ њ ћ ђ џ қ ң ү … */
  readonly foreign: number
}

const UKRAINIAN = new Set('іїєґІЇЄҐ')
const RUSSIAN = new Set('ыэёъЫЭЁЪ')
const LETTER = /\p{L}/u

/** Counts the letters of the first `limit` UTF-16 units. */
export function countLetters(text: string, limit = 1000): LetterCount {
  const count = { latin: 0, cyrillic: 0, other: 0, ukrainian: 0, russian: 0, foreign: 0 }
  for (const char of text.slice(0, limit)) {
    const code = char.codePointAt(0)!
    if (code < 0x250) {
      if (LETTER.test(char)) count.latin++
    } else if (code >= 0x400 && code < 0x530) {
      count.cyrillic++
      if (UKRAINIAN.has(char)) count.ukrainian++
      else if (RUSSIAN.has(char)) count.russian++
      else if (code < 0x410 || code > 0x44f) count.foreign++
    } else if (LETTER.test(char)) count.other++
  }
  return count
}
