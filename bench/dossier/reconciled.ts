import { link } from '../../src/link/index.js'
import type { Document, Event, ReconciledEvent, Statement } from '../../src/model/index.js'
import { createRoster, dayIn, rangeOfWhen } from '../../src/model/index.js'
import { loadResources } from '../../src/pipeline/resources.js'
import { extractDocument } from '../../src/pipeline/threads/extract-documents.js'
import { reconcile } from '../../src/reconcile/index.js'
import { corpusDocuments, SOURCES } from './corpora.js'

const PERIOD = { start: '2025-01-01', end: '2025-02-28' }

export const resources = await loadResources()

/** Who stands for whom. */
export const roster = createRoster(resources.actors)

/** All statements of documents. */
export const extracted = (documents: readonly Document[]): Statement[] =>
  documents.flatMap((document) => extractDocument(document, resources).statements)

/** The real dossier, extracted, linked and reconciled as of the day after its period. */
export function reconciledDossier() {
  const documents = corpusDocuments()
  const statements = extracted(documents)
  const dossier = {
    id: 'real',
    title: 'real',
    summary: null,
    parties: ['russia', 'us'],
    actors: [],
    sources: SOURCES,
    period: PERIOD,
    tallies: [
      { pair: ['putin', 'trump'] as const, of: ['phone', 'meet'] },
      { pair: ['lavrov', 'rubio'] as const, of: ['phone', 'meet'] },
    ],
  }
  const coverage = SOURCES.map(({ id }) => ({ source: id, from: '2025-01-01T00:00:00Z', to: '2025-03-01T00:00:00Z' }))
  const { actors } = resources
  const events = link({ statements, documents, actors, curations: [] })
  const now = '2025-03-01T00:00:00Z'
  const result = reconcile({ events, statements, documents, dossier, actors, coverage, asOf: null, now })
  return { documents, statements, events, result }
}

/** A call or meeting that happened, of two sides, one of them Russia or the United States. */
export function isContact({ type, participants, actuality }: Event | ReconciledEvent): boolean {
  const sides = new Set(participants.flatMap(({ actor }) => (actor ? [roster.side(actor)] : [])))
  return type === 'CONSULT' && actuality === 'happened' && sides.size >= 2 && (sides.has('russia') || sides.has('us'))
}

/** Start of an event as a moment; NaN where none is known. */
export function startOf({ when }: Event): number {
  return rangeOfWhen(when)?.[0] ?? Number.NaN
}

/** Its day on the clock of the event, "?" where none is known. */
export function dayOf(event: Event): string {
  return Number.isNaN(startOf(event)) ? '?' : dayIn(startOf(event), event.when?.zone ?? null)
}
