import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reading } from '../../src/model/index.js'
import { NOTHING_KNOWN, type ReadOptions, read } from '../../src/read/index.js'

/** A folder of the evaluation data (READOUT_DATA, else beside the repository); ends the bench cleanly when it is absent. */
export function dataFolder(...parts: readonly string[]): string {
  const root = process.env.READOUT_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
  const folder = join(root, ...parts)
  if (!existsSync(folder)) {
    console.log(`skipped: no ${parts.join('/')} (set READOUT_DATA)`)
    process.exit(0)
  }
  return folder
}

/** Reads a file as `readout read` does; a throw is what a bench of a pure stage must see. */
export function readPath(path: string, options: Partial<ReadOptions> = {}, from = path): Reading {
  const capture = { from, bytes: readFileSync(path), headers: {}, takenAt: null }
  return read(capture, { ...NOTHING_KNOWN, ...options })
}

/** Prints n, the mean of 0–1 values, its 95 % bootstrap interval, floor and anchor on one line. */
export function report(
  name: string,
  values: readonly number[],
  known: { floor?: string; anchor?: string; goal?: string },
): void {
  const [low, high] = interval(values)
  const extra = [
    known.floor && `floor ${known.floor}`,
    known.anchor && `anchor ${known.anchor}`,
    known.goal && `goal ${known.goal}`,
  ]
  const words = extra.filter(Boolean).join(', ')
  console.log(
    `${name}: n ${values.length}, ${mean(values).toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]${words ? ` (${words})` : ''}`,
  )
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** Percentile bootstrap over 1,000 resamples, seeded, so that two runs print the same. */
function interval(values: readonly number[]): readonly [number, number] {
  let seed = 20250318
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const means = Array.from({ length: 1000 }, () =>
    mean(values.map(() => values[Math.floor(next() * values.length)] ?? 0)),
  )
  means.sort((a, b) => a - b)
  return [means[25] ?? 0, means[974] ?? 0]
}
