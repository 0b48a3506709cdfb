import type { Piece } from './scan-tokens.js'
import type { TokenTables } from './token-tables.js'

/** Adds a word to `pieces`, cut before its clitic ("do|n't", "Putin|'s") or where the tables say ("can|not"). */
export function cutWord(text: string, [start, end]: Piece, tables: TokenTables, pieces: Piece[]): void {
  const length = end - start
  if (length < 3 || length > 60 || tables.clitics.length === 0) {
    pieces.push([start, end])
    return
  }
  const word = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
  const cut = tables.whole.has(word) ? length : (tables.cuts.get(word) ?? cliticAt(word, tables.clitics))
  if (cut <= 0 || cut >= length) {
    pieces.push([start, end])
    return
  }
  cutWord(text, [start, start + cut], tables, pieces)
  pieces.push([start + cut, end])
}

function cliticAt(word: string, clitics: readonly string[]): number {
  for (const clitic of clitics) if (word.endsWith(clitic)) return word.length - clitic.length
  return word.length
}
