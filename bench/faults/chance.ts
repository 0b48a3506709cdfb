let state = Number(process.env.READOUT_SEED ?? 20250411)

/** A whole number from 0 up to below `n`, the same in every run with one READOUT_SEED (mulberry32). */
export function chance(n: number): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) % n
}
