import { classAt, DIGIT, isLower, isUpper, LETTER, PICTURE } from './char-class.js'
import type { Piece } from './scan-tokens.js'
import type { TokenTables } from './token-tables.js'

const ENDS = /^(?:[.!?…]+|。|！|？|।)$/u
const SMILEY = /^(?:[:;=]['-]?[)(DPp]+|\){2,}|\[\.\.\.\])$/
const CLOSERS = '"»”’\')]}›“'
const DASHES = '-–—'
/** A sentence longer than this is cut: nobody wrote it, and later stages can count on a bound. */
const LONGEST = 400

/** Groups the tokens of one paragraph into sentences: index after the last token of each, ascending. */
export function splitSentences(text: string, tokens: readonly Piece[], tables: TokenTables): number[] {
  const ends: number[] = []
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i === 1 && numbersList(text, tokens)) continue
    const last = endsAt(text, tokens, { i, first }, tables)
    if (last === null && i - first + 1 < LONGEST) continue
    i = Math.max(i, last ?? i)
    ends.push(i + 1)
    first = i + 1
  }
  if (first < tokens.length) ends.push(tokens.length)
  return ends
}

/** "2. Next item": a full stop after a number that opens the paragraph. */
function numbersList(text: string, [number, stop]: readonly Piece[]): boolean {
  if (number === undefined || stop === undefined) return false
  return number[1] - number[0] <= 3 && classAt(text, number[0]) === DIGIT && text.slice(...stop) === '.'
}

type Place = { readonly i: number; readonly first: number }

/** Index of the last token of the sentence from `first` that token `i` closes, or null where it goes on. */
function endsAt(text: string, tokens: readonly Piece[], { i, first }: Place, tables: TokenTables): number | null {
  const [start, end] = tokens[i] as Piece
  if (end - start > 24) return null
  const mark = text.slice(start, end)
  const dotted = mark.length > 1 && mark.endsWith('.') && classAt(text, start) === LETTER
  if (!dotted && !ENDS.test(mark)) return i > first && smiles(text, tokens, i) ? i : null
  let last = i
  while (last + 1 < tokens.length && closes(text, tokens, last)) last++
  if (last + 1 >= tokens.length) return last
  const next = tokens[last + 1] as Piece
  if (dotted && last === i) return endsAbbreviated(text, tokens, i, tables) ? last : null
  return goesOn(text, tokens, { mark, last, next, first }) ? null : withPictures(text, tokens, last)
}

/** A smiley or an omission ("[...]") before a capital stands for a full stop. */
function smiles(text: string, tokens: readonly Piece[], i: number): boolean {
  const [start, end] = tokens[i] as Piece
  const next = tokens[i + 1]
  if (end - start < 2 || next === undefined || next[0] === end || !isUpper(text, next[0])) return false
  return SMILEY.test(text.slice(start, end))
}

function closes(text: string, tokens: readonly Piece[], last: number): boolean {
  const [, end] = tokens[last] as Piece
  const [start, stop] = tokens[last + 1] as Piece
  if (stop - start > 2 || !CLOSERS.includes(text[start] as string)) return false
  if (start === end) return text[start] !== '“' || stop >= text.length || /\s/.test(text[stop] as string)
  return '»”)]}›'.includes(text[start] as string)
}

type Boundary = { readonly mark: string; readonly last: number; readonly next: Piece; readonly first: number }

function goesOn(text: string, tokens: readonly Piece[], { mark, last, next, first }: Boundary): boolean {
  const [start] = next
  const glued = (tokens[last] as Piece)[1] === start
  const quoted = last > 0 && CLOSERS.includes(text[(tokens[last] as Piece)[0]] as string)
  if (isLower(text, start))
    return quoted || glued || mark.startsWith('..') || !isLower(text, (tokens[first] as Piece)[0])
  const char = text[start] as string
  if (DASHES.includes(char)) {
    const after = tokens[last + 2]
    return after !== undefined && (isLower(text, after[0]) || (quoted && isUpper(text, after[0])))
  }
  if (',;:)'.includes(char)) return true
  if (char === '(' && isBracketed(text, tokens, last + 2, ')')) return true
  if (glued) return !(isUpper(text, start) && mark !== '...' && wordBefore(text, tokens, last) > 2)
  return false
}

function wordBefore(text: string, tokens: readonly Piece[], at: number): number {
  const before = tokens[at - 1]
  return before && isLower(text, before[1] - 1) ? before[1] - before[0] : 0
}

function endsAbbreviated(text: string, tokens: readonly Piece[], i: number, tables: TokenTables): boolean {
  const [start, end] = tokens[i] as Piece
  const [next, stop] = tokens[i + 1] as Piece
  if (next === end || stop - next > 24) return false
  const kind = classAt(text, next)
  if (kind === PICTURE) return true
  const word = text.slice(start, end).toLowerCase()
  if (tables.beforeNumber.has(word)) return kind !== DIGIT && isUpper(text, next)
  if (!isUpper(text, next)) return '"«“'.includes(text[next] as string) && tables.closing.has(word)
  if (tables.final.has(word)) return true
  const capital = isUpper(text, start)
  if (tables.leading.has(word) && (capital || !tables.closing.has(word))) return false
  if (end - start === 2 && capital && !isInitialAlone(text, tokens, i)) return false
  return tables.starters.has(text.slice(next, stop).toLowerCase())
}

/** "vitamin C. The": a single capital that follows no other name. */
function isInitialAlone(text: string, tokens: readonly Piece[], i: number): boolean {
  const before = tokens[i - 1]
  return before !== undefined && isLower(text, before[0])
}

/** Emoji and note marks ("[5]") after the full stop belong to the sentence before them. */
function withPictures(text: string, tokens: readonly Piece[], last: number): number {
  let at = last
  for (;;) {
    const next = tokens[at + 1]
    if (next && classAt(text, next[0]) === PICTURE) at++
    else if (next && text[next[0]] === '[' && isBracketed(text, tokens, at + 2, ']')) at += 3
    else return at
  }
}

/** A number alone in brackets: "[5]", "Viva Maria! (1965)". */
function isBracketed(text: string, tokens: readonly Piece[], at: number, closing: string): boolean {
  const [number, close] = [tokens[at], tokens[at + 1]]
  return number !== undefined && close !== undefined && classAt(text, number[0]) === DIGIT && text[close[0]] === closing
}
