import { join } from 'node:path'
import { UNIT } from '../src/language/annotate/scorer.js'
import type { LAYERS } from './inputs.js'
import { labelTable } from './label-table.js'
import type { lemmaTable } from './lemma-table.js'
import type { Inventory } from './prepare.js'
import { byRow, readRaw, type Tensor } from './tensors.js'
import type { Tree } from './treebank.js'

type Parts = {
  readonly folder: string
  readonly known: Inventory
  readonly trees: readonly Tree[]
  readonly lemmas: ReturnType<typeof lemmaTable>
  readonly layers: typeof LAYERS
}

/** Everything a model file holds, from what the Python side wrote and what was counted. */
export function tensors({ folder, known, trees, lemmas, layers }: Parts): Record<string, Tensor> {
  const { keys, sets, members } = known.candidates
  const labels = labelTable(trees, known)
  const starts = (lists: readonly (readonly number[])[]) => {
    const out = new Uint32Array(lists.length + 1)
    lists.forEach((list, i) => {
      out[i + 1] = (out[i] as number) + list.length
    })
    return { type: 'u32', values: out } as const
  }
  const raw = (name: string, type: Tensor['type']) => [[name, readRaw(join(folder, `${name}.${type}`), type)]] as const
  const layer = (name: string) => {
    const out = inUnits(readRaw(join(folder, `${name}.out.f32`), 'f32').values as Float32Array)
    return [[`${name}.out`, { type: 'i16', values: out }], ...raw(`${name}.bias`, 'f32')] as const
  }
  const words = (name: string) => [...raw(`${name}.rows`, 'i8'), ...raw(`${name}.scales`, 'f32')]
  const net = (name: 'first' | 'second' | 'parser') => {
    const fixed = byRow(readRaw(join(folder, `${name}.fixed.i16`), 'i16').values as Int16Array, layers[name].hidden)
    return [
      [`${name}.fixed`, { type: 'i8', values: fixed.rows }],
      [`${name}.fixedScales`, { type: 'f32', values: fixed.scales }],
      ...raw(`${name}.places`, 'f32'),
    ] as const
  }
  return {
    vocabulary: { type: 'u32', values: known.vocabulary },
    'candidates.keys': { type: 'u32', values: Uint32Array.from(keys) },
    'candidates.sets': { type: 'u16', values: Uint16Array.from(sets) },
    'sets.starts': starts(members),
    'sets.members': { type: 'u16', values: Uint16Array.from(members.flat()) },
    'labels.starts': starts(labels),
    'labels.members': { type: 'u16', values: Uint16Array.from(labels.flat()) },
    'lemmas.keys': { type: 'u32', values: Uint32Array.from(lemmas.keys) },
    'lemmas.edits': { type: 'u16', values: Uint16Array.from(lemmas.numbers) },
    ...Object.fromEntries([
      ...words('tagger'),
      ...words('parser'),
      ...net('first'),
      ...net('second'),
      ...net('parser'),
      ...['first', 'second', 'actions', 'left', 'right'].flatMap(layer),
    ]),
  }
}

/** Weights of an output layer as the engine reads them. */
function inUnits(weights: Float32Array): Int16Array {
  return Int16Array.from(weights, (value) => Math.max(-32768, Math.min(32767, Math.round(value * UNIT))))
}
