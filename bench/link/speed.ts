import { createLinker, type Lot, link } from '../../src/link/index.js'
import { loadActors } from '../../src/pipeline/resources.js'
import { createReconciler, reconcile } from '../../src/reconcile/index.js'
import { generated } from './generated.js'

/**
 * Linking and reconciling generated dossiers of growing size, in CPU time: `npx tsx bench/link/speed.ts 10000 50000 200000`.
 * What is asked of them: 20,000 statements linked a second, 100,000 reconciled in 20 s, one more document in 50 ms.
 */
const sizes = process.argv.slice(2).map(Number)
const actors = await loadActors()

for (const size of sizes.length > 0 ? sizes : [10_000, 50_000]) {
  const { documents, statements, sources, dossier } = generated(size, actors)
  const end =
    documents
      .map(({ published }) => published ?? '')
      .sort()
      .at(-1) ?? ''
  const coverage = sources.map(({ id }) => ({ source: id, from: '2023-12-01T00:00:00Z', to: end }))
  const given = { statements, documents, dossier, actors, coverage, asOf: null, now: end }
  const events = timed('link', size, () => link({ statements, documents, actors, curations: [] }))
  console.log(
    `  ${documents.length} documents, ${events.length} events, largest ${Math.max(...events.map(({ mentions }) => mentions.length))}`,
  )
  timed('reconcile', size, () => reconcile({ ...given, events }))
  oneMore(20)

  /** The last documents, one by one and five minutes apart, after all others were linked and reconciled at once. */
  function oneMore(many: number): void {
    const last = documents.slice(-many)
    const ofLast = new Map(last.map(({ id }) => [id, statements.filter(({ document }) => document === id)]))
    const linker = createLinker(actors, [])
    const reconciler = createReconciler({ dossier, actors, asOf: null })
    let clock = Date.parse(end)
    const grow = (lot: Lot) => {
      clock += 300_000
      const now = new Date(clock).toISOString()
      const captured = coverage.map((one) => ({ ...one, to: now }))
      const start = process.cpuUsage()
      linker.add(lot)
      const known = linker.events()
      const linked = cpuSince(start)
      reconciler.add(lot)
      reconciler.reconcile({ events: known, coverage: captured, now })
      return { linked, reconciled: cpuSince(start) - linked }
    }
    grow({
      documents: documents.slice(0, -many),
      statements: statements.filter(({ document }) => !ofLast.has(document)),
    })
    const took = last.map((document) => grow({ documents: [document], statements: ofLast.get(document.id) ?? [] }))
    const middle = (of: (one: (typeof took)[number]) => number) =>
      took
        .map(of)
        .sort((a, b) => a - b)
        [many >> 1]?.toFixed(1)
    console.log(
      `  one more document: linked ${middle(({ linked }) => linked)} ms, reconciled ${middle(({ reconciled }) => reconciled)} ms CPU (median of ${many})`,
    )
  }
}

function timed<T>(name: string, size: number, act: () => T): T {
  const start = process.cpuUsage()
  const result = act()
  const milliseconds = cpuSince(start)
  console.log(
    `${name.padEnd(10)} n ${String(size).padStart(6)}  ${(milliseconds / 1000).toFixed(2)} s CPU  ${Math.round((size * 1000) / milliseconds)} statements/s`,
  )
  return result
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
