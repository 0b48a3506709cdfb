import type { Document, Statement } from '../model/index.js'

const FAR = 600
/** "the call", "their meeting", "Tuesday's talks", "after the call with", «после разговора»: a thing already told of. */
const WORDS = String.raw`(?:(?!(?:he|she|they|it|we|who|that|which)\s)[\p{L}-]+\s+){0,2}`
const POINTING = new RegExp(
  String.raw`(?:\b(?:the|this|that|their|his|her|its|these|those)\s+${WORDS}|['’]s\s+${WORDS}|\b(?:following|after|during|before|since)\s+${WORDS}|(?:после|во время|в ходе|по итогам|накануне|перед|этого|этой|этом|його|їх|під час|після)\s+(?:\p{L}+\s+){0,2})$`,
  'iu',
)

/**
 * Does an undated statement only point back at an event that others tell of? It points with its own words, or stands
 * deep in a text about something else. Such a mention may join an event and never founds one.
 */
export function isBackground(statement: Statement, document: Document | null): boolean {
  if (statement.type !== 'CONSULT' || statement.actuality !== 'happened') return false
  return statement.evidence[0] > FAR || (statement.evidence[0] > 0 && isPointing(statement, document))
}

/** Do the words before the trigger point at something known: "the call", "after the talks"? */
export function isPointing(statement: Statement, document: Document | null): boolean {
  const before = document?.text.slice(Math.max(0, statement.trigger[0] - 50), statement.trigger[0]) ?? ''
  return POINTING.test(before)
}
