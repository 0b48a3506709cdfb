import type { ReconciledEvent } from '../../model/index.js'
import type { SearchHit, SearchQuery, SearchResult } from '../../store/store.js'
import { orderOf } from '../figures/event-facts.js'
import { carries } from '../parts/status.js'
import { millis } from '../text/format.js'
import { type DocumentEntry, headline } from '../visit/document-index.js'
import type { DossierView } from '../visit/dossier-view.js'
import { typedMoment } from '../visit/typed-moment.js'

/** What passes the filters of a question that has no words, newest first; nothing where it has no filter either. */
export function filtered(view: DossierView, query: SearchQuery): SearchResult {
  const { words: _words, limit = 20, ...filters } = query
  const isAsked = Object.values(filters).some((value) => value !== undefined)
  const events = isAsked ? view.record.events.filter((event) => passes(view, event, query)) : []
  const wanted = query.status === undefined && isAsked ? [...view.documents.values()] : []
  const documents = wanted.filter((entry) => isOf(entry, query) && isWithin(millis(entry.published), query))
  return {
    events: events
      .sort((a, b) => orderOf(b) - orderOf(a))
      .slice(0, limit)
      .map(eventHit),
    statements: [],
    documents: documents
      .sort((a, b) => (millis(b.published) ?? 0) - (millis(a.published) ?? 0))
      .slice(0, limit)
      .map(documentHit),
    totals: { events: events.length, statements: 0, documents: documents.length },
    pending: 0,
  }
}

function passes(view: DossierView, event: ReconciledEvent, query: SearchQuery): boolean {
  const { status, party, from, lane, lang } = query
  if (status !== undefined && !carries(event.status, status.replace(' ', '-'))) return false
  if (party !== undefined && !event.status.byParty.some((one) => one.party === party && one.level === 'official'))
    return false
  if (!isWithin(orderOf(event), query)) return false
  if (from === undefined && lane === undefined && lang === undefined) return true
  return event.mentions.some(({ document }) => {
    const entry = view.documents.get(document)
    return entry !== undefined && isOf(entry, { words: '', from, lane, lang })
  })
}

function isOf(entry: DocumentEntry, { from, lane, lang, party }: SearchQuery): boolean {
  if (from !== undefined && entry.source !== from && entry.publisher !== from) return false
  if (lang !== undefined && entry.lang !== lang) return false
  return (lane === undefined || entry.lane === lane) && (party === undefined || entry.party === party)
}

function isWithin(at: number | null, { since, before }: SearchQuery): boolean {
  if (since === undefined && before === undefined) return true
  if (at === null) return false
  return at >= limitOf(since, Number.NEGATIVE_INFINITY) && at < limitOf(before, Number.POSITIVE_INFINITY)
}

function limitOf(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : (millis(typedMoment(text) ?? text) ?? otherwise)
}

function eventHit({ id, title, when, status }: ReconciledEvent): SearchHit {
  const at = when?.start ?? status.knownSince
  return { kind: 'event', id, document: null, title, snippet: title, marks: [], at, source: null }
}

function documentHit(entry: DocumentEntry): SearchHit {
  const { id, opening, published, source } = entry
  return {
    kind: 'document',
    id,
    document: id,
    title: headline(entry),
    snippet: opening,
    marks: [],
    at: published,
    source,
  }
}
