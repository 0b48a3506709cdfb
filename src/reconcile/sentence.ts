import type { Document, Span } from '../model/index.js'

const LONGEST = 500

/** The words of a sentence at its span, up to five hundred characters: what is longer is a list or a transcript. */
export function sentenceAt({ text }: Pick<Document, 'text'>, [start, end]: Span): string {
  return text.slice(start, Math.min(end, start + LONGEST))
}
