import type { Document, Dossier } from '../model/index.js'
import type { Store } from '../store/store.js'
import { millis } from './format.js'

/** What the pages need to know of every document; the text itself stays in the store. */
export type DocumentEntry = Omit<Document, 'text' | 'notes' | 'tags' | 'media' | 'place'> & {
  /** The first 160 characters, for documents without a title. */
  readonly opening: string
}

export type DocumentIndex = ReadonlyMap<string, DocumentEntry>

const digestsOf = new WeakMap<DocumentIndex, ReadonlyMap<string, string>>()

/** The light entries of all documents of a dossier, in order of publication; what has not changed since `before` is not read again. */
export async function indexDocuments(
  store: Store,
  dossier: string,
  before: DocumentIndex | null = null,
): Promise<DocumentIndex> {
  const known = (before && digestsOf.get(before)) ?? new Map<string, string>()
  const { digests, changed } = await store.documents.openings(dossier, known)
  const fresh = new Map(changed.map((document) => [document.id, entryOf(document)]))
  const entries = new Map<string, DocumentEntry>()
  for (const id of digests.keys()) {
    const entry = fresh.get(id) ?? before?.get(id)
    if (entry) entries.set(id, entry)
  }
  digestsOf.set(entries, digests)
  return entries
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

/** The headline of a document, or its opening words. */
export function headline(entry: DocumentEntry): string {
  if (entry.title) return entry.title
  return entry.opening.length > 90 ? `${entry.opening.slice(0, 89).trimEnd()}…` : entry.opening || entry.id
}

/** The name of the place a document comes from. */
export function sourceOf(dossier: Dossier, entry: DocumentEntry): string {
  const source = dossier.sources.find(({ id }) => id === entry.source)
  return source?.name ?? entry.publisher ?? entry.source ?? entry.from
}
