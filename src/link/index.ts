import type { Actor, Curation, Document, Event, Statement } from '../model/index.js'
import { createLinker } from './linker.js'

export { groupDocuments } from './group-documents.js'
export { createLinker, type Linker, type Lot } from './linker.js'

/** What linking needs: all statements of a dossier, the documents they stand in, the gazetteer, the editors' decisions. */
export type LinkInput = {
  readonly statements: readonly Statement[]
  readonly documents: readonly Document[]
  readonly actors: readonly Actor[]
  readonly curations: readonly Curation[]
}

/**
 * Statements in, events out: each with its mentions, their scores and reasons. The same statements give the same events
 * in whatever order they come. Claims of number ("several calls") and remarks that name no event belong to none.
 */
export function link({ statements, documents, actors, curations }: LinkInput): readonly Event[] {
  const linker = createLinker(actors, curations)
  linker.add({ statements, documents })
  return linker.events()
}
