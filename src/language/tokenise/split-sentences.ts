import { classAt, DIGIT, isLower, isUpper, LETTER, PICTURE } from './char-class.js'
import type { Piece } from './scan-tokens.js'
import type { TokenTables } from './token-tables.js'

const ENDS = /^(?:[.!?…]+|。|！|？|।)$/u
const CLOSERS = '"»”’\')]}›“'
const DASHES = '-–—'
/** A sentence longer than this is cut: nobody wrote it, and later stages can count on a bound. */
const LONGEST = 400

/** Groups the tokens of one paragraph into sentences: index after the last token of each, ascending. */
export function splitSentences(text: string, tokens: readonly Piece[], tables: TokenTables): number[] {
  const ends: number[] = []
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    const last = endsAt(text, tokens, i, tables)
    if (last === null && i - first + 1 < LONGEST) continue
    i = Math.max(i, last ?? i)
    ends.push(i + 1)
    first = i + 1
  }
  if (first < tokens.length) ends.push(tokens.length)
  return ends
}

/** Index of the last token of the sentence that token `i` closes, or null where it goes on. */
function endsAt(text: string, tokens: readonly Piece[], i: number, tables: TokenTables): number | null {
  const [start, end] = tokens[i] as Piece
  if (end - start > 24) return null
  const mark = text.slice(start, end)
  const dotted = mark.length > 1 && mark.endsWith('.') && classAt(text, start) === LETTER
  if (!dotted && !ENDS.test(mark)) return null
  let last = i
  while (last + 1 < tokens.length && closes(text, tokens, last)) last++
  if (last + 1 >= tokens.length) return last
  const next = tokens[last + 1] as Piece
  if (dotted && last === i) return endsAbbreviated(text, tokens, i, tables) ? last : null
  return goesOn(text, tokens, { mark, last, next }) ? null : withPictures(text, tokens, last)
}

function closes(text: string, tokens: readonly Piece[], last: number): boolean {
  const [, end] = tokens[last] as Piece
  const [start, stop] = tokens[last + 1] as Piece
  if (stop - start > 2 || !CLOSERS.includes(text[start] as string)) return false
  if (start === end) return text[start] !== '“' || stop >= text.length || /\s/.test(text[stop] as string)
  return '»”)]}›'.includes(text[start] as string)
}

type Boundary = { readonly mark: string; readonly last: number; readonly next: Piece }

function goesOn(text: string, tokens: readonly Piece[], { mark, last, next }: Boundary): boolean {
  const [start] = next
  const glued = (tokens[last] as Piece)[1] === start
  const quoted = last > 0 && CLOSERS.includes(text[(tokens[last] as Piece)[0]] as string)
  if (isLower(text, start)) return true
  const char = text[start] as string
  if (DASHES.includes(char)) {
    const after = tokens[last + 2]
    return after !== undefined && (isLower(text, after[0]) || (quoted && isUpper(text, after[0])))
  }
  if (',;:)'.includes(char)) return true
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
    else if (next && text[next[0]] === '[' && isNote(text, tokens, at + 2)) at += 3
    else return at
  }
}

function isNote(text: string, tokens: readonly Piece[], at: number): boolean {
  const [number, close] = [tokens[at], tokens[at + 1]]
  return number !== undefined && close !== undefined && classAt(text, number[0]) === DIGIT && text[close[0]] === ']'
}
