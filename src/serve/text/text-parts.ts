import type { Span } from '../../model/index.js'

/** A text is shown in parts of about this many UTF-16 units: more, and a browser takes seconds to lay it out. */
const PART = 40_000
/** So far back a better place to cut is looked for. */
const BACK = 4_000

/** The parts of a text, one after the other without a gap: cut at a line end, else between words, else anywhere between two letters. */
export function textParts(text: string): Span[] {
  const parts: Span[] = []
  let from = 0
  while (text.length - from > PART + BACK) {
    const to = cutBefore(text, from + PART)
    parts.push([from, to])
    from = to
  }
  return [...parts, [from, text.length]]
}

/** The part in which a place stands. */
export function partAt(parts: readonly Span[], place: number): number {
  const found = parts.findIndex(([, to]) => place < to)
  return found < 0 ? parts.length - 1 : found
}

function cutBefore(text: string, limit: number): number {
  const tail = text.slice(limit - BACK, limit)
  const line = tail.lastIndexOf('\n')
  if (line >= 0) return limit - BACK + line + 1
  const space = tail.lastIndexOf(' ')
  if (space >= 0) return limit - BACK + space + 1
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}
