import type { Document, Roster, Statement } from '../model/index.js'

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
  const names = new Set(named.flatMap((p) => stemsOf(document.text.slice(p.span[0], p.span[1]))))
  const text = document.text.slice(statement.evidence[0], Math.min(statement.evidence[1], statement.evidence[0] + 600))
  for (const stem of stemsOf(text)) {
    if (!names.has(stem)) stems.add(stem)
    if (stems.size >= MOST) break
  }
  return stems
}

/** Stems of a text's longer words, in order, with repeats. */
export function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, STEM))
}

/** Shared part of the smaller set, 0–1 (overlap coefficient, Szymkiewicz–Simpson); 0 when either is empty. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const item of small) if (large.has(item)) shared++
  return shared / small.size
}
