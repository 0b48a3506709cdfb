/** One thing judged: what is seen of it, whether it is so, and how much it counts. */
export type Example = { readonly x: readonly number[]; readonly yes: boolean; readonly counts?: number }

/** Logistic regression with a ridge penalty, by gradient ascent from zero: the same data give the same weights. The first column is the intercept, which is free. */
export function fitted(examples: readonly Example[], ridge: number): number[] {
  const weights = (examples[0]?.x ?? []).map(() => 0)
  const total = examples.reduce((sum, { counts = 1 }) => sum + counts, 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight))
    for (const { x, yes, counts = 1 } of examples) {
      const miss = counts * ((yes ? 1 : 0) - probability(weights, x))
      for (let at = 0; at < x.length; at++) slope[at]! += miss * x[at]!
    }
    for (let at = 0; at < weights.length; at++) weights[at]! += (0.5 / total) * slope[at]!
  }
  return weights
}

/** More rounds change no weight by more than a hundredth. */
const ROUNDS = 4000

/** How likely something that looks so is so. */
export function probability(weights: readonly number[], x: readonly number[]): number {
  let score = 0
  for (let at = 0; at < x.length; at++) score += x[at]! * weights[at]!
  return 1 / (1 + Math.exp(-score))
}

/** Prints fitted weights by name, with the number of examples that have something of each, for the file that keeps them. */
export function printWeights(
  file: string,
  weights: readonly (readonly [name: string, weight: number])[],
  examples: readonly Pick<Example, 'x'>[],
): void {
  console.log(`weights fitted on all, for ${file}:`)
  weights.forEach(([name, weight], at) => {
    const held = examples.filter(({ x }) => x[at]! > 0).length
    console.log(`  ${name.padEnd(32)} ${weight.toFixed(2).padStart(6)}   (in ${held})`)
  })
}
