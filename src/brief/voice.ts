import type { Citation, Document, Statement } from '../model/index.js'

/** Texts and statements that a brief may cite, by id. */
export type Archive = {
  readonly documents: ReadonlyMap<string, Document>
  readonly statements: ReadonlyMap<string, Statement>
}

/** An archive of what is given. */
export function archiveOf(documents: readonly Document[], statements: readonly Statement[]): Archive {
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    statements: new Map(statements.map((statement) => [statement.id, statement])),
  }
}

/** The evidence of a statement as a citation; null where its document or its words are missing. */
export function citeOf(statement: string, { documents, statements }: Archive): Citation | null {
  const known = statements.get(statement)
  const document = known ? documents.get(known.document) : undefined
  if (!known || !document) return null
  const text = document.text.slice(known.evidence[0], known.evidence[1])
  return text.trim() === '' ? null : { document: document.id, statement, span: known.evidence, text }
}

/** Who says a statement: the innermost speaker, else the publisher. */
export function speakerOf(statement: string, { documents, statements }: Archive): string {
  const known = statements.get(statement)
  const document = known ? documents.get(known.document) : undefined
  return known?.attribution.at(-1)?.name ?? publisherOf(document)
}

/** The publisher in words. */
export function publisherOf(document: Document | undefined): string {
  return document?.publisher ?? document?.author ?? document?.source ?? document?.id ?? ''
}
