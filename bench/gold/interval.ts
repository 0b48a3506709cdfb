/** 95 % percentile bootstrap of a statistic over items, seeded, so that two runs print the same. */
export function intervalOf<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number,
  rounds = 500,
): readonly [number, number] {
  let seed = 20250318
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const values = Array.from({ length: rounds }, () =>
    statistic(items.map(() => items[Math.floor(next() * items.length)]!)),
  ).sort((a, b) => a - b)
  return [values[Math.floor(rounds * 0.025)] ?? 0, values[Math.floor(rounds * 0.975)] ?? 0]
}

/** Prints n, a score with its interval, and what it is measured against. */
export function line<T>(
  name: string,
  items: readonly T[],
  statistic: (sample: readonly T[]) => number,
  against: string,
): void {
  const [low, high] = intervalOf(items, statistic)
  console.log(
    `${name.padEnd(34)} n ${String(items.length).padStart(5)}  ${statistic(items).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]  ${against}`,
  )
}

/** F1 of true positives, false positives and false negatives. */
export function f1(tp: number, fp: number, fn: number): number {
  return tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn)
}

/** Mean F1 over the classes that the truth holds. */
export function macroF1(pairs: readonly { readonly truth: string; readonly guess: string | null }[]): number {
  const classes = [...new Set(pairs.map(({ truth }) => truth))]
  const scores = classes.map((name) =>
    f1(
      pairs.filter(({ truth, guess }) => truth === name && guess === name).length,
      pairs.filter(({ truth, guess }) => truth !== name && guess === name).length,
      pairs.filter(({ truth, guess }) => truth === name && guess !== name).length,
    ),
  )
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
}
