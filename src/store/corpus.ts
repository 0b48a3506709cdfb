import { type Curation, corrected, type Document, type Statement } from '../model/index.js'
import { withFresh } from './documents/by-publication.js'
import type { ChangeMark, Store } from './store.js'

/** All texts and statements of a dossier: what linking, reconciling and whole briefs rest on. */
export type Corpus = { readonly documents: readonly Document[]; readonly statements: readonly Statement[] }

/** All of it, or only the documents that have statements: what summaries cite. */
export type Extent = 'whole' | 'told'

/** What a corpus was read from, so that the next one fetches only what has changed; statements as they were extracted. */
type ReadFrom = Corpus & { readonly mark: ChangeMark | null; readonly curations: readonly Curation[] }

const readFrom = new WeakMap<Corpus, ReadFrom>()
/** Changed documents from which reading everything is the shorter way. */
const MOST_CHANGED = 5000
const BATCH = 1000

/** Reads the corpus of a dossier, documents in order of publication; of one of the same extent that was read before, only what changed since. */
export async function readCorpus(
  store: Store,
  dossier: string,
  { before = null, extent = 'whole' }: { readonly before?: Corpus | null; readonly extent?: Extent } = {},
): Promise<Corpus> {
  const known = (before && readFrom.get(before)) ?? null
  const { mark, documents: changed } = await store.changes.since(dossier, known?.mark ?? null)
  const curations = await store.curation.list(dossier)
  const isNear = known !== null && changed !== null && changed.length <= MOST_CHANGED
  if (isNear && changed.length === 0 && curations.length === known.curations.length && before) return before
  const raw = isNear
    ? await caughtUp(store, dossier, { known, changed, extent })
    : await readers[extent](store, dossier)
  const corpus = { documents: raw.documents, statements: corrected(raw.statements, curations) }
  readFrom.set(corpus, { ...raw, mark, curations })
  return corpus
}

const readers: Readonly<Record<Extent, (store: Store, dossier: string) => Promise<Corpus>>> = {
  whole: async (store, dossier) => {
    const documents: Document[] = []
    for await (const batch of store.documents.scan(dossier, BATCH)) documents.push(...batch)
    return { documents, statements: await store.statements.all(dossier) }
  },
  told: async (store, dossier) => {
    // In the order of their documents.
    const statements = await store.statements.all(dossier)
    const ids = toldOf(statements)
    const found = new Map<string, Document>()
    for (let at = 0; at < ids.length; at += BATCH)
      for (const document of await store.documents.some(dossier, ids.slice(at, at + BATCH)))
        found.set(document.id, document)
    return { documents: ids.flatMap((id) => found.get(id) ?? []), statements }
  },
}

function toldOf(statements: readonly Statement[]): readonly string[] {
  return [...new Set(statements.map(({ document }) => document))]
}

async function caughtUp(
  store: Store,
  dossier: string,
  { known, changed, extent }: { readonly known: Corpus; readonly changed: readonly string[]; readonly extent: Extent },
): Promise<Corpus> {
  if (changed.length === 0) return known
  const other = new Set(changed)
  const fresh = await store.statements.ofDocuments(dossier, changed)
  const documents = withFresh(
    known.documents.filter(({ id }) => !other.has(id)),
    await store.documents.some(dossier, extent === 'told' ? toldOf(fresh) : changed),
  )
  const places = new Map(documents.map(({ id }, at) => [id, at]))
  const statements = [...known.statements.filter(({ document }) => !other.has(document)), ...fresh].sort(
    (a, b) => (places.get(a.document) ?? 0) - (places.get(b.document) ?? 0),
  )
  return { documents, statements }
}
