/** Letter or digit: 1; apostrophe or hyphen: 2; anything else: 0. Filled as characters are met. */
const KINDS = new Uint8Array(0x10000).fill(255)

function kindOf(unit: number): number {
  const known = KINDS[unit]!
  if (known !== 255) return known
  const char = String.fromCharCode(unit)
  const kind = /[\p{L}\p{N}]/u.test(char) ? 1 : char === "'" || char === '-' ? 2 : 0
  KINDS[unit] = kind
  return kind
}

/** Start and end of every word between two offsets, hyphens and apostrophes included if `joined`: faster than a Unicode pattern. */
export function scanWords(
  text: string,
  visit: (start: number, end: number) => void,
  { from = 0, to = text.length, joined = false }: { from?: number; to?: number; joined?: boolean } = {},
): void {
  const least = joined ? 1 : 0
  for (let at = from; at < to; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === 0 || kind > 1 + least) continue
    const start = at
    while (at < to) {
      const next = kindOf(text.charCodeAt(at))
      if (next === 0 || next > 1 + least) break
      at++
    }
    visit(start, at)
  }
}

/** The words between two offsets, hyphens and apostrophes included. */
export function wordsBetween(folded: string, from = 0, to = folded.length): string[] {
  const words: string[] = []
  scanWords(folded, (start, end) => words.push(folded.slice(start, end)), { from, to, joined: true })
  return words
}
