import { documentsOf } from '../figures/event-facts.js'
import { eventsOfDocument } from '../figures/events-of-document.js'
import type { DocumentEntry } from '../visit/document-index.js'
import type { DossierVisit } from '../visit/visit.js'
import { searchOf } from './search-of.js'
import { parseQuery } from './search-syntax.js'

/** The list that a reader walks along: what it is of, where in it this document stands, and the ones beside it. */
export type ReaderList = {
  readonly list: string
  readonly title: string
  readonly position: number
  readonly total: number
  readonly previous: DocumentEntry | null
  readonly next: DocumentEntry | null
}

const MOST = 200
const DAY = 86_400_000

/** The list asked for with `list=q:a search` or `list=e:an event`; null where none is asked for or this document is not in it. */
export async function readerList(visit: DossierVisit, id: string): Promise<ReaderList | null> {
  const list = visit.query.get('list') ?? ''
  const found = await listed(visit, list)
  const entries = [...new Set(found?.ids)].flatMap((one) => visit.view.documents.get(one) ?? [])
  const at = entries.findIndex((entry) => entry.id === id)
  if (!found || at < 0) return null
  const [previous, next] = [entries[at - 1] ?? null, entries[at + 1] ?? null]
  return { list, title: found.title, position: at + 1, total: entries.length, previous, next }
}

type Listed = { readonly ids: readonly string[]; readonly title: string }

async function listed(visit: DossierVisit, list: string): Promise<Listed | null> {
  const { view } = visit
  if (list.startsWith('e:')) {
    const event = view.events.get(list.slice(2))
    return event ? { ids: documentsOf(view, event), title: event.title } : null
  }
  if (!list.startsWith('q:')) return null
  const { query } = parseQuery(list.slice(2))
  const { documents, statements } = await searchOf(view, visit.site.store, { ...query, limit: MOST })
  const source = query.words === '' ? view.dossier.sources.find(({ id }) => id === query.from) : undefined
  const ids = [...documents, ...statements].flatMap(({ document }) => document ?? [])
  return { ids, title: source?.name ?? list.slice(2) }
}

/** The texts in other languages that the publisher itself put out on the same events within a day: its own translations. */
export function ownTranslations({ view }: DossierVisit, document: DocumentEntry): readonly DocumentEntry[] {
  const at = Date.parse(document.published ?? '')
  const isTranslation = (other: DocumentEntry) =>
    other.publisher === document.publisher &&
    other.kind === document.kind &&
    other.lang !== null &&
    other.lang !== document.lang &&
    Math.abs(Date.parse(other.published ?? '') - at) < DAY
  const shared = eventsOfDocument(view.record, document.id)
  const others = new Set(shared.flatMap(({ mentions }) => mentions.map((mention) => mention.document)))
  return [...others].flatMap((id) => view.documents.get(id) ?? []).filter(isTranslation)
}
