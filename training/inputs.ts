import { join } from 'node:path'
import { CLASSES } from '../src/language/annotate/candidates.js'
import { hashOf, plainWord } from '../src/language/annotate/word-features.js'
import { BUCKETS, columns, type Inventory, rowCount } from './prepare.js'
import { writeRaw } from './tensors.js'
import type { Tree } from './treebank.js'
import type { Vectors } from './vectors.js'

/** Sizes of the networks: word vector, hidden units, scale of their integers. */
export const LAYERS = {
  tagger: { dim: 32, hidden: 0, scale: 0 },
  first: { dim: 32, hidden: 64, scale: 512 },
  second: { dim: 32, hidden: 96, scale: 512 },
  parser: { dim: 32, hidden: 128, scale: 512 },
}

type Inputs = {
  readonly lang: string
  readonly folder: string
  readonly trees: readonly Tree[]
  /** Sentences to annotate by the teacher; none once that is done. */
  readonly raw: readonly Tree[]
  /** Sentences to report scores on, by name. */
  readonly measured: Readonly<Record<string, readonly Tree[]>>
  readonly known: Inventory
  readonly vectors: Vectors
  /** How often the treebanks have each plain word. */
  readonly seen: ReadonlyMap<string, number>
}

/** Writes what the Python side reads; returns the description that goes into the model. */
export function writeInputs({ lang, folder, trees, raw, measured, known, vectors, seen }: Inputs) {
  for (const [name, set] of [['train', trees], ['raw', raw], ...Object.entries(measured)] as const) {
    for (const [column, values] of Object.entries(columns(set, known, seen)))
      writeRaw(join(folder, `${name}.${column}.i32`), values)
  }
  const parts = known.bundles.map((bundle) => bundle.split('|', 1)[0] as string)
  const atoms = [
    ...new Set(known.bundles.flatMap((bundle) => bundle.split('|').map((part, i) => (i === 0 ? `=${part}` : part)))),
  ]
  const matrix = new Uint8Array(known.bundles.length * atoms.length)
  known.bundles.forEach((bundle, b) => {
    bundle.split('|').forEach((part, i) => {
      matrix[b * atoms.length + atoms.indexOf(i === 0 ? `=${part}` : part)] = 1
    })
  })
  writeRaw(join(folder, 'atoms.u8'), matrix)
  if (vectors.dim > 0) writeRaw(join(folder, 'vectors.f32'), aligned(vectors, known.vocabulary))
  const tags = [...new Set(parts)].sort()
  const meta = (edits: readonly string[]): object => ({
    lang,
    bundles: known.bundles,
    labels: known.labels,
    edits,
    buckets: BUCKETS,
    layers: LAYERS,
    measured: Object.keys(measured),
  })
  const info = {
    ...meta([]),
    rows: rowCount(known.vocabulary, CLASSES),
    vocabulary: known.vocabulary.length,
    vectorDim: vectors.dim,
    sets: known.candidates.members.length,
    members: known.candidates.members,
    upos: parts.map((part) => tags.indexOf(part)),
    banks: known.banks,
  }
  writeRaw(join(folder, 'meta.json'), Buffer.from(JSON.stringify(info)))
  return meta
}

/** Word vectors in the order of the vocabulary, zero where there is none. */
function aligned({ words, dim, values }: Vectors, vocabulary: Uint32Array): Float32Array {
  const rows = new Map([...vocabulary].map((hash, i) => [hash, i]))
  const out = new Float32Array(vocabulary.length * dim)
  for (let w = words.length - 1; w >= 0; w--) {
    const row = rows.get(hashOf(plainWord(words[w] as string)))
    if (row !== undefined) out.set(values.subarray(w * dim, (w + 1) * dim), row * dim)
  }
  return out
}
