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

const [UKRAINIAN, RUSSIAN] = ['іїєґІЇЄҐ', 'ыэёъЫЭЁЪ']
const LETTER = /\p{L}/u
/** What a letter below the end of Cyrillic is; anything else counts as nothing. */
const KINDS = ['none', 'latin', 'other', 'plain', 'ukrainian', 'russian', 'foreign'] as const
const KIND_OF = Uint8Array.from({ length: 0x530 }, (_, code) => KINDS.indexOf(kindOf(code)))

/** Counts the letters of the first `limit` UTF-16 units. */
export function countLetters(text: string, limit = 1000): LetterCount {
  const counts = new Uint32Array(KINDS.length)
  const end = Math.min(text.length, limit)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < KIND_OF.length) (counts[KIND_OF[code] as number] as number)++
    else {
      const isPair = (code & 0xfc00) === 0xd800 && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
      if (LETTER.test(isPair ? text.slice(at, at + 2) : text.charAt(at))) (counts[2] as number)++
      if (isPair) at++
    }
  }
  const [, latin = 0, other = 0, plain = 0, ukrainian = 0, russian = 0, foreign = 0] = counts
  return { latin, cyrillic: plain + ukrainian + russian + foreign, other, ukrainian, russian, foreign }
}

function kindOf(code: number): (typeof KINDS)[number] {
  const letter = String.fromCharCode(code)
  if (code < 0x400) {
    if (!LETTER.test(letter)) return 'none'
    return code < 0x250 ? 'latin' : 'other'
  }
  if (UKRAINIAN.includes(letter)) return 'ukrainian'
  if (RUSSIAN.includes(letter)) return 'russian'
  return code < 0x410 || code > 0x44f ? 'foreign' : 'plain'
}
