import { type Curation, corrected, type Document, type Statement } from '../model/index.js'
import { withFresh } from './documents/by-publication.js'
import type { ChangeMark, Store } from './store.js'

/** All texts and statements of a dossier: what linking, reconciling and whole briefs rest on. */
export type Corpus = { readonly documents: readonly Document[]; readonly statements: readonly Statement[] }

/** What a corpus was read from, so that the next one fetches only what has changed; statements as they were extracted. */
type ReadFrom = Corpus & { readonly mark: ChangeMark | null; readonly curations: readonly Curation[] }

const readFrom = new WeakMap<Corpus, ReadFrom>()
/** Changed documents from which reading everything is the shorter way. */
const MOST_CHANGED = 5000

/** Reads the corpus of a dossier, documents in order of publication; of one that was read before, only what changed since. */
export async function readCorpus(store: Store, dossier: string, before: Corpus | null = null): Promise<Corpus> {
  const known = (before && readFrom.get(before)) ?? null
  const { mark, documents: changed } = await store.changes.since(dossier, known?.mark ?? null)
  const curations = await store.curation.list(dossier)
  const isNear = known !== null && changed !== null && changed.length <= MOST_CHANGED
  if (isNear && changed.length === 0 && curations.length === known.curations.length && before) return before
  const raw = isNear ? await caughtUp(store, dossier, known, changed) : await whole(store, dossier)
  const corpus = { documents: raw.documents, statements: corrected(raw.statements, curations) }
  readFrom.set(corpus, { ...raw, mark, curations })
  return corpus
}

async function whole(store: Store, dossier: string): Promise<Corpus> {
  const documents: Document[] = []
  for await (const batch of store.documents.scan(dossier, 1000)) documents.push(...batch)
  return { documents, statements: await store.statements.all(dossier) }
}

async function caughtUp(store: Store, dossier: string, known: Corpus, ids: readonly string[]): Promise<Corpus> {
  if (ids.length === 0) return known
  const other = new Set(ids)
  const documents = withFresh(
    known.documents.filter(({ id }) => !other.has(id)),
    await store.documents.some(dossier, ids),
  )
  const places = new Map(documents.map(({ id }, at) => [id, at]))
  const statements = [
    ...known.statements.filter(({ document }) => !other.has(document)),
    ...(await store.statements.ofDocuments(dossier, ids)),
  ].sort((a, b) => (places.get(a.document) ?? 0) - (places.get(b.document) ?? 0))
  return { documents, statements }
}
