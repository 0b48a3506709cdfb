import type { Pointed, PointedTime, Span } from '../model/index.js'

/** What the time rules read in a span of a document; null where they read no day. */
export type ReadTime = (span: Span) => PointedTime | null

/** Where words stand letter for letter in a text, first place first; null where they do not. */
export function spanOf(text: string, words: string): Span | null {
  const wanted = words.trim()
  const start = wanted === '' ? -1 : text.indexOf(wanted)
  return start < 0 ? null : [start, start + wanted.length]
}

/** The same within a span of the text, in offsets of the whole. */
export function spanWithin(text: string, words: string, [start, end]: Span): Span | null {
  const found = spanOf(text.slice(start, end), words)
  return found ? [found[0] + start, found[1] + start] : null
}

/** Words as they stand in the text, inside the evidence where they stand there, else wherever they first stand. */
export function pointed(text: string, words: string, evidence: Span): Pointed | null {
  const span = spanWithin(text, words, evidence) ?? spanOf(text, words)
  return span ? { name: text.slice(...span), span } : null
}
