/** The token numbers from one up to, and without, another; empty when the second is not behind the first. */
export function range(from: number, to: number): number[] {
  const numbers: number[] = []
  for (let at = from; at < to; at++) numbers.push(at)
  return numbers
}
