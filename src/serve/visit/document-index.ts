import type { Document, Dossier } from '../../model/index.js'
import { withFresh } from '../../store/documents/by-publication.js'
import type { ChangeMark, Store } from '../../store/store.js'
import { millis } from '../text/format.js'

/** What the pages need to know of every document; the text itself stays in the store. */
export type DocumentEntry = Omit<Document, 'text' | 'notes' | 'tags' | 'media' | 'place'> & {
  /** The first 160 characters, for documents without a title. */
  readonly opening: string
}

export type DocumentIndex = ReadonlyMap<string, DocumentEntry>

/** Up to which change an index knows its dossier. */
const marks = new WeakMap<DocumentIndex, ChangeMark | null>()
/** Changed documents from which reading everything is the shorter way. */
const MOST_CHANGED = 5000

/** The light entries of all documents of a dossier, in order of publication; of what `before` holds only what has changed is read again. */
export async function indexDocuments(
  store: Store,
  dossier: string,
  before: DocumentIndex | null = null,
): Promise<DocumentIndex> {
  const known = (before && marks.get(before)) ?? null
  const { mark, documents: changed } = await store.changes.since(dossier, known)
  const isNear = before !== null && changed !== null && changed.length <= MOST_CHANGED
  const entries = isNear
    ? await caughtUp(store, dossier, before, changed)
    : new Map((await store.documents.openings(dossier)).map((document) => [document.id, entryOf(document)]))
  marks.set(entries, mark)
  return entries
}

async function caughtUp(
  store: Store,
  dossier: string,
  before: DocumentIndex,
  ids: readonly string[],
): Promise<DocumentIndex> {
  if (ids.length === 0) return before
  const other = new Set(ids)
  const kept = [...before.values()].filter(({ id }) => !other.has(id))
  const fresh = (await store.documents.some(dossier, ids)).map(entryOf)
  return new Map(withFresh(kept, fresh).map((entry) => [entry.id, entry]))
}

/** The light entry of one document. */
export function entryOf(document: Document): DocumentEntry {
  const { text, notes: _notes, tags: _tags, media: _media, place: _place, ...rest } = document
  return { ...rest, opening: text.slice(0, 160).replace(/\s+/g, ' ').trim() }
}

/** The entries that were published by a moment; those without a date stay. */
export function knownBy(index: DocumentIndex, asOf: string | null): DocumentIndex {
  const limit = millis(asOf)
  if (limit === null) return index
  return new Map([...index].filter(([, entry]) => (millis(entry.published) ?? limit) <= limit))
}

/** The headline of a document, or its opening words, whole ones where there are spaces. */
export function headline(entry: DocumentEntry): string {
  if (entry.title) return entry.title
  return entry.opening.length > 90
    ? `${entry.opening.slice(0, 89).replace(/\s\S{0,30}$/, '')}…`
    : entry.opening || entry.id
}

/** The name of the place a document comes from. */
export function sourceOf(dossier: Dossier, entry: DocumentEntry): string {
  const source = dossier.sources.find(({ id }) => id === entry.source)
  return source?.name ?? entry.publisher ?? entry.source ?? entry.from
}
