import { type Document, grouped } from '../../model/index.js'
import type { Store } from '../../store/store.js'

/**
 * A store that answers what pages ask of single documents from all `documents` of a dossier, in order of publication, and from one reading of the rest, for
 * exports that show every page: thousands of small questions take longer than a few large ones. All else goes to the store itself. What changes meanwhile is not seen.
 */
export async function readAhead(store: Store, dossier: string, documents: readonly Document[]): Promise<Store> {
  const place = new Map(documents.map(({ id }, n) => [id, n]))
  const documentOf = (id: string) => documents[place.get(id) ?? -1] ?? null
  const [said, readings, captures] = await Promise.all([
    store.statements.all(dossier),
    store.documents.revisions(dossier),
    store.captures.list(dossier),
  ])
  const statements = new Map(said.map((statement) => [statement.id, statement]))
  const ofDocument = grouped(said, ({ document }) => document)
  const revisions = grouped(readings, ({ document }) => document)
  const captured = new Map(captures.map((capture) => [capture.id, capture]))
  return {
    ...store,
    captures: {
      ...store.captures,
      get: async (of, id) => captured.get(id) ?? store.captures.get(of, id),
    },
    documents: {
      ...store.documents,
      get: async (_, id) => documentOf(id),
      revisions: async (_, id) => (id === undefined ? readings : (revisions.get(id) ?? [])),
      neighbours: async (_, id) => {
        const at = place.get(id) ?? -1
        const [previous = null, next = null] = at < 0 ? [] : [documents[at - 1], documents[at + 1]]
        return { previous, next, position: at + 1, total: documents.length }
      },
    },
    statements: {
      ...store.statements,
      ofDocument: async (_, id) => ofDocument.get(id) ?? [],
      get: async (_, ids) => ids.flatMap((id) => statements.get(id) ?? []),
    },
  }
}
