import { candidateFinder } from './candidates.js'
import type { Model } from './model-file.js'
import { featureRows, ROWS_PER_WORD } from './word-features.js'

/** How many different words are remembered before the memory starts anew. */
const MOST = 60_000

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
  /** Word vectors for the tagger and for the parser. */
  tagVector(type: number): Float32Array
  parseVector(type: number): Float32Array
}

/** Word memory of a model. */
export function wordTypes(model: Model): WordTypes {
  const vocabulary = model.u32('vocabulary')
  const { buckets, layers } = model.meta
  const find = candidateFinder(model)
  const tagRows = table(model, 'tagger', layers.tagger?.dim ?? 0)
  const parseRows = table(model, 'parser', layers.parser?.dim ?? 0)
  const numbers = new Map<string, number>()
  const texts: string[] = []
  const candidates: Uint16Array[] = []
  const tagVectors: Float32Array[] = []
  const parseVectors: Float32Array[] = []
  return {
    typeOf(word) {
      const known = numbers.get(word)
      if (known !== undefined) return known
      const found = find(word)
      const rows = featureRows(word, vocabulary, buckets, found.wordClass)
      candidates.push(found.bundles)
      tagVectors.push(tagRows(rows))
      parseVectors.push(parseRows(rows))
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
      tagVectors.length = 0
      parseVectors.length = 0
    },
    candidates: (type) => candidates[type] as Uint16Array,
    tagVector: (type) => tagVectors[type] as Float32Array,
    parseVector: (type) => parseVectors[type] as Float32Array,
  }
}

/** Sum of the embedding rows of a word: 8-bit integers with one scale per row. */
function table(model: Model, name: string, dim: number): (rows: Int32Array) => Float32Array {
  const values = model.i8(`${name}.rows`)
  const scales = model.f32(`${name}.scales`)
  return (rows) => {
    const sum = new Float32Array(dim)
    for (let r = 0; r < ROWS_PER_WORD; r++) {
      const row = rows[r] as number
      if (row < 0) continue
      const scale = scales[row] as number
      for (let d = 0; d < dim; d++) sum[d] = (sum[d] as number) + scale * (values[row * dim + d] as number)
    }
    return sum
  }
}
