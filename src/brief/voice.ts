import type { Citation, Document, Source, Statement } from '../model/index.js'

/** Texts and statements that a brief may cite, by id. */
export type Archive = {
  readonly documents: ReadonlyMap<string, Document>
  readonly statements: ReadonlyMap<string, Statement>
  readonly sources: ReadonlyMap<string, Source>
}

/** An archive of what is given. */
export function archiveOf(
  documents: readonly Document[],
  statements: readonly Statement[],
  sources: readonly Source[] = [],
): Archive {
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    sources: new Map(sources.map((source) => [source.id, source])),
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

/** The one statement of a record that tells best: what happened before what was announced, a text before a line of a schedule, the reader's language. */
export function plainest(statements: readonly string[], archive: Archive, lang: string): readonly string[] {
  const rank = (id: string) => {
    const statement = archive.statements.get(id)
    const document = archive.documents.get(statement?.document ?? '')
    return (
      (statement?.actuality === 'happened' ? 0 : 4) +
      (document?.kind === 'schedule' ? 2 : 0) +
      (document?.lang === lang ? 0 : 1)
    )
  }
  return statements.toSorted((a, b) => rank(a) - rank(b)).slice(0, 1)
}

/** Who says a statement: the innermost speaker, else the publisher. */
export function speakerOf(statement: string, archive: Archive): string {
  const known = archive.statements.get(statement)
  const document = known ? archive.documents.get(known.document) : undefined
  return known?.attribution.at(-1)?.name ?? publisherOf(document, archive)
}

/** The publisher in words: the name of its source where that is listed. */
export function publisherOf(document: Document | undefined, { sources }: Pick<Archive, 'sources'>): string {
  const source = sources.get(document?.source ?? '')
  return source?.name ?? document?.publisher ?? document?.author ?? document?.source ?? document?.from ?? ''
}
