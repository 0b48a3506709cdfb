import type { Actor, Dossier } from '../model/index.js'
import { readCorpus, type Store, type Corpus as Texts } from '../store/index.js'
import { loadActors } from './resources.js'

/** Everything that linking, reconciling and briefs read of a dossier. */
export type Corpus = Texts & { readonly actors: readonly Actor[] }

/** Texts and statements of a dossier, and the gazetteer with its own actors. */
export async function corpusOf(store: Store, dossier: Dossier): Promise<Corpus> {
  return { ...(await readCorpus(store, dossier.id)), actors: await loadActors(dossier.actors) }
}
