import {
  type Curation,
  type Document,
  type ReconciledEvent,
  type Statement,
  standing,
  textOf,
} from '../../../model/index.js'
import { millis } from '../../text/format.js'
import { byThen } from '../../visit/by-then.js'
import type { ExportFormat } from '../format.js'
import { documentAddress, eventAddress, materialOf, type Subject } from '../subject.js'

const STATUS: Readonly<Record<string, string>> = {
  cancelled: 'https://schema.org/EventCancelled',
  announced: 'https://schema.org/EventScheduled',
}

/** Articles, the claims that they make, and the events that the claims are about. A ClaimReview only where a person rated a claim: Readout rates nothing. */
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
    const claims = new Map(statements.map((statement) => [statement.id, statement]))
    const ratings = await ratingsOf(subject)
    const graph = [
      ...documents.map((document) => articleOf(subject, document)),
      ...subject.events.map((event) => eventOf(subject, event)),
      ...statements.flatMap((statement) => claimOf(statement, texts.get(statement.document), about.get(statement.id))),
      ...ratings.flatMap((rating) => reviewOf(subject, rating, { claims, texts, about })),
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

/** The ratings that stand, and stood at the moment asked about. */
async function ratingsOf({ visit }: Subject): Promise<readonly Curation[]> {
  const { dossier, asOf } = visit.view
  const isThere = byThen(asOf)
  const taken = await visit.site.store.curation.list(dossier.id)
  return standing(taken.filter(({ at }) => isThere(at))).filter(({ action }) => action.do === 'rate')
}

type Rated = {
  readonly claims: ReadonlyMap<string, Statement>
  readonly texts: ReadonlyMap<string, Document>
  readonly about: ReadonlyMap<string, string>
}

/** A person's verdict on a claim, by name and with their reason; a rating in words has no number. */
function reviewOf(subject: Subject, { id, at, by, reason, action }: Curation, { claims, texts, about }: Rated) {
  const claim = action.do === 'rate' ? claims.get(action.statement) : undefined
  const document = claim && texts.get(claim.document)
  if (action.do !== 'rate' || !claim || !document) return []
  const event = about.get(claim.id)
  return [
    {
      '@id': `urn:readout:${id}`,
      '@type': 'ClaimReview',
      url: event ? eventAddress(subject, event) : documentAddress(subject, document),
      datePublished: at,
      author: { '@type': 'Person', name: by },
      claimReviewed: textOf(document.text, claim.evidence),
      reviewBody: reason,
      itemReviewed: { '@id': `urn:readout:${claim.id}` },
      reviewRating: { '@type': 'Rating', alternateName: action.rating },
    },
  ]
}

function articleId(document: string): string {
  return `urn:readout:document:${encodeURIComponent(document)}`
}

function present(node: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null))
}
