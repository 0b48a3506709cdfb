import type { Actor, Document, Dossier, Statement } from '../model/index.js'
import type { Store } from '../store/index.js'
import { loadActors } from './resources.js'

/** Everything that linking, reconciling and briefs read of a dossier. */
export type Corpus = {
  readonly documents: readonly Document[]
  readonly statements: readonly Statement[]
  readonly actors: readonly Actor[]
}

/** All documents of a dossier in order of publication, its statements, and the gazetteer with its own actors. */
export async function corpusOf(store: Store, dossier: Dossier): Promise<Corpus> {
  const documents: Document[] = []
  for await (const batch of store.documents.scan(dossier.id)) documents.push(...batch)
  return { documents, statements: await store.statements.all(dossier.id), actors: await loadActors(dossier.actors) }
}
