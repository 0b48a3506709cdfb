import { type Citation, type Document, type Span, type Statement, textOf } from '../model/index.js'

/** A verbatim citation of a span of a document; null where the span covers no text. */
export function cite(document: Document, span: Span, statement: string | null = null): Citation | null {
  const start = Math.max(0, span[0])
  const end = Math.min(document.text.length, span[1])
  const text = textOf(document.text, [start, end])
  return text.trim() === '' ? null : { document: document.id, statement, span: [start, end], text }
}

/** The evidence of a statement, verbatim. */
export function citeStatement(statement: Statement, document: Document): Citation | null {
  return cite(document, statement.evidence, statement.id)
}
