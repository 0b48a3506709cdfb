import type { ReconciledEvent } from '../../model/index.js'
import { statusWords } from '../parts/status.js'
import { millis } from '../text/format.js'
import { type DocumentEntry, headline, sourceOf } from '../visit/document-index.js'
import { documentAddress, eventAddress, type Subject } from './subject.js'

/** One entry of a feed; `at` in milliseconds since 1970. */
export type FeedEntry = {
  readonly id: string
  readonly title: string
  readonly address: string
  readonly words: string
  readonly at: number
  readonly tags: readonly string[]
}

const KEPT = 100

/** Events by the last change of their status and the documents asked for by publication, newest first, at most a hundred. */
export async function entriesOf(subject: Subject): Promise<readonly FeedEntry[]> {
  const { view } = subject.visit
  const documents = [...(subject.documents ?? [])].flatMap((id) => view.documents.get(id) ?? [])
  const entries = [
    ...subject.events.map((event) => eventEntry(subject, event)),
    ...documents.map((document) => documentEntry(subject, document)),
  ]
  return entries.sort((a, b) => b.at - a.at).slice(0, KEPT)
}

function eventEntry(subject: Subject, event: ReconciledEvent): FeedEntry {
  const { status } = event
  return {
    id: `urn:readout:${event.id}`,
    title: event.title,
    address: eventAddress(subject, event.id),
    words: statusWords(status, subject.visit.say),
    at: Math.max(millis(status.knownSince) ?? 0, ...status.history.map(({ at }) => millis(at) ?? 0)),
    tags: [event.type, status.corroboration],
  }
}

function documentEntry(subject: Subject, document: DocumentEntry): FeedEntry {
  return {
    id: `urn:readout:document:${encodeURIComponent(document.id)}`,
    title: headline(document),
    address: documentAddress(subject, document),
    words: `${sourceOf(subject.visit.view.dossier, document)}: ${document.opening}`,
    at: millis(document.updated) ?? millis(document.published) ?? 0,
    tags: [document.lane ?? 'informal', document.kind],
  }
}
