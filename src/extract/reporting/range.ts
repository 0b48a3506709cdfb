/** The token numbers from one up to, and without, another; empty when the second is not behind the first. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
