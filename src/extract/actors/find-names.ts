import { isBoundary } from './fold.js'
import type { FoldedText, Found, NameEntry } from './types.js'

/** Entries by the first word of their form. */
export type NameIndex = { get(word: string): readonly NameEntry[] | undefined }

/** Names in a text, leftmost and longest first; proper names need a capital unless the whole text has none. */
export function findNames({ text, folded, words }: FoldedText, indexes: readonly NameIndex[]): readonly Found[] {
  const { starts, numbers, length } = words.parts
  const facts = words.table.factsFor<Lists | null>(indexes)
  const found: Found[] = []
  let cased: boolean | null = null
  let past = 0
  for (let word = 0; word < length; word++) {
    const number = numbers[word]!
    let lists = facts[number]
    if (lists === undefined) {
      lists = listsOf(indexes, words.table.wordOf(number))
      facts[number] = lists
    }
    const at = starts[word]!
    if (lists === null || at < past) continue
    cased ??= /\p{Lu}/u.test(text)
    let entries: NameEntry[] = []
    for (const list of lists) entries = longest({ text, folded, at, cased }, list, entries)
    if (entries.length === 0) continue
    past = at + entries[0]!.form.length
    if (entries[0]!.via !== 'not') found.push({ span: [at, past], entries })
  }
  return found
}

type Lists = readonly (readonly NameEntry[])[]

/** The entries that begin with a word, one list an index; null for most words. */
function listsOf(indexes: readonly NameIndex[], word: string): Lists | null {
  const lists = indexes.flatMap((index) => {
    const list = index.get(word)
    return list ? [list] : []
  })
  return lists.length > 0 ? lists : null
}

type Place = { readonly text: string; readonly folded: string; readonly at: number; readonly cased: boolean }

/** Those of `entries` that stand here and are at least as long as the best so far. */
function longest(place: Place, entries: readonly NameEntry[], best: NameEntry[]): NameEntry[] {
  let longer = best
  let length = best[0]?.form.length ?? 0
  for (const entry of entries) {
    const size = entry.form.length
    if (size < length || !place.folded.startsWith(entry.form, place.at) || !isBoundary(place.text, place.at + size))
      continue
    if (!written(place, entry)) continue
    if (size > length) longer = []
    else if (longer === best) longer = [...best]
    length = size
    longer.push(entry)
  }
  return longer
}

function written({ text, at, cased }: Place, { via, exact, form, anyCase }: NameEntry): boolean {
  if (exact !== null && !cased && exact.length === 2) return isJoined(text, at, at + 2)
  if (exact !== null) return text.startsWith(exact, at)
  if (anyCase || !cased) return true
  if (via === 'adjective' && /\p{Script=Cyrillic}/u.test(form)) return true
  return /[\p{Lu}\p{N}]/u.test(text[at]!)
}

/** "Russia-us talks" in a text without capitals: a pronoun is never joined by a hyphen. */
function isJoined(text: string, start: number, end: number): boolean {
  return /^\p{L}-$/u.test(text.slice(Math.max(0, start - 2), start)) || /^-\p{L}$/u.test(text.slice(end, end + 2))
}
