/** Counts of one document or input. */
export type Counts = { readonly found: number; readonly gold: number; readonly hit: number }

/** F1 of summed counts, 0–100. */
export function f1(all: readonly Counts[]): number {
  const sum = (key: keyof Counts) => all.reduce((total, each) => total + each[key], 0)
  const [found, gold, hit] = [sum('found'), sum('gold'), sum('hit')]
  return found + gold === 0 ? 0 : (200 * hit) / (found + gold)
}

/** 95 % bootstrap interval of a statistic over items, 500 draws with a fixed seed. */
export function interval<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number,
): readonly [number, number] {
  let seed = 42
  const random = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const draws = Array.from({ length: 500 }, () =>
    statistic(items.map(() => items[Math.floor(random() * items.length)]!)),
  )
  draws.sort((a, b) => a - b)
  return [draws[12]!, draws[487]!]
}

/** One printed line: task, n, score, interval, floor and anchor. */
export function line(
  task: string,
  n: number,
  score: number,
  [low, high]: readonly [number, number],
  note: string,
): string {
  return `${task.padEnd(34)} n=${String(n).padEnd(5)} ${score.toFixed(1).padStart(5)}  [${low.toFixed(1)}–${high.toFixed(1)}]  ${note}`
}
