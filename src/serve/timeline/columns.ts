import type { StatusSnapshot } from '../../model/index.js'
import type { Mark, Tier } from './data.js'

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
  const rows = marks.reduce((most, { row }) => Math.max(most, row + 1), 0)
  const counts = new Uint32Array(rows * bins * 3)
  for (const { row, at, tier } of marks) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((at - from) / width)))
    counts[(row * bins + bin) * 3 + tier]!++
  }
  return Array.from({ length: rows * bins }, (_, place): Column => {
    const bin = place % bins
    const [established = 0, claimed = 0, other = 0] = counts.subarray(place * 3, place * 3 + 3)
    return {
      row: Math.floor(place / bins),
      from: from + bin * width,
      to: from + (bin + 1) * width,
      established,
      claimed,
      other,
    }
  }).filter(({ established, claimed, other }) => established + claimed + other > 0)
}

/** The ink that a status gets in a column. */
export function tierOf({ corroboration, lifecycle, disputed }: StatusSnapshot): Tier {
  if (disputed || lifecycle === 'lapsed' || lifecycle === 'cancelled' || lifecycle === 'announced') return 2
  return corroboration === 'reported' || corroboration === 'attributed' ? 1 : 0
}
