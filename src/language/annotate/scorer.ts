import { kernels } from './kernels.js'
import type { Model } from './model-file.js'
import type { VectorOf } from './word-types.js'

/**
 * First layer of a feed-forward network over embedded words, computed once per word and place (Chen & Manning 2014)
 * and kept as 16-bit integers. Rows below `fixed` belong to tags, labels and other small features.
 */
export type Scorer = {
  /** Addresses of the rows of one decision, to be filled before `sum`. */
  readonly rows: Int32Array
  /** Address of a fixed row. */
  rowOf(fixed: number): number
  /** Address of a word's row at a place, `kind` numbering what words have one row; `base` is a fixed row added into it, or -1. */
  wordRow(kind: number, type: number, place: number, base: number): number
  /** Sums the first `count` rows and rectifies: what the output layers score. */
  sum(count: number): void
  /** An output layer by the name of its tensors; one of those that the scorer was made with. */
  output(name: string): Output
  /** To be called before each sentence: room for `words` more, whose kinds are numbered below `kinds`. */
  makeRoom(words: number, kinds: number): void
  /** Drops every cached row: kinds get new meanings. */
  forget(): void
}

export type Output = {
  /** Score of one option. */
  score(option: number): number
  /** The option with the highest score. */
  best(options: Uint16Array): number
}

export type Network = {
  readonly name: string
  /** Writes the vector of a word. */
  readonly vectorOf: VectorOf
  /** Places for words. */
  readonly places: number
  /** Rows to keep. */
  readonly room: number
  readonly outputs: readonly string[]
}

/** Units of a weight of the output layers, which are 16-bit integers: weights reach from -8 to 8. */
export const UNIT = 4096
const MOST_ROWS = 64

/** A network of a model; throws a `TypeError` where the model has none of that name. */
export function scorer(model: Model, { name, places, room, outputs, vectorOf }: Network): Scorer {
  const { dim, hidden, scale } = model.meta.layers[name] as { dim: number; hidden: number; scale: number }
  const fixed = model.i8(`${name}.fixed`)
  const space = layout()
  const zero = space.take(hidden * 2)
  const rows = space.take(MOST_ROWS * 4)
  const vector = space.take(dim * 4)
  const sum = space.take(hidden * 2)
  const weights = space.take(places * dim * hidden * 4)
  const layers = outputs.map((output) => outputPlaces(model, output, space.take))
  const pool = space.take((fixed.length + room * hidden) * 2)
  const memory = new WebAssembly.Memory({ initial: Math.ceil(space.size() / 0x10000) })
  const kernel = kernels(hidden, memory)
  const { buffer } = memory
  expand(fixed, model.f32(`${name}.fixedScales`), hidden, new Int16Array(buffer, pool))
  const matrix = new Float32Array(buffer, weights, places * dim * hidden)
  model.f32(`${name}.places`).forEach((value, i) => {
    matrix[i] = value * scale
  })
  for (const layer of layers) writeOutput(model, layer, buffer)
  const given = new Float32Array(buffer, vector, dim)
  const firstWord = pool + fixed.length * 2
  let next = firstWord
  let cached = new Int32Array(places * 1024)

  const forget = () => {
    next = firstWord
    cached.fill(0)
  }

  return {
    rows: new Int32Array(buffer, rows, MOST_ROWS),
    rowOf: (index) => pool + index * hidden * 2,
    wordRow(kind, type, place, base) {
      const slot = kind * places + place
      const known = cached[slot] as number
      if (known > 0) return known
      const at = next
      next += hidden * 2
      vectorOf(type, given)
      kernel.fill(vector, dim, weights + place * dim * hidden * 4, base < 0 ? zero : pool + base * hidden * 2, at)
      cached[slot] = at
      return at
    },
    sum: (count) => kernel.sum(rows, count, sum),
    output(output) {
      const layer = layers.find((each) => each.name === output)
      if (!layer) throw new TypeError(`the network ${name} has no output ${output}`)
      const biases = new Int32Array(buffer, layer.bias, layer.count)
      const list = new Uint16Array(buffer, layer.options, layer.count)
      return {
        score: (option) => kernel.dot(sum, layer.weights + option * hidden * 2) + (biases[option] as number),
        best(options) {
          for (let i = 0; i < options.length; i++) list[i] = options[i] as number
          return kernel.best(sum, layer.options, options.length, layer.weights, layer.bias)
        },
      }
    },
    makeRoom(words, kinds) {
      if (next + words * places * hidden * 2 > buffer.byteLength) forget()
      if (kinds * places > cached.length) {
        const larger = new Int32Array(kinds * places * 2)
        larger.set(cached)
        cached = larger
      }
    },
    forget,
  }
}

/** Hands out addresses of 16-aligned pieces of a memory. */
function layout() {
  let size = 0
  return {
    take(bytes: number): number {
      const at = size
      size += Math.ceil(bytes / 16) * 16
      return at
    },
    size: () => size,
  }
}

type OutputPlaces = {
  readonly name: string
  readonly count: number
  readonly weights: number
  readonly bias: number
  readonly options: number
}

function outputPlaces(model: Model, name: string, take: (bytes: number) => number): OutputPlaces {
  const count = model.f32(`${name}.bias`).length
  const weights = take(model.i16(`${name}.out`).byteLength)
  return { name, count, weights, bias: take(count * 4), options: take(count * 2) }
}

function writeOutput(model: Model, { name, count, weights, bias }: OutputPlaces, buffer: ArrayBuffer): void {
  const rows = model.i16(`${name}.out`)
  new Int16Array(buffer, weights, rows.length).set(rows)
  const biases = new Int32Array(buffer, bias, count)
  model.f32(`${name}.bias`).forEach((value, i) => {
    biases[i] = Math.round(value * UNIT)
  })
}

/** Fixed rows as they are in the file (8 bits and a scale each) into the pool. */
function expand(rows: Int8Array, scales: Float32Array, hidden: number, pool: Int16Array): void {
  for (let row = 0; row < scales.length; row++) {
    const scale = scales[row] as number
    for (let k = row * hidden; k < (row + 1) * hidden; k++) pool[k] = Math.round((rows[k] as number) * scale)
  }
}
