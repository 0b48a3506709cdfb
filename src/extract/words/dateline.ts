import type { Sentence } from '../../model/index.js'

/** "CAIRO, March 9 (Reuters) - ", "Port Sudan, 11-10-2025 (SUNA) - ": the sentence without the dateline of an agency, which no parser hangs well. */
export function withoutDateline(text: string, sentence: Sentence): Sentence {
  const [start, end] = sentence.span
  if (/[^\n]\s?$/u.test(text.slice(Math.max(0, start - 2), start))) return sentence
  const found = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST)))
  if (!found) return sentence
  const from = start + found[0].length
  const tokens = sentence.tokens.filter((token) => token.start >= from)
  return tokens.length === 0 ? sentence : { ...sentence, span: [from, end], tokens }
}

const LONGEST = 100
const DAY = String.raw`(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:,? \d{4})?`
const AGENCY = String.raw`\(\p{Lu}[\p{L} ]{1,20}\)`

/** A place in capitals with an agency or a day, or any place with a day, before a dash. */
const DATELINE = new RegExp(
  String.raw`^(?:\p{Lu}[\p{Lu} .,/]{2,40}?(?:, ${DAY})?,? ?${AGENCY}|\p{Lu}[\p{L} .,/'’]{2,40}?, ${DAY},?(?: ${AGENCY})?) ?[-–—]{1,2} (?=["“]?\p{Lu})`,
  'u',
)
