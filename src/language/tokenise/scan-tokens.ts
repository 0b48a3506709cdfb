import { APOSTROPHE, classAt, DIGIT, DOT, HYPHEN, LETTER, PICTURE, SPACE, widthAt } from './char-class.js'
import { cutWord } from './cut-word.js'
import type { TokenTables } from './token-tables.js'

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.|t\.me\/)[^\s<>"«»“”]+/iuy
const MAIL = /[\p{L}\d_+-]{1,64}(?:\.[\p{L}\d_+-]{1,64}){0,8}@[\p{L}\d-]{1,64}(?:\.[\p{L}\d-]{1,64}){1,8}/uy
const TAGGED = /[@#][\p{L}\p{M}\d_]+/uy
const DOMAIN =
  /[\p{L}\d-]{2,64}(?:\.[\p{L}\d-]{2,64}){0,4}\.(?:com|org|net|ru|gov|edu|info|me|io|tv|ua|uk|eu|рф)(?![\p{L}\d])/iuy
const NUMBER =
  /\p{Nd}{3}-\p{Nd}{3}-\p{Nd}{4}(?![\p{L}\p{Nd}])|\p{Nd}{3}-\p{Nd}{4}(?![\p{L}\p{Nd}-])|\p{Nd}+(?:[.,:/]\p{Nd}+)*/uy
const PICTURES =
  /(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*)+/uy
const SMILEY = /[:;=]['-]?[)(DPp/|]+(?![\p{L}\d])|\){2,}/uy
const TRAILING = /(?<![.,;:!?)\]}'’…])[.,;:!?)\]}'’…]+$/u

/** A word or mark of the text: half-open UTF-16 offsets. */
export type Piece = readonly [start: number, end: number]

/** Cuts `text` between `from` and `to` into tokens as the treebanks of Universal Dependencies do; linear in length. */
export function scanTokens(text: string, [from, to]: Piece, tables: TokenTables): Piece[] {
  const pieces: Piece[] = []
  let at = from
  while (at < to) {
    const kind = classAt(text, at)
    if (kind === SPACE) {
      at += widthAt(text, at)
      continue
    }
    const found = endOfToken(text, at, kind, tables)
    const end = Math.min(to, Math.max(found, at + widthAt(text, at)))
    if (kind === LETTER || kind === DIGIT || kind === APOSTROPHE) cutWord(text, [at, end], tables, pieces)
    else pieces.push([at, end])
    at = end
  }
  return pieces
}

function endOfToken(text: string, at: number, kind: number, tables: TokenTables): number {
  if (kind === LETTER) return special(text, at) ?? endOfWord(text, at, tables)
  if (kind === DIGIT) return endOfNumber(text, at, tables)
  if (kind === PICTURE) return match(PICTURES, text, at) ?? at + widthAt(text, at)
  if (kind === APOSTROPHE) return endOfApostrophe(text, at, tables)
  const char = text[at]
  if (text.startsWith('[...]', at)) return at + 5
  if (char === '@' || char === '#') return match(TAGGED, text, at) ?? at + 1
  return match(SMILEY, text, at) ?? endOfMark(text, at)
}

function special(text: string, at: number): number | null {
  const before = at > 0 ? classAt(text, at - 1) : SPACE
  if (before === LETTER || before === DIGIT) return null
  const address = match(ADDRESS, text, at)
  if (address !== null)
    return address - (TRAILING.exec(text.slice(Math.max(at, address - 40), address))?.[0].length ?? 0)
  return looksDotted(text, at) ? (match(MAIL, text, at) ?? match(DOMAIN, text, at)) : null
}

/** Is there an @ or an inner dot in the next letters? Keeps the costly patterns away from ordinary words. */
function looksDotted(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + 80)
  for (let i = at; i < limit; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x40) return true
    if (unit === 0x2e) return i + 1 < text.length && classAt(text, i + 1) !== SPACE
    if (unit <= 0x2c || unit === 0x2f || unit === 0x3a) return false
  }
  return false
}

