import type { Document } from '../model/index.js'

/**
 * Is a new reading of an item its text from now on? Yes, unless it is a feed's summary of a page that has been read in full
 * elsewhere (docs/decisions/one-item-two-captures.md).
 */
export function supersedes(seen: Document, known: Document): boolean {
  if (seen.from === known.from) return true
  return seen.text.length * 3 > known.text.length * 2
}

/** Does the difference between two readings of an item come from where it was read, and not from an edit by its publisher? */
export function isOtherForm(seen: Document, known: Document): boolean {
  if (seen.from === known.from) return false
  const [longer, shorter] = seen.text.length >= known.text.length ? [seen, known] : [known, seen]
  const lead =
    shorter.title && shorter.text.startsWith(shorter.title) ? shorter.text.slice(shorter.title.length) : shorter.text
  return squeeze(longer.text).includes(squeeze(lead).slice(0, 80)) || longer.text.length > shorter.text.length * 2
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
