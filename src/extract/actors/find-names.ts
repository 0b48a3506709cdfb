import { isBoundary } from './fold.js'
import type { Found, NameEntry } from './types.js'

type Index = ReadonlyMap<string, readonly NameEntry[]> | undefined

/** Names in a text, leftmost and longest first; proper names need a capital unless the whole text has none. */
export function findNames(text: string, folded: string, indexes: readonly Index[]): readonly Found[] {
  const cased = /\p{Lu}/u.test(text)
  const found: Found[] = []
  let end = 0
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = match.index
    if (at < end) continue
    const entries = longest(
      text,
      folded,
      at,
      cased,
      indexes.flatMap((index) => index?.get(match[0]) ?? []),
    )
    if (entries.length === 0) continue
    end = at + entries[0]!.form.length
    if (entries[0]!.via === 'not') continue
    found.push({ span: [at, end], entries })
  }
  return found
}

function longest(text: string, folded: string, at: number, cased: boolean, entries: readonly NameEntry[]): NameEntry[] {
  let best: NameEntry[] = []
  let length = 0
  for (const entry of entries) {
    const size = entry.form.length
    if (size < length || !folded.startsWith(entry.form, at) || !isBoundary(text, at + size)) continue
    if (!written(text, at, cased, entry)) continue
    if (size > length) best = []
    length = size
    best.push(entry)
  }
  return best
}

function written(text: string, at: number, cased: boolean, { via, exact, form, anyCase }: NameEntry): boolean {
  if (exact !== null) return text.startsWith(exact, at) && (cased || exact.length > 2)
  if (anyCase || !cased) return true
  if (via === 'adjective' && /\p{Script=Cyrillic}/u.test(form)) return true
  return /[\p{Lu}\p{N}]/u.test(text[at]!)
}
