import { withoutYo } from '../tree.js'
import { MAX_TAIL } from './match.js'
import type { Word } from './types.js'

/** The lists that a word stands in, a bit each by the number of the list. */
export type ListBits = Int32Array

/** The cue lists of a lexicon, looked up by word: what is known of a word is known for all lists at once. */
export type WordLists = {
  /** Number of a list, or -1 where there is none of that name. */
  numberOf(list: string): number
  /** The lists that hold a word by its form or lemma, each in lower case. */
  bitsOf(form: string, lemma: string): ListBits
  /** The lists that may turn out to hold a form once its lemma is known. */
  possibleBitsOf(form: string): ListBits
}

/** Does a word stand in the list of this number? */
export function holds(bits: ListBits, list: number): boolean {
  return list >= 0 && ((bits[list >> 5]! >>> (list & 31)) & 1) === 1
}

/** Longest ending that a stem may carry in a list. */
const LONGEST_ENDING = 3
/** Shortest stem that tells a word whose lemma does not. */
const SHORTEST_STEM = 4
const CACHE_LIMIT = 50_000

/** Turns lists of words around: from form, lemma and stem to the lists. */
export function wordLists(lists: ReadonlyMap<string, readonly Word[]>): WordLists {
  const numbers = new Map([...lists.keys()].map((name, at) => [name, at] as const))
  const shared = sharedBits(lists.size)
  const [forms, lemmas, stems, roots] = [shared.index(), shared.index(), shared.index(), shared.index()]
  for (const [number, words] of [...lists.values()].entries())
    for (const word of words) {
      for (const form of word.forms) forms.add(form, number)
      lemmas.add(word.lemma, number)
      for (const stem of word.stems) {
        if (stem.length >= SHORTEST_STEM) stems.add(stem, number)
        roots.add(stem, number)
      }
    }
  const lookUp = (form: string, lemma: string): ListBits =>
    shared.union([lemmas.get(lemma), forms.get(form), ...beginnings(form, LONGEST_ENDING, stems)])
  const known = new Map<string, Known>()
  let last: Known = { form: '', lemma: '', bits: shared.none, next: null }
  return {
    numberOf: (list) => numbers.get(list) ?? -1,
    bitsOf: (form, lemma) => {
      // Rules ask for one list after another of the same word.
      if (form === last.form && lemma === last.lemma) return last.bits
      const first = known.get(form) ?? null
      let entry = first
      while (entry !== null && entry.lemma !== lemma) entry = entry.next
      if (entry === null) {
        if (known.size > CACHE_LIMIT) known.clear()
        entry = { form, lemma, bits: lookUp(withoutYo(form), withoutYo(lemma)), next: first }
        known.set(form, entry)
      }
      last = entry
      return entry.bits
    },
    possibleBitsOf: (form) => shared.union([forms.get(form), lemmas.get(form), ...beginnings(form, MAX_TAIL, roots)]),
  }
}

/** What was found of a form with a lemma; others of the same form follow. */
type Known = { readonly form: string; readonly lemma: string; readonly bits: ListBits; readonly next: Known | null }

/** What is known of the stems that a form may begin with. */
function beginnings(form: string, longestEnding: number, { shortest, get }: ReturnType<Shared['index']>): ListBits[] {
  const found: ListBits[] = []
  for (let length = form.length; length >= shortest() && length >= form.length - longestEnding; length--) {
    const bits = get(form.slice(0, length))
    if (bits) found.push(bits)
  }
  return found
}

type Shared = ReturnType<typeof sharedBits>

/** Bits that are made once for each set of lists, of which a language has few. */
function sharedBits(size: number) {
  const length = Math.max(1, Math.ceil(size / 32))
  const made = new Map<string, ListBits>()
  const share = (bits: ListBits): ListBits => {
    const key = bits.join()
    const known = made.get(key) ?? bits
    made.set(key, known)
    return known
  }
  const none = share(new Int32Array(length))
  const union = (parts: readonly (ListBits | undefined)[]): ListBits => {
    const some = parts.filter((bits) => bits !== undefined)
    if (some.length < 2) return some[0] ?? none
    const all = new Int32Array(length)
    for (const bits of some) for (let at = 0; at < length; at++) all[at]! |= bits[at]!
    return share(all)
  }
  const index = () => {
    const byKey = new Map<string, ListBits>()
    let shortest = Number.POSITIVE_INFINITY
    return {
      add(key: string, list: number): void {
        shortest = Math.min(shortest, key.length)
        const bits = Int32Array.from(byKey.get(key) ?? none)
        bits[list >> 5]! |= 1 << (list & 31)
        byKey.set(key, share(bits))
      },
      get: (key: string) => byKey.get(key),
      shortest: () => shortest,
    }
  }
  return { none, union, index }
}
