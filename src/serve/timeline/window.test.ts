import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from './data.js'
import { core, extent, moved, windowOf, zoomed } from './window.js'

const START = Date.parse('2025-03-01T00:00:00Z')
const hundred = Array.from({ length: 100 }, (_, n) => n)

describe('windows', () => {
  test('move and zoom keep what they turn around', () => {
    const window = { from: START, to: START + DAY }
    expect(moved(window, 0.5)).toEqual({ from: START + 12 * HOUR, to: START + 36 * HOUR })
    expect(zoomed(window, 0.5)).toEqual({ from: START + 6 * HOUR, to: START + 18 * HOUR })
  })

  test('are at least ten minutes long, and in order', () => {
    expect(zoomed({ from: START, to: START + 10 * MINUTE }, 0.01).to - START).toBe(10 * MINUTE)
    const { from, to } = windowOf({ from: 0, to: 1 }, START + DAY, START)
    expect([from, to]).toEqual([START, START + DAY])
  })

  test.each([
    ['one stray of a hundred that makes the rest a line is left out', [...hundred, 40_000], 0, 99],
    ['strays at both ends too', [-30_000, ...hundred.slice(1), 40_000], 1, 99],
    ['what stands near the others stays', [...hundred, 105], 0, 105],
    ['a long tail of many is no stray', [...hundred, 400, 500, 600, 700], 0, 700],
    ['of a few places none is a stray', [0, 1, 2, 40_000], 0, 40_000],
  ])('%s', (_, times, from, to) => {
    const kept = core(Float64Array.from(times))
    expect([kept[0], kept.at(-1)]).toEqual([from, to])
  })

  test('of nothing is the period of the dossier', () => {
    expect(extent([], { from: START, to: START + DAY })).toEqual({ from: START, to: START + DAY })
  })
})
