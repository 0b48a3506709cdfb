import { Feed } from 'feed'
import type { SearchHit, SearchResult } from '../../store/store.js'
import { millis } from '../format.js'
import { eventLink, inFormat, readLink, withQuery } from '../links.js'
import { statusWords } from '../parts/status.js'
import type { DossierVisit } from '../visit.js'

const KEPT = 100

/** A search as an RFC 4287 feed: whatever matches, newest first; the address of the search is the saved search. */
export function feedOfSearch(visit: DossierVisit, { events, statements, documents }: SearchResult): string {
  const asked = visit.query.get('q') ?? ''
  const hits = [...events, ...statements, ...documents].sort((a, b) => at(b) - at(a)).slice(0, KEPT)
  const feed = new Feed({
    id: visit.origin + inFormat(visit, 'atom'),
    title: `${visit.view.dossier.title}: ${asked}`,
    link: visit.origin + withQuery(visit, {}),
    copyright: '',
    generator: 'Readout',
    updated: new Date(hits[0] ? at(hits[0]) : (millis(visit.now) ?? 0)),
    feedLinks: { atom: visit.origin + inFormat(visit, 'atom') },
  })
  for (const hit of hits) {
    const event = hit.kind === 'event' ? visit.view.events.get(hit.id) : null
    feed.addItem({
      id: `urn:readout:${hit.kind}:${hit.id}`,
      title: event?.title ?? hit.title,
      link: visit.origin + (event ? eventLink(visit, hit.id) : readLink(visit, hit.document ?? hit.id)),
      date: new Date(at(hit)),
      description: event ? statusWords(event.status, visit.say) : hit.snippet,
    })
  }
  return feed.atom1()
}

function at({ at: moment }: SearchHit): number {
  return millis(moment) ?? 0
}
