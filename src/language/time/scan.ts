import { digitsAt } from './digits.js'
import type { Item, Vocabulary } from './items.js'

/** In texts up to this length every island is tried: "at 7" may be all there is. */
const SHORT = 64
/** Longest island handed to the matcher; longer ones are cut, so that work stays linear. */
const LONGEST = 400
/** Longer words are in no table. */
const LONGEST_WORD = 24

/** Classes of UTF-16 units: 1 letter or mark, 2 digit, 3 space, 4 line break, 0 other. */
const CLASS = new Uint8Array(65536)
for (let unit = 0; unit < 65536; unit++) CLASS[unit] = classOf(String.fromCharCode(unit))

function classOf(char: string): number {
  if (/[\p{L}\p{M}_]/u.test(char)) return 1
  if (/[0-9]/.test(char)) return 2
  return /[\n\r\u2028\u2029]/.test(char) ? 4 : /\s/.test(char) ? 3 : 0
}

type Text = { readonly lower: string; readonly text: string; readonly vocabulary: Vocabulary }
/** What stands at a place: an item of the vocabulary or none, and where the next piece begins. */
type Step = { readonly item: Item | null; readonly end: number; readonly worth: boolean }

/**
 * Cuts folded text into islands: runs of numbers, signs and words that the language's time vocabulary knows. Only islands
 * that hold something temporal are given to `each`. One pass, no backtracking.
 */
export function scan(source: Text, each: (island: readonly Item[]) => void): void {
  const { lower } = source
  const short = lower.length < SHORT
  let island: Item[] = []
  let worth = false
  let lines = 0
  let glued = false
  const close = () => {
    if (worth || (short && island.length > 1)) each(island)
    if (island.length > 0) island = []
    worth = false
  }
  for (let at = 0; at < lower.length; ) {
    const kind = CLASS[lower.charCodeAt(at)]!
    if (kind >= 3) {
      if (kind === 4 && ++lines > 1) close()
      glued = false
      at++
      continue
    }
    const step = kind === 2 ? digitStep(source, at, glued) : wordStep(source, at, kind === 1, glued, island.at(-1))
    if (!step.item || island.length >= LONGEST) close()
    if (step.item) island.push(step.item)
    worth ||= step.worth
    if (step.item && step.item.end < step.end) close()
    lines = 0
    glued = true
    at = step.end
  }
  close()
}

function digitStep({ lower, vocabulary }: Text, at: number, glued: boolean): Step {
  const digits = digitsAt(lower, at, vocabulary)
  if (!digits) return { item: null, end: digitsEnd(lower, at), worth: false }
  const item: Item = { kind: digits.kind, start: at, end: digits.end, id: -1, glued, capital: false, text: digits.text }
  return { item, end: digits.end, worth: digits.kind !== 'int' || digits.text.length === 4 }
}

function digitsEnd(lower: string, start: number): number {
  let at = start + 1
  while (CLASS[lower.charCodeAt(at)] === 2) at++
  return at
}

function wordStep({ lower, text, vocabulary }: Text, at: number, isWord: boolean, glued: boolean, last?: Item): Step {
  const end = isWord ? wordEnd(lower, at) : at + 1
  const known = lookup(lower, at, end, vocabulary)
  if (!known) return { item: null, end, worth: false }
  const capital = text.charCodeAt(at) !== lower.charCodeAt(at)
  const item: Item = { kind: 'word', start: at, end: known.end, id: known.id, glued, capital, text: '' }
  const trigger = vocabulary.trigger[known.id]
  return { item, end, worth: trigger === 1 || (trigger === 2 && last?.id === -1) }
}

/** A word runs over letters, digits after them, and an apostrophe between letters. */
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
  if (end - start > LONGEST_WORD) return null
  const id = ids.get(lower.slice(start, end))
  if (id !== undefined) return { id, end }
  if (end - start > 3 && lower.charCodeAt(end - 2) === 39) {
    const base = ids.get(lower.slice(start, end - 2))
    if (base !== undefined) return { id: base, end: end - 2 }
  }
  return null
}
