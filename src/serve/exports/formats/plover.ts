import type { Actor, ReconciledEvent } from '../../../model/index.js'
import { type CodedActor, createCoder, type Dyad } from '../coded-actors.js'
import type { ExportFormat } from '../format.js'
import { eventAddress, type Subject } from '../subject.js'

/** PLOVER's sixteen types by quad class; `STATE` and `MOVE` are ours and have no place there. */
const QUAD: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}

/** One line for each dated event of a type that PLOVER has; fields are named as in its data set POLECAT. */
export const plover: ExportFormat = {
  name: 'plover',
  title: 'PLOVER',
  specification: 'https://osf.io/preprints/socarxiv/rm5dw/',
  type: 'application/jsonl; charset=utf-8',
  extension: 'plover.jsonl',
  write(subject) {
    const code = createCoder(subject.visit.view.actors)
    const places = new Map(subject.visit.view.actors.map((actor) => [actor.id, actor]))
    return subject.events
      .filter((event) => event.when?.start && QUAD[event.type])
      .map((event) => `${JSON.stringify(recordOf(subject, event, code(event), places))}\n`)
      .join('')
  },
}

function recordOf(subject: Subject, event: ReconciledEvent, dyad: Dyad, places: ReadonlyMap<string, Actor>) {
  const at = event.place?.actor ? places.get(event.place.actor)?.at : undefined
  return {
    event_id: event.id,
    event_date: event.when!.start!.slice(0, 10),
    event_type: event.type,
    event_mode: event.mode,
    quad_code: `Q${QUAD[event.type]}`,
    actors: dyad.actors.map(coded),
    recipients: dyad.recipients.map(coded),
    placename: event.place?.name ?? null,
    latitude: at?.[0] ?? null,
    longitude: at?.[1] ?? null,
    feature_type: at ? 'place' : null,
    actuality: event.actuality,
    status: event.status.corroboration,
    origins: event.origins.length,
    version: 'PLOVER 2.0',
    url: eventAddress(subject, event.id),
  }
}

function coded({ name, country, sector }: CodedActor) {
  return { actor_name: name, country, sector: sector === 'MED' ? 'JRN' : sector }
}
