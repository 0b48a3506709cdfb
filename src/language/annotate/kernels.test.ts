import { expect, test } from 'vitest'
import { random } from '../../../training/random.js'
import { kernels } from './kernels.js'

const DIM = 20
const COUNT = 9

/** A memory with rows, weights, biases and options at fixed places, filled with seeded numbers. */
function memory(width: number) {
  const chance = random(width)
  const memory = new WebAssembly.Memory({ initial: 2 })
  const { buffer } = memory
  const rows = new Int16Array(buffer, 0x1000, width * 16).map(() => Math.round(chance() * 2000 - 1000))
  new Int16Array(buffer, 0x1000).set(rows)
  const floats = Array.from({ length: DIM * (width + 1) }, () => chance() * 4 - 2)
  new Float32Array(buffer, 0x8000).set(floats)
  return { kernel: kernels(width, memory), buffer, rows, floats: floats.map(Math.fround) }
}

test.each([32, 64, 96, 128, 192])('code for rows of %i numbers sums, scores and fills as plain loops do', (width) => {
  const { kernel, buffer, rows, floats } = memory(width)
  const picked = [3, 0, 7, 3, 11, 15, 2]
  new Int32Array(buffer, 0x100).set(picked.map((row) => 0x1000 + row * width * 2))
  kernel.sum(0x100, picked.length, 0x200)
  const at = (row: number, k: number) => rows[row * width + k] as number
  const sum = Array.from({ length: width }, (_, k) =>
    Math.max(
      0,
      picked.reduce((all, row) => all + at(row, k), 0),
    ),
  )
  expect([...new Int16Array(buffer, 0x200, width)]).toEqual(sum)

  const score = (row: number) => sum.reduce((all, value, k) => all + value * at(row, k), 0)
  expect(kernel.dot(0x200, 0x1000 + 5 * width * 2)).toBe(score(5))
  const options = [4, 1, 9, 12, 8]
  const biases = Array.from({ length: 16 }, (_, option) => (option * 7919) % 1000)
  new Uint16Array(buffer, 0x500).set(options)
  new Int32Array(buffer, 0x600).set(biases)
  const total = (option: number) => score(option) + (biases[option] as number)
  const expected = options.reduce((best, option) => (total(option) > total(best) ? option : best))
  expect(kernel.best(0x200, 0x500, options.length, 0x1000, 0x600)).toBe(expected)

  kernel.fill(0x8000, DIM, 0x8000 + DIM * 4 + ((16 - ((DIM * 4) % 16)) % 16), 0x1000 + COUNT * width * 2, 0x800)
  const weight = (i: number, k: number) => floats[DIM + i * width + k] as number
  const filled = [...new Int16Array(buffer, 0x800, width)]
  filled.forEach((value, k) => {
    const product = Array.from({ length: DIM }, (_, i) => (floats[i] as number) * weight(i, k)).reduce((a, b) => a + b)
    expect(Math.abs(value - at(COUNT, k) - product)).toBeLessThanOrEqual(0.51)
  })
})
