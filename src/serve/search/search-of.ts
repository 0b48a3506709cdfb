import type { SearchHit, SearchQuery, SearchResult, Store } from '../../store/store.js'
import type { DossierView } from '../visit/dossier-view.js'
import { withNames } from './names-asked.js'
import { filtered } from './search-filtered.js'

/** What a dossier holds of a question; as of a moment, without what came later (totals are exact up to the limit). */
export async function searchOf(view: DossierView, store: Store, query: SearchQuery): Promise<SearchResult> {
  if (query.words.trim() === '') return filtered(view, query)
  const result = await store.search(view.dossier.id, withNames(query, view.actors))
  if (!view.asOf) return result
  const known = (hits: readonly SearchHit[]) =>
    hits.filter((hit) => (hit.kind === 'event' ? view.events.has(hit.id) : view.documents.has(hit.document ?? hit.id)))
  const { totals } = result
  const [events, statements, documents] = [known(result.events), known(result.statements), known(result.documents)]
  return {
    ...result,
    events,
    statements,
    documents,
    totals: {
      events: totals.events - result.events.length + events.length,
      statements: totals.statements - result.statements.length + statements.length,
      documents: totals.documents - result.documents.length + documents.length,
    },
  }
}