function endOfWord(text: string, at: number, tables: TokenTables): number {
  let i = at
  for (;;) {
    while (i < text.length && isWordly(classAt(text, i))) i += widthAt(text, i)
    const on = continues(text, [at, i], tables)
    if (on === i) return withDot(text, [at, i], tables)
    i = on
  }
}

/** Where a word goes on after a mark inside it: "O'Neill", "re-elect", "U.S.A", "AT&T"; `i` itself if it does not. */
function continues(text: string, [at, i]: Piece, tables: TokenTables): number {
  if (i + 1 >= text.length) return i
  const kind = classAt(text, i)
  const next = classAt(text, i + 1)
  if (kind === APOSTROPHE) return next === LETTER ? i + 1 : i
  if (kind === HYPHEN) return isWordly(next) && joins(text, [at, i], tables) ? i + 1 : i
  if (kind === DOT) return next === LETTER && i - at === 1 ? endOfDotted(text, i) : i
  return text[i] === '&' && next === LETTER && i - at <= 3 ? i + 1 : i
}

/** "U.S.A", "д.е.н": single letters joined by dots. */
function endOfDotted(text: string, dot: number): number {
  let i = dot
  while (text[i] === '.' && i + 1 < text.length && classAt(text, i + 1) === LETTER) {
    const after = i + 1 + widthAt(text, i + 1)
    if (after < text.length && isWordly(classAt(text, after))) break
    i = after
  }
  return i === dot ? dot : i
}

function withDot(text: string, [at, end]: Piece, tables: TokenTables): number {
  if (text[end] !== '.' || (text[end + 1] === '.' && text[end + 2] === '.')) return end
  const length = end - at
  if (length === 1 && classAt(text, at) === LETTER && text[at] !== text[at]?.toLowerCase()) return end + 1
  if (length > 24) return end
  const word = text.slice(at, end + 1).toLowerCase()
  if (tables.leading.has(word) || tables.closing.has(word) || tables.beforeNumber.has(word)) return end + 1
  return length > 2 && text.slice(at, end).includes('.') ? end + 1 : end
}

function joins(text: string, [at, hyphen]: Piece, tables: TokenTables): boolean {
  if (!tables.splitHyphens) return true
  return hyphen - at <= 12 && tables.prefixes.has(text.slice(at, hyphen).toLowerCase())
}

function endOfNumber(text: string, at: number, tables: TokenTables): number {
  let i = match(NUMBER, text, at) ?? at + 1
  if (i < text.length && classAt(text, i) === LETTER)
    return tables.splitHyphens ? endOfWord(text, i, tables) : i + lettersAt(text, i)
  while (!tables.splitHyphens && i + 1 < text.length && classAt(text, i) === HYPHEN && isWordly(classAt(text, i + 1))) {
    i += 1 + lettersAt(text, i + 1)
  }
  return i
}

function lettersAt(text: string, at: number): number {
  let i = at
  while (i < text.length && isWordly(classAt(text, i))) i += widthAt(text, i)
  return i - at
}

function endOfApostrophe(text: string, at: number, tables: TokenTables): number {
  if (text.startsWith('``', at) || text.startsWith("''", at)) return at + 2
  for (const clitic of tables.clitics) {
    if (clitic.length < 2 || clitic.charCodeAt(0) !== 0x27 || at + clitic.length > text.length) continue
    if (text.slice(at + 1, at + clitic.length).toLowerCase() !== clitic.slice(1)) continue
    const after = at + clitic.length
    if (after >= text.length || !isWordly(classAt(text, after))) return after
  }
  return at + 1
}

/** Runs of one mark are one token ("...", "--", "!!!"), and so are mixed runs of ? and !, and any mark four times. */
function endOfMark(text: string, at: number): number {
  const first = text.charCodeAt(at)
  const single = at + widthAt(text, at)
  const mixed = first === 0x21 || first === 0x3f
  let i = single
  while (i < text.length && (text.charCodeAt(i) === first || (mixed && (text[i] === '!' || text[i] === '?')))) i++
  if ('.!?-*=_—–~+…•►'.includes(text[at] as string)) return i
  return single === at + 1 && i - at >= 4 ? i : single
}

function isWordly(kind: number): boolean {
  return kind === LETTER || kind === DIGIT
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}
