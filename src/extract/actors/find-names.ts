import { scanWords } from '../scan.js'
import { isBoundary } from './fold.js'
import type { Found, NameEntry } from './types.js'

type Index = ReadonlyMap<string, readonly NameEntry[]> | undefined

/** Names in a text, leftmost and longest first; proper names need a capital unless the whole text has none. */
export function findNames(text: string, folded: string, indexes: readonly Index[]): readonly Found[] {
  const known = indexes.filter((index) => index !== undefined)
  const cased = /\p{Lu}/u.test(text)
  const found: Found[] = []
  let past = 0
  scanWords(folded, (at, end) => {
    if (at < past) return
    const word = folded.slice(at, end)
    let entries: NameEntry[] = []
    for (const index of known) {
      const list = index.get(word)
      if (list) entries = longest({ text, folded, at, cased }, list, entries)
    }
    if (entries.length === 0) return
    past = at + entries[0]!.form.length
    if (entries[0]!.via !== 'not') found.push({ span: [at, past], entries })
  })
  return found
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
  if (exact !== null) return text.startsWith(exact, at) && (cased || exact.length > 2)
  if (anyCase || !cased) return true
  if (via === 'adjective' && /\p{Script=Cyrillic}/u.test(form)) return true
  return /[\p{Lu}\p{N}]/u.test(text[at]!)
}
