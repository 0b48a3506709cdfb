import { digitsAt } from './digits.js'
import type { Item, Vocabulary } from './items.js'

/** In texts up to this length every island is tried: "at 7" may be all there is. */
const SHORT = 64
/** Longest island handed to the matcher; longer ones are cut, so that work stays linear. */
const LONGEST = 400

/** Letter classes by UTF-16 unit: 1 letter or mark, 2 digit, 3 space, 4 line break, 0 other. */
const CLASS = new Uint8Array(65536)
for (let unit = 0; unit < 65536; unit++) {
  const char = String.fromCharCode(unit)
  CLASS[unit] = /[\p{L}\p{M}_]/u.test(char)
    ? 1
    : /[0-9]/.test(char)
      ? 2
      : /[\n\r\u2028\u2029]/.test(char)
        ? 4
        : /\s/.test(char)
          ? 3
          : 0
}

/**
 * Cuts folded text into islands: runs of numbers, signs and words that the language's time vocabulary knows. Only islands
 * that hold something temporal are given to `each`. One pass, no backtracking.
 */
export function scan(
  lower: string,
  text: string,
  vocabulary: Vocabulary,
  each: (island: readonly Item[]) => void,
): void {
  let island: Item[] = []
  let worth = false
  const short = lower.length < SHORT
  let at = 0
  let spaced = true
  let lines = 0
  const close = () => {
    if (worth || (short && island.length > 1)) each(island)
    if (island.length > 0) island = []
    worth = false
  }
  while (at < lower.length) {
    const unit = lower.charCodeAt(at)
    const kind = CLASS[unit]!
    if (kind >= 3) {
      spaced = true
      if (kind === 4 && ++lines > 1) close()
      at++
      continue
    }
    lines = 0
    if (island.length >= LONGEST) close()
    if (kind === 2) {
      const digits = digitsAt(lower, at, vocabulary)
      if (digits) {
        island.push({ ...digits, start: at, glued: !spaced, id: -1, capital: false })
        worth ||= digits.kind !== 'int' || digits.text.length === 4
        at = digits.end
      } else {
        close()
        while (at < lower.length && CLASS[lower.charCodeAt(at)] === 2) at++
      }
    } else {
      const end = kind === 1 ? wordEnd(lower, at) : at + 1
      const known = lookup(lower, at, end, vocabulary)
      if (known) {
        const first = text.charCodeAt(at)
        island.push({
          kind: 'word',
          start: at,
          end: known.end,
          id: known.id,
          glued: !spaced,
          capital: first !== unit,
          text: '',
        })
        worth ||= vocabulary.trigger[known.id]!
      } else close()
      if (known && known.end < end) close()
      at = end
    }
    spaced = false
  }
  close()
}

/** A word runs over letters, and over an apostrophe or digit between letters. */
function wordEnd(lower: string, start: number): number {
  let at = start + 1
  while (at < lower.length) {
    const kind = CLASS[lower.charCodeAt(at)]!
    const inner = kind === 2 || (lower.charCodeAt(at) === 39 && CLASS[lower.charCodeAt(at + 1)] === 1)
    if (kind !== 1 && !inner) break
    at++
  }
  return at
}

function lookup(lower: string, start: number, end: number, { ids }: Vocabulary): { id: number; end: number } | null {
  if (end - start > 24) return null
  const id = ids.get(lower.slice(start, end))
  if (id !== undefined) return { id, end }
  if (end - start > 3 && lower.charCodeAt(end - 2) === 39) {
    const base = ids.get(lower.slice(start, end - 2))
    if (base !== undefined) return { id: base, end: end - 2 }
  }
  return null
}
