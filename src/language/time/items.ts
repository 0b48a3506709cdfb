import type { Bag } from './bag.js'

/** Kinds of digit items; `word` covers words and signs of the vocabulary. */
export type ItemKind =
  | 'word'
  | 'int'
  | 'decimal'
  | 'ordinal'
  | 'clock'
  | 'date'
  | 'fraction'
  | 'iso'
  | 'decade'
  | 'grouped'

/** One piece of text that a pattern may use. */
export type Item = {
  readonly kind: ItemKind
  readonly start: number
  readonly end: number
  /** Vocabulary number, −1 for digits. */
  readonly id: number
  /** No white space between this item and the one before. */
  readonly glued: boolean
  readonly capital: boolean
  /** Lower-case text of digits, '' for words. */
  readonly text: string
}

/** One meaning of a word or phrase: its words after the first, the category and the fields it gives. */
export type Entry = {
  readonly rest: readonly number[]
  readonly category: string
  readonly fields: Bag
  readonly weak: boolean
}

/** Words of a language by number, with their meanings. */
export type Vocabulary = {
  readonly ids: ReadonlyMap<string, number>
  readonly entries: readonly (readonly Entry[])[]
  /** What makes an island worth matching: 1 by itself, 2 after a number ("7 pm"), 0 never. */
  readonly trigger: readonly (0 | 1 | 2)[]
  readonly ordinalSuffix: RegExp | null
  readonly numericOrder: 'dmy' | 'mdy'
}
