import { Feed } from 'feed'
import type { ReconciledEvent } from '../../model/index.js'
import { millis } from '../format.js'
import { eventLink } from '../links.js'
import { statusWords } from '../parts/status.js'
import type { DossierVisit } from '../visit.js'

const KEPT = 100

/** RFC 4287 feed of events by the last change of their status, newest first, at most a hundred. */
export function feedOfEvents(visit: DossierVisit, events: readonly ReconciledEvent[]): string {
  const { dossier } = visit.view
  const newest = [...events].sort((a, b) => changed(b) - changed(a)).slice(0, KEPT)
  const feed = new Feed({
    id: `${visit.origin}${visit.path}`,
    title: dossier.title,
    link: `${visit.origin}${visit.path}`,
    copyright: '',
    generator: 'Readout',
    updated: new Date(newest[0] ? changed(newest[0]) : (millis(visit.now) ?? 0)),
    feedLinks: { atom: `${visit.origin}${visit.path}.atom` },
  })
  for (const event of newest)
    feed.addItem({
      id: `urn:readout:${event.id}`,
      title: event.title,
      link: visit.origin + eventLink(visit, event.id),
      date: new Date(changed(event)),
      description: statusWords(event.status, visit.say),
    })
  return feed.atom1()
}

function changed({ status }: ReconciledEvent): number {
  return Math.max(millis(status.knownSince) ?? 0, ...status.history.map(({ at }) => millis(at) ?? 0))
}
