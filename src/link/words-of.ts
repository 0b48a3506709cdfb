import { type Document, type Roster, type Statement, textOf } from '../model/index.js'

const STEM = 5
const MOST = 60

/**
 * Stems (first five letters) of the words of four letters and more in a statement's evidence, without the names of its
 * participants: enough to tell one attack or agreement from another within one language. A strait or a town that stands for
 * nobody is no participant but what the event is about: its name is kept.
 */
export function wordsOf(statement: Statement, document: Document | null, roster: Roster): ReadonlySet<string> {
  const stems = new Set<string>()
  if (!document) return stems
  const named = statement.participants.filter(({ actor }) => actor === null || roster.partaker(actor) !== null)
  const names = new Set(named.flatMap((p) => stemsOf(textOf(document.text, p.span))))
  for (const stem of stemsOf(textOf(document.text, statement.evidence, 600))) {
    if (!names.has(stem)) stems.add(stem)
    if (stems.size >= MOST) break
  }
  return stems
}

const WORD = /[\p{L}\p{N}]{4,}/gu
const LEAST = 4

/** Stems of a text's longer words, in order, with repeats. */
export function stemsOf(text: string): string[] {
  const lower = text.toLowerCase()
  const stems: string[] = []
  let from = 0
  for (let at = 0; at <= lower.length; at++) {
    const known = at === lower.length ? 0 : kindOf(lower.charCodeAt(at))
    // A script that the table does not know is read by the tables of Unicode.
    if (known < 0) return (lower.match(WORD) ?? []).map((word) => word.slice(0, STEM))
    if (known > 0) continue
    if (at - from >= LEAST) stems.push(lower.slice(from, Math.min(at, from + STEM)))
    from = at + 1
  }
  return stems
}

/** 1 for small letters and digits of ASCII and for Cyrillic, 0 for other ASCII and punctuation, −1 for what is not known. */
function kindOf(code: number): number {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? 1 : 0
  if ((code >= 0x400 && code <= 0x481) || (code >= 0x48a && code <= 0x52f)) return 1
  return (code >= 0x2010 && code <= 0x2027) || code === 0xa0 || code === 0xab || code === 0xbb ? 0 : -1
}

/** Shared part of the smaller set, 0–1 (overlap coefficient, Szymkiewicz–Simpson); 0 when either is empty. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const item of small) if (large.has(item)) shared++
  return shared / small.size
}
