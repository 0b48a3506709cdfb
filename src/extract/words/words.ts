import { kindOf, LETTER, MARK } from './scan.js'

/** Numbers for words: equal words have equal numbers. What is known of a word is kept beside its number, so that a text met again costs no look-up by string. */
export type WordTable = {
  /** Number of the word that stands between two offsets. */
  numberOf(text: string, start: number, end: number): number
  wordOf(number: number): string
  /** What `owner` knows of each word, by number; made empty when first asked for. */
  factsFor<Fact>(owner: object): (Fact | undefined)[]
  /** How many words have a number. */
  size(): number
}

/** The words of one folded text in order: `parts` are runs of letters and digits, `whole` those with their hyphens and apostrophes. */
export type TextWords = { readonly table: WordTable; readonly parts: WordRow; readonly whole: WordRow }

/** Offsets and numbers of words, of which the first `length` count. */
export type WordRow = {
  readonly length: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly numbers: Int32Array
}

/** A table that has grown so large is left to the texts that use it, and a new one begun. */
const MOST = 150_000

let current = createWordTable()

/** Numbers the words of a folded text; linear in its length. */
export function wordsOf(folded: string): TextWords {
  if (current.size() > MOST) current = createWordTable()
  const parts = startRow()
  const whole = startRow()
  for (let at = 0; at < folded.length; at++) {
    const kind = kindOf(folded.charCodeAt(at))
    if (kind === 0) continue
    const start = at
    let marked = kind === MARK
    while (at < folded.length) {
      const next = kindOf(folded.charCodeAt(at))
      if (next === 0) break
      if (next === MARK) {
        marked = true
        at++
        continue
      }
      const from = at
      while (at < folded.length && kindOf(folded.charCodeAt(at)) === LETTER) at++
      parts.add(from, at, current.numberOf(folded, from, at))
    }
    whole.add(start, at, marked ? current.numberOf(folded, start, at) : parts.last())
  }
  return { table: current, parts: parts.row(), whole: whole.row() }
}

/** Numbers of the whole words between two offsets; a word that crosses one counts with the part inside. */
export function numbersBetween({ table, whole }: TextWords, folded: string, from: number, to: number): number[] {
  const { starts, ends, numbers, length } = whole
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! <= from) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; at < length && starts[at]! < to; at++) {
    const [start, end] = [Math.max(from, starts[at]!), Math.min(to, ends[at]!)]
    const cut = start !== starts[at] || end !== ends[at]
    found.push(cut ? table.numberOf(folded, start, end) : numbers[at]!)
  }
  return found
}

function startRow() {
  let starts: Int32Array = new Int32Array(64)
  let ends: Int32Array = new Int32Array(64)
  let numbers: Int32Array = new Int32Array(64)
  let length = 0
  return {
    add(start: number, end: number, number: number): void {
      if (length === starts.length) [starts, ends, numbers] = [doubled(starts), doubled(ends), doubled(numbers)]
      starts[length] = start
      ends[length] = end
      numbers[length++] = number
    },
    last: () => numbers[length - 1]!,
    row: (): WordRow => ({ length, starts, ends, numbers }),
  }
}

function doubled(row: Int32Array): Int32Array {
  const larger = new Int32Array(row.length * 2)
  larger.set(row)
  return larger
}

/** An open-addressed table of words by a hash of their letters (FNV-1a), twice as large as what it holds. */
function createWordTable(): WordTable {
  let slots = new Int32Array(1 << 14).fill(-1)
  const words: string[] = []
  const hashes: number[] = []
  const facts = new WeakMap<object, unknown[]>()
  const grow = () => {
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let number = 0; number < words.length; number++) {
      let slot = hashes[number]! & (slots.length - 1)
      while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = number
    }
  }
  return {
    numberOf(text, start, end) {
      let hash = 0x811c9dc5
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
      hash ^= hash >>> 15
      let slot = hash & (slots.length - 1)
      for (let number = slots[slot]!; number >= 0; number = slots[slot]!) {
        const word = words[number]!
        if (hashes[number] === hash && word.length === end - start && text.startsWith(word, start)) return number
        slot = (slot + 1) & (slots.length - 1)
      }
      slots[slot] = words.length
      hashes.push(hash)
      words.push(ownCopy(text.slice(start, end)))
      if (words.length * 2 > slots.length) grow()
      return words.length - 1
    },
    wordOf: (number) => words[number]!,
    factsFor<Fact>(owner: object) {
      const known = facts.get(owner) ?? []
      facts.set(owner, known)
      return known as (Fact | undefined)[]
    },
    size: () => words.length,
  }
}

/** A slice keeps the text that it was cut from in memory; a copy does not. */
function ownCopy(word: string): string {
  return word.length < 13 ? word : JSON.parse(JSON.stringify(word))
}
