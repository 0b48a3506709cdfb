import {
  add,
  type Code,
  constant,
  get,
  greater,
  load16,
  load32,
  multiply,
  repeat,
  set,
  vector,
  wasmModule,
  when,
} from './wasm.js'

/** Sums over a memory that the caller lays out; every argument but counts is an address in bytes, 16-aligned for vectors. */
export type Kernels = {
  /** Adds `count` rows of 16-bit integers, whose addresses stand at `rows`, rectifies the sum and puts it at `to`. */
  sum(rows: number, count: number, to: number): void
  /** Product of the sum at `hidden` with the row of 16-bit weights at `weights`. */
  dot(hidden: number, weights: number): number
  /** The option (16-bit numbers at `options`) with the highest product plus bias (32-bit). */
  best(hidden: number, options: number, count: number, weights: number, bias: number): number
  /** Puts the row at `base` plus `dim` floats at `from` times the matrix at `weights`, rounded, at `to`. */
  fill(from: number, dim: number, weights: number, base: number, to: number): void
}

/** SIMD code for rows of `width` numbers, a multiple of 32: eight at a time where plain JavaScript adds one. */
export function kernels(width: number, memory: WebAssembly.Memory): Kernels {
  const code = wasmModule([
    { name: 'sum', parameters: 3, integers: 3, vectors: 12, returns: false, body: sumBody(width) },
    { name: 'dot', parameters: 2, integers: 0, vectors: 1, returns: true, body: dotBody(width) },
    { name: 'best', parameters: 5, integers: 4, vectors: 1, returns: true, body: bestBody(width) },
    { name: 'fill', parameters: 5, integers: 3, vectors: 9, returns: false, body: fillBody(width) },
  ])
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { m: { m: memory } })
  return exports as unknown as Kernels
}

/** Sums are kept in registers, of which there are sixteen: wide rows are summed in blocks. */
function sumBody(width: number): Code {
  const [rows, count, to, at, left, row, first] = [0, 1, 2, 3, 4, 5, 6]
  const blocks = Math.ceil(width / 96)
  const size = width / 8 / blocks
  const places = Array.from({ length: size }, (_, j) => j)
  return Array.from({ length: blocks }, (_, block) => block * size * 16).flatMap((offset) => [
    ...places.flatMap((j) => [...vector.zero, ...set(first + j)]),
    ...[...get(rows), ...set(at), ...get(count), ...set(left)],
    ...repeat([
      ...[...get(at), ...load32, ...set(row)],
      ...places.flatMap((j) => [
        ...[...get(first + j), ...get(row), ...vector.load(offset + j * 16)],
        ...[...vector.addSaturated16, ...set(first + j)],
      ]),
      ...[...get(at), ...constant(4), ...add, ...set(at)],
      ...[...get(left), ...constant(-1), ...add, ...set(left), ...get(left)],
    ]),
    ...places.flatMap((j) => [
      ...[...get(to), ...get(first + j), ...vector.zero, ...vector.max16],
      ...vector.store(offset + j * 16),
    ]),
  ])
}

/** Product of the rows at two locals, summed over lanes: a number on the stack. */
function product(width: number, [hidden, weights, sum]: readonly [number, number, number]): Code {
  const places = Array.from({ length: width / 8 }, (_, j) => j)
  const terms = places.flatMap((j) => [
    ...[...get(hidden), ...vector.load(j * 16), ...get(weights), ...vector.load(j * 16), ...vector.dot16],
    ...(j === 0 ? [] : vector.add32),
  ])
  const lanes = [0, 1, 2, 3].flatMap((lane) => [...get(sum), ...vector.lane32(lane), ...(lane === 0 ? [] : add)])
  return [...terms, ...set(sum), ...lanes]
}

function dotBody(width: number): Code {
  return product(width, [0, 1, 2])
}

function bestBody(width: number): Code {
  const [hidden, options, count, weights, bias, option, score, top, best, sum] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  return [
    ...[...constant(-0x80000000), ...set(top)],
    ...repeat([
      ...[...get(options), ...load16, ...set(option)],
      ...[...get(weights), ...get(option), ...constant(width * 2), ...multiply, ...add, ...set(score)],
      ...product(width, [hidden, score, sum]),
      ...[...get(bias), ...get(option), ...constant(4), ...multiply, ...add, ...load32, ...add, ...set(score)],
      ...[...get(score), ...get(top), ...greater],
      ...when([...get(score), ...set(top), ...get(option), ...set(best)]),
      ...[...get(options), ...constant(2), ...add, ...set(options)],
      ...[...get(count), ...constant(-1), ...add, ...set(count), ...get(count)],
    ]),
    ...get(best),
  ]
}

function fillBody(width: number): Code {
  const [from, dim, weights, base, to, left, at, row] = [0, 1, 2, 3, 4, 5, 6, 7]
  const blocks = Array.from({ length: width / 32 }, (_, b) => b)
  const value = 8
  const sums = [9, 10, 11, 12, 13, 14, 15, 16]
  return blocks.flatMap((block) => [
    ...sums.flatMap((sum) => [...vector.zero, ...set(sum)]),
    ...[
      ...get(dim),
      ...set(left),
      ...get(from),
      ...set(at),
      ...get(weights),
      ...constant(block * 128),
      ...add,
      ...set(row),
    ],
    ...repeat([
      ...[...get(at), ...vector.loadAll32, ...set(value)],
      ...sums.flatMap((sum, j) => [
        ...[...get(sum), ...get(value), ...get(row), ...vector.load(j * 16)],
        ...[...vector.multiplyFloat, ...vector.addFloat, ...set(sum)],
      ]),
      ...[...get(at), ...constant(4), ...add, ...set(at), ...get(row), ...constant(width * 4), ...add, ...set(row)],
      ...[...get(left), ...constant(-1), ...add, ...set(left), ...get(left)],
    ]),
    ...[0, 2, 4, 6].flatMap((j) => [
      ...get(to),
      ...[...get(sums[j] as number), ...vector.nearest, ...vector.toInteger],
      ...[...get(sums[j + 1] as number), ...vector.nearest, ...vector.toInteger, ...vector.narrow32to16],
      ...[
        ...get(base),
        ...vector.load(block * 64 + j * 8),
        ...vector.addSaturated16,
        ...vector.store(block * 64 + j * 8),
      ],
    ]),
  ])
}
