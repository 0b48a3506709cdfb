/** A statement's probability and whether it proved right: in every slot, and in type and participants. */
export type Judged = { readonly confidence: number; readonly every: boolean; readonly main: boolean }

/** Prints for each bin of confidence how many statements it holds and how many of them are right, then Brier score and calibration error. */
export function reliability(judged: readonly Judged[]): void {
  console.log('  confidence   n   mean  every slot right  type and participants right')
  let error = 0
  for (let at = 0; at + 1 < BINS.length; at++) {
    const inside = judged.filter(({ confidence }) => confidence >= BINS[at]! && confidence < BINS[at + 1]!)
    if (inside.length === 0) continue
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    const right = share(inside, ({ every }) => every)
    error += (inside.length / judged.length) * Math.abs(mean - right)
    console.log(
      `  ${BINS[at]!.toFixed(1)}–${Math.min(1, BINS[at + 1]!).toFixed(1)}  ${String(inside.length).padStart(6)}   ${mean.toFixed(2)}  ${right.toFixed(2).padStart(16)}  ${share(inside, ({ main }) => main).toFixed(2)}`,
    )
  }
  const brier =
    judged.reduce((sum, { confidence, every }) => sum + (confidence - (every ? 1 : 0)) ** 2, 0) / judged.length
  console.log(`  Brier score ${brier.toFixed(3)}, expected calibration error ${error.toFixed(3)}`)
}

const BINS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]

function share(items: readonly Judged[], holds: (each: Judged) => boolean): number {
  return items.filter(holds).length / items.length
}
