const known = new Map<string, string>()
const MOST = 100_000

/** A word in lower case; the same string each time it is asked for, so that tables find it without reading it again. */
export function lowerOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size > MOST) known.clear()
  const lower = word.toLowerCase()
  known.set(word, lower)
  return lower
}
