import { americanOf } from './american.js'
import { candidateFinder } from './candidates.js'
import type { Model } from './model-file.js'
import { featureRows, ROWS_PER_WORD } from './word-features.js'

/** How many different words are remembered before the memory starts anew. */
const MOST = 60_000
/** Vectors that lie in one piece. */
const PIECE = 1000

/** Everything about a word that does not depend on its neighbours, worked out once per word. */
export type WordTypes = {
  /** Number of the word; equal words have equal numbers until `forget`. */
  typeOf(word: string): number
  /** The word itself; the same string each time, so that tables find it without reading it again. */
  textOf(type: number): string
  count(): number
  /** True if the memory is full: then `forget` before the next text. */
  full(): boolean
  forget(): void
  /** Bundle numbers that the word can have, best known first; never empty. */
  candidates(type: number): Uint16Array
  /** Writes the word vector for the tagger or for the parser. */
  readonly tagVector: VectorOf
  readonly parseVector: VectorOf
}

/** Writes the vector of a word to where it is asked for. */
export type VectorOf = (type: number, into: Float32Array) => void

/** Word memory of a model. */
export function wordTypes(model: Model): WordTypes {
  const vocabulary = model.u32('vocabulary')
  const { buckets, layers } = model.meta
  const find = candidateFinder(model)
  const tagVectors = vectors(table(model, 'tagger', layers.tagger?.dim ?? 0))
  const parseVectors = vectors(table(model, 'parser', layers.parser?.dim ?? 0))
  const numbers = new Map<string, number>()
  const texts: string[] = []
  const candidates: Uint16Array[] = []
  return {
    typeOf(word) {
      const known = numbers.get(word)
      if (known !== undefined) return known
      const trained = find.isListed(word) ? word : (americanOf(word).find(find.isListed) ?? word)
      const found = find.candidates(trained)
      const rows = featureRows(trained, vocabulary, buckets, found.wordClass)
      candidates.push(found.bundles)
      tagVectors.add(rows)
      parseVectors.add(rows)
      texts.push(word)
      numbers.set(word, numbers.size)
      return numbers.size - 1
    },
    textOf: (type) => texts[type] as string,
    count: () => numbers.size,
    full: () => numbers.size > MOST,
    forget() {
      numbers.clear()
      texts.length = 0
      candidates.length = 0
      tagVectors.clear()
      parseVectors.clear()
    },
    candidates: (type) => candidates[type] as Uint16Array,
    tagVector: tagVectors.write,
    parseVector: parseVectors.write,
  }
}

type Table = { readonly dim: number; readonly sum: (rows: Int32Array, into: Float32Array, at: number) => void }

/** Vectors one after another in pieces of a thousand: an object for each would take as much memory as what it holds. */
function vectors({ dim, sum }: Table) {
  const pieces: Float32Array[] = []
  let count = 0
  // A view for each vector would cost more than copying it.
  const write: VectorOf = (type, into) => {
    const piece = pieces[Math.floor(type / PIECE)] as Float32Array
    const start = (type % PIECE) * dim
    for (let d = 0; d < dim; d++) into[d] = piece[start + d] as number
  }
  return {
    write,
    add(rows: Int32Array): void {
      if (count === pieces.length * PIECE) pieces.push(new Float32Array(PIECE * dim))
      sum(rows, pieces[Math.floor(count / PIECE)] as Float32Array, (count % PIECE) * dim)
      count++
    },
    clear(): void {
      for (const piece of pieces) piece.fill(0)
      count = 0
    },
  }
}

/** Sums of embedding rows of a word: 8-bit integers with one scale per row. */
function table(model: Model, name: string, dim: number): Table {
  const values = model.i8(`${name}.rows`)
  const scales = model.f32(`${name}.scales`)
  const sum = (rows: Int32Array, into: Float32Array, at: number) => {
    for (let r = 0; r < ROWS_PER_WORD; r++) {
      const row = rows[r] as number
      if (row < 0) continue
      const scale = scales[row] as number
      for (let d = 0; d < dim; d++) into[at + d] = (into[at + d] as number) + scale * (values[row * dim + d] as number)
    }
  }
  return { dim, sum }
}
