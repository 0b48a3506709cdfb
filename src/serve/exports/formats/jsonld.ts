import type { Document, ReconciledEvent, Statement } from '../../../model/index.js'
import { textOf } from '../../../model/index.js'
import { millis } from '../../format.js'
import type { ExportFormat } from '../format.js'
import { documentAddress, eventAddress, materialOf, type Subject } from '../subject.js'

const STATUS: Readonly<Record<string, string>> = {
  cancelled: 'https://schema.org/EventCancelled',
  announced: 'https://schema.org/EventScheduled',
}

/** Articles, the claims that they make, and the events that the claims are about. No ClaimReview: Readout rates nothing. */
export const jsonld: ExportFormat = {
  name: 'jsonld',
  title: 'schema.org',
  specification: 'https://schema.org/Claim',
  type: 'application/ld+json; charset=utf-8',
  async write(subject) {
    const { documents, statements } = await materialOf(subject)
    const texts = new Map(documents.map((document) => [document.id, document]))
    const about = new Map(
      subject.events.flatMap(({ id, mentions }) => mentions.map(({ statement }) => [statement, id] as const)),
    )
    const graph = [
      ...documents.map((document) => articleOf(subject, document)),
      ...subject.events.map((event) => eventOf(subject, event)),
      ...statements.flatMap((statement) => claimOf(statement, texts.get(statement.document), about.get(statement.id))),
    ]
    return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 1)
  },
}

function articleOf(subject: Subject, document: Document) {
  return present({
    '@id': articleId(document.id),
    '@type': document.kind === 'post' ? 'SocialMediaPosting' : 'NewsArticle',
    headline: document.title?.slice(0, 110) ?? document.text.slice(0, 110),
    url: documentAddress(subject, document),
    datePublished: document.published,
    dateModified: document.updated,
    inLanguage: document.lang,
    author: document.author ? { '@type': 'Person', name: document.author } : null,
    publisher: document.publisher ? { '@type': 'Organization', name: document.publisher } : null,
  })
}

function eventOf(subject: Subject, event: ReconciledEvent) {
  const timed = millis(event.when?.start) !== null
  return present({
    '@id': `urn:readout:${event.id}`,
    '@type': 'Event',
    name: event.title,
    url: eventAddress(subject, event.id),
    startDate: timed ? event.when!.start : null,
    endDate: timed ? event.when!.end : null,
    eventStatus: STATUS[event.status.lifecycle] ?? null,
    location: event.place ? { '@type': 'Place', name: event.place.name } : null,
    about: event.participants.map(({ name }) => ({ '@type': 'Thing', name })),
  })
}

/** A claim is the words of one document, never ours; who is quoted is its author. */
function claimOf(statement: Statement, document: Document | undefined, event: string | undefined) {
  if (!document) return []
  const speaker = statement.attribution.findLast(({ unnamed }) => !unnamed)
  return [
    present({
      '@id': `urn:readout:${statement.id}`,
      '@type': 'Claim',
      text: textOf(document.text, statement.evidence),
      inLanguage: document.lang,
      datePublished: document.published,
      author: speaker ? { '@type': 'Thing', name: speaker.name } : null,
      appearance: { '@id': articleId(document.id) },
      about: event ? { '@id': `urn:readout:${event}` } : null,
    }),
  ]
}

function articleId(document: string): string {
  return `urn:readout:document:${encodeURIComponent(document)}`
}

function present(node: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null))
}
