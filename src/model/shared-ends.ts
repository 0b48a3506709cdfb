/** How many members, the same objects, two lists have in common at their beginnings, and at their ends behind that. */
export function sharedEnds<T>(a: readonly T[], b: readonly T[]): readonly [start: number, tail: number] {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let tail = 0
  while (tail < most - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return [start, tail]
}
