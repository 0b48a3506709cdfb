import { link } from '../../src/link/index.js'
import type { Document, Event, ReconciledEvent, Statement } from '../../src/model/index.js'
import { createRoster, dayIn, rangeOfWhen } from '../../src/model/index.js'
import { loadResources } from '../../src/pipeline/resources.js'
import { extractDocument } from '../../src/pipeline/threads/extract-documents.js'
import { reconcile } from '../../src/reconcile/index.js'
import { corpusDocuments, currentEvents, SOURCES } from './corpora.js'

/**
 * The real dossier: which calls and meetings of the texts are on our timeline, on which day, with which status, beside
 * those that Wikipedia lists. Both sides of each miss are printed; Wikipedia has only about a quarter of the events.
 */
const resources = await loadResources()
const roster = createRoster(resources.actors)
const extracted = (documents: readonly Document[]) =>
  documents.flatMap((document) => extractDocument(document, resources).statements)
const documents = corpusDocuments()
const statements = extracted(documents)
const period = { start: '2025-01-01', end: '2025-02-28' }
const dossier = {
  id: 'real',
  title: 'real',
  summary: null,
  parties: ['russia', 'us'],
  actors: [],
  sources: SOURCES,
  period,
  tallies: [
    { pair: ['putin', 'trump'] as const, of: ['phone', 'meet'] },
    { pair: ['lavrov', 'rubio'] as const, of: ['phone', 'meet'] },
  ],
}
const coverage = SOURCES.map(({ id }) => ({ source: id, from: '2025-01-01T00:00:00Z', to: '2025-03-01T00:00:00Z' }))
const { actors } = resources
const events = link({ statements, documents, actors, curations: [] })
const result = reconcile({
  events,
  statements,
  documents,
  dossier,
  actors,
  coverage,
  asOf: null,
  now: '2025-03-01T00:00:00Z',
})
const mine = result.events.filter(isContact)

const wiki = currentEvents()
const listed = link({ statements: extracted(wiki), documents: wiki, actors, curations: [] }).filter(isContact)
const found = listed.filter((event) => mine.some((own) => isSame(own, event)))
console.log(
  `documents ${documents.length}, statements ${statements.length}, events ${events.length}, contacts ${mine.length}`,
)
console.log(`Wikipedia lists ${listed.length} contacts of these actors; ${found.length} of them on our timeline`)
for (const event of listed.filter((one) => !found.includes(one))) print('not ours', event, wiki)
for (const status of ['both sides', 'on record', 'one side', 'attributed', 'reported'])
  console.log(`${status.padEnd(10)} ${mine.filter((event) => event.status.corroboration === status).length}`)
for (const tally of result.tallies) console.log(`${tally.pair.join(' and ')}, ${tally.of}: ${tally.words}`)
if (process.argv[2] === 'all') for (const event of mine) print(event.status.corroboration, event, documents)

/** A call or meeting that happened, of two sides, one of them Russia or the United States. */
function isContact({ type, participants, actuality }: Event | ReconciledEvent): boolean {
  const sides = new Set(participants.flatMap(({ actor }) => (actor ? [roster.side(actor)] : [])))
  return type === 'CONSULT' && actuality === 'happened' && sides.size >= 2 && (sides.has('russia') || sides.has('us'))
}

/** Two people or sides in common, and at most a day between. */
function isSame(a: Event, b: Event): boolean {
  const near = (x: string, y: string) => x === y || roster.side(x) === y || roster.side(y) === x
  const actors = (event: Event) => event.participants.flatMap(({ actor }) => actor ?? [])
  const shared = actors(a).filter((x) => actors(b).some((y) => near(x, y)))
  return new Set(shared.map(roster.side)).size >= 2 && Math.abs(startOf(a) - startOf(b)) <= 1.6 * 86_400_000
}

function startOf({ when }: Event): number {
  return rangeOfWhen(when)?.[0] ?? Number.NaN
}

function print(label: string, event: Event, texts: readonly Document[]): void {
  const day = Number.isNaN(startOf(event)) ? '?' : dayIn(startOf(event), event.when?.zone ?? null)
  const names = event.participants.map(({ actor, name }) => actor ?? name).join(', ')
  const first = texts.find(({ id }) => id === event.mentions[0]?.document)
  const statement: Statement | undefined = statements.find(({ id }) => id === event.mentions[0]?.statement)
  const words = statement ? first?.text.slice(...statement.evidence) : first?.text
  console.log(
    `${label.padEnd(10)} ${day} ${event.mode ?? ''} ${names} (${event.mentions.length}) | ${words?.replace(/\s+/g, ' ').slice(0, 160)}`,
  )
}
