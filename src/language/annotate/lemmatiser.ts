import type { Model } from './model-file.js'
import { findKey, hashOf } from './word-features.js'

/** Longest ending by which the lemma of an unknown word is found. */
export const LONGEST_LEMMA_ENDING = 6

/** Key of a lemma edit: a whole word (`length` = 'whole') or an ending, with its bundle. */
export function lemmaKey(lower: string, length: number | 'whole', bundle: string): number {
  const seed = hashOf(bundle)
  if (length === 'whole') return hashOf(lower, 0, lower.length, seed ^ 0x5bd1e995)
  return hashOf(lower, lower.length - length, lower.length, seed + length)
}

/** Dictionary forms by edits learned from the treebanks: "cut n letters, add these", by word or by longest ending. */
export function lemmatiser(model: Model): (word: string, bundle: number) => string {
  const keys = model.u32('lemmas.keys')
  const numbers = model.u16('lemmas.edits')
  const { bundles, edits } = model.meta
  return (word, bundle) => {
    const name = bundles[bundle] as string
    const plain = word.replace(/[’‘`´ʼ]/g, "'")
    const lower = plain.toLowerCase()
    const at = findEdit(keys, lower, name)
    return at < 0 ? fallback(plain, lower, name) : applyEdit(edits[numbers[at] as number] as string, plain)
  }
}

function findEdit(keys: Uint32Array, lower: string, bundle: string): number {
  const whole = findKey(keys, lemmaKey(lower, 'whole', bundle))
  if (whole >= 0) return whole
  for (let n = Math.min(LONGEST_LEMMA_ENDING, lower.length - 1); n >= 0; n--) {
    const at = findKey(keys, lemmaKey(lower, n, bundle))
    if (at >= 0) return at
  }
  return -1
}

/** Edits: `=lemma` stands for itself; else case (`l` lower, `k` keep, `c` capital), letters to cut, `/`, letters to add. */
export function applyEdit(edit: string, word: string): string {
  if (edit.startsWith('=')) return edit.slice(1)
  const slash = edit.indexOf('/')
  const cut = Number(edit.slice(1, slash))
  const cased = edit[0] === 'l' ? word.toLowerCase() : edit[0] === 'c' ? capitalised(word) : word
  return cased.slice(0, Math.max(0, cased.length - cut)) + edit.slice(slash + 1)
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
}

function fallback(plain: string, lower: string, bundle: string): string {
  return bundle.startsWith('PROPN') || bundle.startsWith('X') || bundle.startsWith('SYM') ? plain : lower
}
