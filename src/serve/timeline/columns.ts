import type { StatusSnapshot } from '../../model/index.js'
import type { Mark } from './data.js'

/** A stacked column: how many events of one row and one stretch of time are established, claimed, open or disputed. */
export type Column = {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly established: number
  readonly claimed: number
  readonly other: number
}

/** Counts marks into `bins` equal stretches per row; empty ones are left out. */
export function columns(marks: readonly Mark[], from: number, to: number, bins: number): Column[] {
  const width = (to - from) / bins
  const made = new Map<number, { row: number; bin: number; counts: [number, number, number] }>()
  for (const { row, at, status } of marks) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((at - from) / width)))
    const key = row * bins + bin
    const column = made.get(key) ?? { row, bin, counts: [0, 0, 0] }
    column.counts[weightOf(status)]++
    made.set(key, column)
  }
  return [...made.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, { row, bin, counts }]) => ({
      row,
      from: from + bin * width,
      to: from + (bin + 1) * width,
      established: counts[0],
      claimed: counts[1],
      other: counts[2],
    }))
}

function weightOf({ corroboration, lifecycle, disputed }: StatusSnapshot): 0 | 1 | 2 {
  if (disputed || lifecycle === 'lapsed' || lifecycle === 'cancelled' || lifecycle === 'announced') return 2
  return corroboration === 'reported' || corroboration === 'attributed' ? 1 : 0
}
