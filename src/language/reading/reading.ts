import { createEndings } from './endings.js'
import { readingTable } from './table.js'
import { verbForms } from './verb-forms.js'

/** The words of a sentence as a related language writes them, one for one; whether a word is known to the table or only spelt anew. */
export type Reading = (words: readonly string[]) => readonly ReadWord[]

export type ReadWord = { readonly text: string; readonly known: boolean }

/**
 * Reads one language through another: function words and words of the field by a table, all else by its letters and
 * endings. Throws a zod error where the table is broken.
 */
export function createReading(table: unknown): { readonly through: string; readonly read: Reading } {
  const { through, words, past, pastSelf, present, stems, adjectives, tails, pairs, kinds, endings, letters } =
    readingTable.parse(table)
  const spelt = createEndings(endings, letters)
  const byLength = Object.keys(stems).sort((a, b) => b.length - a.length)
  const describing = new Map(
    Object.entries(adjectives).flatMap(([from, to]) =>
      Object.entries(tails).map(([end, tail]) => [from + end, to + spelt.tail(tail, to)] as const),
    ),
  )
  const verbs = verbForms(past, pastSelf, present)
  const known = new Map<string, ReadWord>()
  const alone = (low: string): ReadWord => {
    const found = known.get(low)
    if (found) return found
    const stem = byLength.find((each) => low.startsWith(each) && low.length - each.length <= MAX_TAIL)
    const listed = words[low] ?? verbs.get(low) ?? describing.get(low)
    const word =
      listed !== undefined
        ? { text: listed, known: true }
        : stem !== undefined
          ? { text: stems[stem] + spelt.tail(low.slice(stem.length), stems[stem]!), known: true }
          : { text: spelt.whole(low), known: false }
    if (known.size > MOST) known.clear()
    known.set(low, word)
    return word
  }
  return { through, read }

  function read(all: readonly string[]): readonly ReadWord[] {
    const low = all.map((word) => word.toLowerCase().replace(/[’ʼ`]/g, "'"))
    return all.map((word, at) => {
      if (!/\p{Script=Cyrillic}/u.test(word)) return { text: word, known: true }
      const paired = pairs[`${low[at]} ${low[at + 1]}`]?.[0] ?? pairs[`${low[at - 1]} ${low[at]}`]?.[1]
      const read = paired !== undefined ? { text: paired, known: true } : (chosen(low, at) ?? alone(low[at]!))
      return { ...read, text: inCase(word, read.text) }
    })
  }

  /** A word that means one thing or another by its neighbours. */
  function chosen(low: readonly string[], at: number): ReadWord | null {
    const kind = kinds[low[at]!]
    if (!kind) return null
    const near = (kind.by === 'before' ? low[at - 1] : low[at + 1]) ?? ''
    return { text: new RegExp(kind.if, 'u').test(near) ? kind.so : kind.or, known: true }
  }
}

/** Letters after a stem. */
const MAX_TAIL = 7
const MOST = 50_000

/** With the capitals of the word that it stands for. */
function inCase(word: string, read: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return read.toUpperCase()
  return word[0] !== word[0]!.toLowerCase() ? read[0]!.toUpperCase() + read.slice(1) : read
}
