import { type Document, type Span, textOf } from '../model/index.js'

const LONGEST = 500

/** The words of a sentence at its span, up to five hundred characters: what is longer is a list or a transcript. */
export function sentenceAt({ text }: Pick<Document, 'text'>, span: Span): string {
  return textOf(text, span, LONGEST)
}
