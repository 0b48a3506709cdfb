import { type Actor, type Document, digestId, isoIn, type ReconciledEvent } from '../../model/index.js'
import { statusWords } from '../parts/status.js'
import { millis } from '../text/format.js'
import { documentAddress, eventAddress, materialOf, type Subject } from './subject.js'

/** A FollowTheMoney entity: every property is a list of texts. */
export type FtmEntity = {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const SCHEMA: Readonly<Record<Actor['kind'], string>> = {
  person: 'Person',
  state: 'PublicBody',
  body: 'PublicBody',
  office: 'PublicBody',
  outlet: 'Organization',
  place: 'Address',
}
/** ISO 639-3, as the model wants it, of the languages that we read. */
const LANGUAGE: Readonly<Record<string, string>> = { en: 'eng', ru: 'rus', uk: 'ukr' }

/** Participants and places, events and documents as entities of the FollowTheMoney model. */
export async function ftmEntities(subject: Subject): Promise<readonly FtmEntity[]> {
  const { view } = subject.visit
  const actors = new Map(view.actors.map((actor) => [actor.id, actor]))
  const countries = countryOf(actors)
  const named = subject.events.flatMap(({ participants, place }) => [...participants, ...(place ? [place] : [])])
  const known = [...new Set(named.flatMap(({ actor }) => actor ?? []))].flatMap((id) => actors.get(id) ?? [])
  const { documents } = await materialOf(subject)
  return [
    ...known.map((actor) => actorEntity(actor, countries)),
    ...subject.events.map((event) => eventEntity(subject, event, countries)),
    ...documents.map((document) => documentEntity(subject, document)),
  ]
}

function actorEntity(actor: Actor, countries: Countries): FtmEntity {
  const names = [...new Set([actor.name, ...Object.values(actor.names).flat()])]
  const country = countries(actor.id)
  if (actor.kind === 'place')
    return entity(keyOf('actor', actor.id), 'Address', {
      full: [actor.name],
      name: [actor.name],
      country,
      latitude: actor.at ? [String(actor.at[0])] : [],
      longitude: actor.at ? [String(actor.at[1])] : [],
    })
  return entity(keyOf('actor', actor.id), SCHEMA[actor.kind], {
    name: [actor.name],
    alias: names.filter((name) => name !== actor.name),
    country,
  })
}

function eventEntity(subject: Subject, event: ReconciledEvent, countries: Countries): FtmEntity {
  const involved = event.participants.flatMap(({ actor }) => (actor ? [keyOf('actor', actor)] : []))
  const documents = [...new Set(event.mentions.map(({ document }) => keyOf('document', document)))]
  return entity(keyOf('event', event.id), 'Event', {
    name: [event.title],
    startDate: dateOf(event.when?.start),
    endDate: dateOf(event.when?.end),
    location: event.place ? [event.place.name] : [],
    country: [...new Set(event.participants.flatMap(({ actor }) => (actor ? countries(actor) : [])))],
    involved: [...new Set(involved)],
    summary: [statusWords(event.status, subject.visit.say)],
    sourceUrl: [eventAddress(subject, event.id)],
    recordId: [event.id],
    proof: documents,
  })
}

function documentEntity(subject: Subject, document: Document): FtmEntity {
  const title = document.title ?? document.text.slice(0, 120)
  return entity(keyOf('document', document.id), 'Article', {
    name: [title],
    title: [title],
    fileName: [],
    author: document.author ? [document.author] : [],
    publisher: document.publisher ? [document.publisher] : [],
    publishedAt: dateOf(document.published),
    language: document.lang && LANGUAGE[document.lang] ? [LANGUAGE[document.lang]!] : [],
    sourceUrl: [documentAddress(subject, document)],
    bodyText: [document.text],
  })
}

function entity(id: string, schema: string, all: Readonly<Record<string, readonly string[]>>): FtmEntity {
  const filled = Object.entries(all)
    .map(([name, values]) => [name, values.filter((value) => value.trim() !== '')] as const)
    .filter(([, values]) => values.length > 0)
  return { id, schema, properties: Object.fromEntries(filled) }
}

/** Ids of the model are letters, digits, points and hyphens. */
function keyOf(kind: string, id: string): string {
  return digestId(`readout-${kind}`, id).replace(':', '-')
}

type Countries = (actor: string) => string[]

function countryOf(actors: ReadonlyMap<string, Actor>): Countries {
  return (id) => {
    for (let at = actors.get(id), steps = 0; at && steps < 8; steps++) {
      if (at.iso) return [at.iso[0].toLowerCase()]
      at = actors.get(at.party ?? at.standsFor ?? '')
    }
    return []
  }
}

/** ISO dates and times in UTC, without a zone, as the model has them. */
function dateOf(iso: string | null | undefined): string[] {
  const at = millis(iso)
  if (at === null || !iso) return []
  return [iso.includes('T') ? isoIn(at, null) : iso.slice(0, 10)]
}
