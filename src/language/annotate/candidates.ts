import type { Model } from './model-file.js'
import { findKey, hashOf, plainWord, shapeOf } from './word-features.js'

/** Longest ending by which an unknown word is judged. */
export const LONGEST_ENDING = 5
/** How many sets of candidates are features of their words. */
export const CLASSES = 4096
const WHOLE = 77

export type Candidates = {
  /** Bundle numbers. */
  readonly bundles: Uint16Array
  /** Number of the set of candidates where it is common, or -1: a feature of the word. */
  readonly wordClass: number
}

export type CandidateFinder = {
  /** Readings that a word can have: those seen in training, else those of its longest known ending. */
  candidates(word: string): Candidates
  /** True if the word itself was seen in training, whatever its capitals. */
  isListed(word: string): boolean
}

/** Key under which the tables keep a whole word or an ending of `length` letters with its kind of shape. */
export function candidateKey(plain: string, length: number | 'whole', shape: number): number {
  if (length === 'whole') return hashOf(plain, 0, plain.length, WHOLE)
  return hashOf(plain, plain.length - length, plain.length, 100 + length * 8 + shapeKind(shape))
}

/** The readings that a model has for words. */
export function candidateFinder(model: Model): CandidateFinder {
  const keys = model.u32('candidates.keys')
  const sets = model.u16('candidates.sets')
  const starts = model.u32('sets.starts')
  const members = model.u16('sets.members')
  const set = (number: number): Candidates => ({
    bundles: members.subarray(starts[number], starts[number + 1]),
    wordClass: classOf(number),
  })
  const listed = (plain: string) => findKey(keys, candidateKey(plain, 'whole', 0))
  return {
    candidates(word) {
      const plain = plainWord(word)
      const shape = shapeOf(word)
      let at = listed(plain)
      for (let n = Math.min(LONGEST_ENDING, plain.length); at < 0 && n >= 0; n--) {
        at = findKey(keys, candidateKey(plain, n, shape))
      }
      return set(at < 0 ? 0 : (sets[at] as number))
    },
    isListed: (word) => listed(plainWord(word)) >= 0,
  }
}

/** The feature that a set of candidates is, or -1. */
export function classOf(set: number): number {
  return set < CLASSES ? set : -1
}

function shapeKind(shape: number): number {
  if (shape <= 2) return 0
  if (shape <= 4) return 1
  if (shape <= 9) return 2
  if (shape <= 13) return 3
  if (shape <= 17) return 4
  if (shape <= 24) return shape <= 21 && shape >= 20 ? 0 : 5
  return 6
}
