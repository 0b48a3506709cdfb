import { createLinker, link } from '../../src/link/index.js'
import type { Document, Statement } from '../../src/model/index.js'
import { reconcile } from '../../src/reconcile/index.js'
import { COVERED, DOSSIER } from '../../test/fixtures/dossier.js'
import { ACTORS, documentOf, statementOf } from '../../test/fixtures/statements.js'

/** Linking and reconciling made-up statements: a few hot pairs, four months, three statements a document. */
const count = Number(process.argv[2] ?? 100_000)
const PEOPLE = ACTORS.filter(({ kind }) => kind === 'person').map(({ id }) => id)
const SOURCES = DOSSIER.sources.map(({ id }) => id)
const KINDS = [
  { type: 'CONSULT', mode: 'phone' },
  { type: 'CONSULT', mode: 'meet' },
  { type: 'ACCUSE', mode: null },
  { type: 'ASSAULT', mode: null },
  { type: 'STATE', mode: null },
  { type: 'MOVE', mode: 'arrive' },
  { type: 'AGREE', mode: null },
] as const

let seed = 7
const draw = (below: number) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 2 ** 32) ** 1.7 * below)
}
const documents: Document[] = []
const statements: Statement[] = []
while (statements.length < count) {
  const moment = Date.UTC(2025, 1, 1) + draw(120 * 24 * 60) * 60_000
  const [a, b] = [PEOPLE[draw(PEOPLE.length)] ?? 'putin', PEOPLE[draw(PEOPLE.length)] ?? 'trump']
  const words = Array.from({ length: 12 }, () => `word${draw(4000)}`).join(' ')
  const text = `${a} and ${b} on the day ${words}.`
  const source = SOURCES[draw(SOURCES.length)] ?? 'channel'
  const lane = DOSSIER.sources.find(({ id }) => id === source)?.lane ?? null
  const document = documentOf({ text, source, lane, published: new Date(moment).toISOString() })
  documents.push(document)
  for (let at = 0; at < 3; at++) {
    const kind = KINDS[draw(KINDS.length)] ?? KINDS[0]
    const dated = draw(3) === 0 ? {} : { on: new Date(moment).toISOString().slice(0, 10) }
    const made = statementOf(document, text, { ...kind, who: { [a]: [a, 'actor'], [b]: [b, 'recipient'] }, ...dated })
    statements.push({ ...made, id: `${made.id}${statements.length}` })
  }
}
const timed = <T>(name: string, act: () => T): T => {
  const start = performance.now()
  const result = act()
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${name.padEnd(12)} n ${statements.length}  ${seconds.toFixed(2)} s  ${Math.round(statements.length / seconds)} statements/s`,
  )
  return result
}
const curations = [] as const
const events = timed('link', () => link({ statements, documents, actors: ACTORS, curations }))
console.log(`events ${events.length}, largest ${Math.max(...events.map(({ mentions }) => mentions.length))}`)
timed('reconcile', () =>
  reconcile({
    events,
    statements,
    documents,
    dossier: DOSSIER,
    actors: ACTORS,
    coverage: COVERED,
    asOf: null,
    now: '2025-06-30T00:00:00Z',
  }),
)

const last = documents.slice(-20)
const late = new Set(last.map(({ id }) => id))
const linker = createLinker(ACTORS, curations)
linker.add({ documents: documents.slice(0, -20), statements: statements.filter(({ document }) => !late.has(document)) })
linker.events()
const started = process.cpuUsage()
for (const document of last) {
  linker.add({
    documents: [document],
    statements: statements.filter((statement) => statement.document === document.id),
  })
  linker.events()
}
console.log(`one more document: ${Math.round(process.cpuUsage(started).user / 1000 / last.length)} ms`)
