/** What a character is to the tokeniser. */
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
export const APOSTROPHE = 4
export const HYPHEN = 5
export const DOT = 6
export const PICTURE = 7
export const SYMBOL = 8

const APOSTROPHES = "'’ʼ‘`´"
const HYPHENS = '-‐‑'
const INVISIBLE = '\u200b\ufeff\u2060\u00ad'

const table = new Uint8Array(0x10000)

/** Class of the character that starts at `at`; a surrogate pair is classed by its code point. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length) {
    const point = text.codePointAt(at) as number
    return point > 0xffff ? classOf(String.fromCodePoint(point)) : SYMBOL
  }
  let known = table[unit] as number
  if (known === 0) {
    known = classOf(String.fromCharCode(unit))
    table[unit] = known
  }
  return known
}

/** UTF-16 length of the character at `at`: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= text.length) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}

/** Does the text at `at` start with a capital (or title-case) letter? */
export function isUpper(text: string, at: number): boolean {
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return first !== first.toLowerCase()
}

/** Does the text at `at` start with a small letter? */
export function isLower(text: string, at: number): boolean {
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return first !== first.toUpperCase() && first === first.toLowerCase()
}

function classOf(char: string): number {
  if (/[\s\p{Z}\p{Cc}]/u.test(char) || INVISIBLE.includes(char)) return char === '\u00ad' ? LETTER : SPACE
  if (APOSTROPHES.includes(char)) return APOSTROPHE
  if (HYPHENS.includes(char)) return HYPHEN
  if (char === '.') return DOT
  if (/\p{Nd}/u.test(char)) return DIGIT
  if (/[\p{L}\p{M}\p{Cf}_]/u.test(char)) return LETTER
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(char)) return PICTURE
  return SYMBOL
}
