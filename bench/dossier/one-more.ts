import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Document, grouped } from '../../src/model/index.js'
import { loadActors } from '../../src/pipeline/resources.js'
import { settle } from '../../src/pipeline/run.js'
import { openStore, type Store } from '../../src/store/index.js'
import { generated } from '../link/generated.js'

/**
 * One more document in a stored dossier, end to end from its statements on: saved, linked, reconciled and written, and read by a page. Generated dossiers,
 * embedded database, the median of the last twenty documents on the clock and their CPU time on average, that of all threads:
 * `npx tsx bench/dossier/one-more.ts 20000 100000`.
 */
const MORE = 20
const BATCH = 1000
const sizes = process.argv.slice(2).map(Number)
const actors = await loadActors()

for (const size of sizes.length > 0 ? sizes : [20_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'readout-more-'))
  const store = await openStore({ folder, databaseUrl: process.env.READOUT_DATABASE_URL ?? null })
  await measure(store, size)
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(store: Store, size: number): Promise<void> {
  const { documents, statements, sources, dossier } = generated(size, actors)
  await store.dossiers.save(dossier)
  const now = documents.at(-1)?.published ?? ''
  const until = { from: '2023-12-01T00:00:00Z', to: now }
  await store.coverage.add(
    dossier.id,
    sources.map(({ id }) => ({ source: id, ...until })),
  )
  const told = grouped(statements, ({ document }) => document)
  let n = 0
  const tell = async (lot: readonly Document[]) => {
    const raw = { from: 'more', bytes: Buffer.from(String(n++)), headers: {}, takenAt: now }
    const { capture } = await store.captures.add(dossier.id, raw, null)
    await store.documents.save(dossier.id, capture.id, lot)
    await store.statements.replace(
      dossier.id,
      lot,
      lot.flatMap(({ id }) => told.get(id) ?? []),
      'v1',
    )
  }
  const first = documents.slice(0, -MORE)
  for (let at = 0; at < first.length; at += BATCH) await tell(first.slice(at, at + BATCH))
  const whole = await timed(() => settle(store, dossier, 'v1', { now }))
  const saving: Taken[] = []
  const settling: Taken[] = []
  const reading: Taken[] = []
  let record = await store.reconciliation.load(dossier.id)
  for (const document of documents.slice(-MORE)) {
    saving.push(await timed(() => tell([document])))
    settling.push(await timed(() => settle(store, dossier, 'v1', { now })))
    const read = await timed(() => store.reconciliation.load(dossier.id, record))
    record = read.result
    reading.push(read)
  }
  const taken = (all: readonly Taken[]) => {
    const middle = all.map(({ ms }) => ms).toSorted((a, b) => a - b)[all.length >> 1]
    const cpu = all.reduce((sum, one) => sum + one.cpu, 0) / all.length
    return `${middle?.toFixed(0)} ms (CPU ${cpu.toFixed(0)})`
  }
  const heap = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(
    `${size} statements, ${whole.result.events} events: whole ${(whole.ms / 1000).toFixed(1)} s; one more document saved in ${taken(saving)}, linked, reconciled and written in ${taken(settling)}, read in ${taken(reading)}; ${heap} MB`,
  )
}

/** Milliseconds. */
type Taken = { readonly ms: number; readonly cpu: number }

async function timed<T>(act: () => Promise<T>): Promise<Taken & { readonly result: T }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await act()
  const { user, system } = process.cpuUsage(cpu)
  return { result, ms: performance.now() - start, cpu: (user + system) / 1000 }
}
