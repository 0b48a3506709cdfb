import type { Model } from './model-file.js'

/**
 * First layer of a feed-forward network over embedded words, computed once per word and place (Chen & Manning 2014)
 * and kept as 16-bit integers. Rows below `fixed` belong to tags, labels and other small features.
 */
export type Scorer = {
  readonly hidden: number
  /** Offset in the pool of a fixed row. */
  rowOf(fixed: number): number
  /** Offset in the pool of a word's row at a place; `base` is a fixed row added into it, or -1. */
  wordRow(kind: number, vector: Float32Array, place: number, base: number): number
  /** Sums `count` rows into `out`, then rectifies; integers in units of the layer's scale. */
  sum(rows: Int32Array, count: number, out: Int32Array): void
  /** To be called before each sentence: room for `words` more, whose kinds are numbered below `kinds`. */
  makeRoom(words: number, kinds: number): void
  /** Drops every cached row: kinds get new meanings. */
  forget(): void
}

/** The network called `name` in a model with `places` places for words; it keeps `room` rows. */
export function scorer(model: Model, name: string, places: number, room: number): Scorer {
  const { dim, hidden, scale } = model.meta.layers[name] as { dim: number; hidden: number; scale: number }
  const fixed = model.i8(`${name}.fixed`)
  const weights = model.f32(`${name}.places`)
  const pool = new Int16Array(fixed.length + room * hidden)
  expand(fixed, model.f32(`${name}.fixedScales`), hidden, pool)
  let next = fixed.length
  let cached = new Int32Array(places * 1024)

  const fill = (vector: Float32Array, place: number, base: number): number => {
    const start = place * dim * hidden
    const at = next
    next += hidden
    if (base < 0) pool.fill(0, at, next)
    else pool.copyWithin(at, base * hidden, (base + 1) * hidden)
    for (let k = 0; k < hidden; k += 8) addBlock(pool, at + k, vector, weights, start + k, hidden, scale)
    return at
  }

  const forget = () => {
    next = fixed.length
    cached.fill(0)
  }

  return {
    hidden,
    rowOf: (index) => index * hidden,
    wordRow(kind, vector, place, base) {
      const slot = kind * places + place
      const known = cached[slot] as number
      if (known > 0) return known
      const at = fill(vector, place, base)
      cached[slot] = at
      return at
    },
    sum(rows, count, out) {
      for (let k = 0; k < hidden; k += 8) {
        let a = 0
        let b = 0
        let c = 0
        let d = 0
        let e = 0
        let f = 0
        let g = 0
        let h = 0
        for (let r = 0; r < count; r++) {
          const at = (rows[r] as number) + k
          a += pool[at] as number
          b += pool[at + 1] as number
          c += pool[at + 2] as number
          d += pool[at + 3] as number
          e += pool[at + 4] as number
          f += pool[at + 5] as number
          g += pool[at + 6] as number
          h += pool[at + 7] as number
        }
        out[k] = Math.max(a, 0)
        out[k + 1] = Math.max(b, 0)
        out[k + 2] = Math.max(c, 0)
        out[k + 3] = Math.max(d, 0)
        out[k + 4] = Math.max(e, 0)
        out[k + 5] = Math.max(f, 0)
        out[k + 6] = Math.max(g, 0)
        out[k + 7] = Math.max(h, 0)
      }
    },
    makeRoom(words, kinds) {
      if (next + words * places * hidden > pool.length) {
        forget()
      }
      if (kinds * places > cached.length) {
        const larger = new Int32Array(kinds * places * 2)
        larger.set(cached)
        cached = larger
      }
    },
    forget,
  }
}

/** Fixed rows as they are in the file (8 bits and a scale each) into the pool. */
function expand(rows: Int8Array, scales: Float32Array, hidden: number, pool: Int16Array): void {
  for (let row = 0; row < scales.length; row++) {
    const scale = scales[row] as number
    for (let k = row * hidden; k < (row + 1) * hidden; k++) pool[k] = Math.round((rows[k] as number) * scale)
  }
}

/** Adds eight hidden units of vector × weights: sums stay in registers, which doubles the speed. */
function addBlock(
  pool: Int16Array,
  to: number,
  vector: Float32Array,
  weights: Float32Array,
  from: number,
  hidden: number,
  scale: number,
): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let i = 0, at = from; i < vector.length; i++, at += hidden) {
    const value = vector[i] as number
    a += value * (weights[at] as number)
    b += value * (weights[at + 1] as number)
    c += value * (weights[at + 2] as number)
    d += value * (weights[at + 3] as number)
    e += value * (weights[at + 4] as number)
    f += value * (weights[at + 5] as number)
    g += value * (weights[at + 6] as number)
    h += value * (weights[at + 7] as number)
  }
  pool[to] = clamp((pool[to] as number) + a * scale)
  pool[to + 1] = clamp((pool[to + 1] as number) + b * scale)
  pool[to + 2] = clamp((pool[to + 2] as number) + c * scale)
  pool[to + 3] = clamp((pool[to + 3] as number) + d * scale)
  pool[to + 4] = clamp((pool[to + 4] as number) + e * scale)
  pool[to + 5] = clamp((pool[to + 5] as number) + f * scale)
  pool[to + 6] = clamp((pool[to + 6] as number) + g * scale)
  pool[to + 7] = clamp((pool[to + 7] as number) + h * scale)
}

function clamp(value: number): number {
  return value > 32767 ? 32767 : value < -32768 ? -32768 : Math.round(value)
}
