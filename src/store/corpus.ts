import { corrected, type Document, type Statement } from '../model/index.js'
import type { Store } from './store.js'

/** All texts and statements of a dossier: what linking, reconciling and whole briefs rest on. */
export type Corpus = { readonly documents: readonly Document[]; readonly statements: readonly Statement[] }

/** Reads the corpus of a dossier, documents in order of publication. */
export async function readCorpus(store: Store, dossier: string): Promise<Corpus> {
  const documents: Document[] = []
  for await (const batch of store.documents.scan(dossier, 1000)) documents.push(...batch)
  const statements = await store.statements.all(dossier)
  return { documents, statements: corrected(statements, await store.curation.list(dossier)) }
}
