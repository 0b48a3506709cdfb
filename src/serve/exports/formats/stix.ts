import type { Actor, ReconciledEvent } from '../../../model/index.js'
import { statusWords } from '../../parts/status.js'
import { millis } from '../../text/format.js'
import { headline } from '../../visit/document-index.js'
import type { ExportFormat } from '../format.js'
import { documentAddress, eventAddress, type Subject } from '../subject.js'
import { uuidOf } from '../uuid.js'

type StixObject = Readonly<Record<string, unknown>> & { readonly id: string }
type Frame = {
  readonly subject: Subject
  readonly created: string
  readonly producer: string
  readonly idOf: (actor: string) => string
}

/** One report whose objects are identities of participants, locations and a note for each event with its documents. */
export const stix: ExportFormat = {
  name: 'stix',
  title: 'STIX 2.1',
  specification: 'https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html',
  type: 'application/stix+json;version=2.1',
  extension: 'stix.json',
  write(subject) {
    const { view, path } = subject.visit
    const producer = `identity--${uuidOf('readout')}`
    const created = instant(view.dossier.period.start) ?? instant(subject.visit.now)!
    const named = subject.events.flatMap(({ participants, place }) => [...participants, ...(place ? [place] : [])])
    const used = new Set(named.map(({ actor }) => actor))
    const actors = view.actors.filter(({ id }) => used.has(id))
    const kinds = new Map(actors.map((actor) => [actor.id, actor.kind === 'place' ? 'location' : 'identity']))
    const idOf = (actor: string) => `${kinds.get(actor) ?? 'identity'}--${uuidOf(actor)}`
    const frame: Frame = { subject, created, producer, idOf }
    const objects = [
      sdo(frame, 'identity', 'readout', { name: 'Readout', identity_class: 'system' }),
      ...actors.flatMap((actor) => actorObject(frame, actor)),
    ]
    const known = new Set(objects.map(({ id }) => id))
    objects.push(...subject.events.map((event) => noteOf(frame, event, known)))
    const report = reportOf(frame, `${path}${view.asOf ?? ''}`, objects)
    return JSON.stringify(
      { type: 'bundle', id: `bundle--${uuidOf(report.id)}`, objects: [...objects, report] },
      null,
      1,
    )
  },
}

/** A place without coordinates is no location of the specification and is left to the words of the note. */
function actorObject(frame: Frame, { id, kind, name, at }: Actor): StixObject[] {
  if (kind !== 'place')
    return [sdo(frame, 'identity', id, { name, identity_class: kind === 'person' ? 'individual' : 'organization' })]
  return at ? [sdo(frame, 'location', id, { name, latitude: at[0], longitude: at[1] })] : []
}

function noteOf(frame: Frame, event: ReconciledEvent, known: ReadonlySet<string>): StixObject {
  const { subject, idOf, producer } = frame
  const { view, say } = subject.visit
  const involved = [...event.participants, ...(event.place ? [event.place] : [])]
  const refs = [...new Set(involved.flatMap(({ actor }) => (actor ? idOf(actor) : [])))].filter((id) => known.has(id))
  const since = instant(event.status.knownSince) ?? frame.created
  const changes = event.status.history.flatMap(({ at }) => instant(at) ?? [])
  const documents = [...new Set(event.mentions.map(({ document }) => document))]
  const sources = documents.flatMap((id) => {
    const entry = view.documents.get(id)
    return entry ? [{ source_name: headline(entry), url: documentAddress(subject, entry) }] : []
  })
  const lines = [statusWords(event.status, say), ...event.findings.map(({ words }) => words)]
  return sdo(frame, 'note', event.id, {
    created: since,
    modified: [since, ...changes].sort().at(-1),
    abstract: event.title,
    content: lines.join('\n'),
    object_refs: refs.length > 0 ? refs : [producer],
    external_references: [{ source_name: 'Readout', url: eventAddress(subject, event.id) }, ...sources],
  })
}

function reportOf(frame: Frame, key: string, objects: readonly StixObject[]): StixObject {
  const { dossier } = frame.subject.visit.view
  const published = instant(frame.subject.visit.view.asOf ?? frame.subject.visit.now)
  return sdo(frame, 'report', key, {
    modified: published,
    published,
    name: frame.subject.title,
    ...(dossier.summary ? { description: dossier.summary } : {}),
    object_refs: objects.map(({ id }) => id),
  })
}

function sdo(frame: Frame, type: string, key: string, more: Readonly<Record<string, unknown>>): StixObject {
  const { created, producer } = frame
  const id = `${type}--${uuidOf(key)}`
  return { type, spec_version: '2.1', id, created_by_ref: producer, created, modified: created, ...more }
}

/** RFC 3339 in UTC with milliseconds, as the specification wants timestamps. */
function instant(iso: string | null): string | null {
  const at = millis(iso)
  return at === null ? null : new Date(at).toISOString()
}
