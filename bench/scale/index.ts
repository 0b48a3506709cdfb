import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Document, Statement } from '../../src/model/index.js'
import { openStore, type Store } from '../../src/store/index.js'
import { capture, document, statement } from '../../src/store/test/samples.js'
import { startServer } from '../../src/store/test/server.js'
import { chance } from '../faults/chance.js'

// Does the cost per document stay flat as a dossier grows? Generated posts (lengths, days and share of statements as in real channels,
// seeded) are saved, marked as extracted and searched at each size. Run: npx tsx bench/scale/index.ts 10000 100000;
// `--server` measures on a PostgreSQL of its own, READOUT_DATABASE_URL on that one. Language and linking have their own benches (bench/language, bench/link).

const sizes = process.argv.slice(2).map(Number).filter(Boolean)
const server = process.argv.includes('--server') ? await startServer() : null
const databaseUrl = server ? await server.createDatabase('scale') : process.env.READOUT_DATABASE_URL
const SYLLABLES = 'ва ре мо ки но пер дел рос сам тор вет лин га стра пол ник зем боль'.split(' ')
/** Twenty thousand words, drawn by Zipf's law as in real texts: a few in every post, most in hardly any. */
const WORDS = Array.from({ length: 20_000 }, (_, n) =>
  [n % 18, (n / 18) | 0, (n / 324) | 0, (n / 5832) | 0].map((at) => SYLLABLES[at % 18]).join(''),
)
const STATEMENTS_EACH = 0.45
const BATCH = 1000
const table: object[] = []

for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'readout-scale-'))
  const store = await openStore({ folder, databaseUrl })
  await measure(store, size)
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
await server?.stop()
console.table(table)

async function measure(store: Store, size: number): Promise<void> {
  const dossier = `scale-${size}`
  let [save, replace, last] = [0, 0, 0]
  const cpu = process.cpuUsage()
  for (let start = 0; start < size; start += BATCH) {
    const posts = Array.from({ length: BATCH }, (_, n) => post(start + n))
    const taken = await capture(store, `${dossier} ${start}`, undefined, `${start}.json`)
    const own = await store.captures.add(
      dossier,
      { from: `${start}`, bytes: Buffer.from(taken.id), headers: {}, takenAt: taken.takenAt },
      null,
    )
    save += await timed(() => store.documents.save(dossier, own.capture.id, posts))
    last = await timed(() => store.statements.replace(dossier, posts, posts.flatMap(statementsOf), 'v1'))
    replace += last
  }
  const { user, system } = process.cpuUsage(cpu)
  while ((await store.search(dossier, { words: 'стра' })).pending > 0) await sleep(500)
  const search: number[] = []
  const list: number[] = []
  for (let n = 0; n < 60; n++) {
    const words = `${word()} ${n % 2 ? word() : ''}`
    search.push(await timed(() => store.search(dossier, { words })))
    list.push(await timed(() => store.documents.list(dossier, { order: 'newest', limit: 50 })))
  }
  const each = (ms: number) => ((ms * 1000) / size).toFixed(0)
  table.push({
    engine: store.engine,
    documents: size,
    'save µs each': each(save),
    'extracted µs each': each(replace),
    'last batch µs each': ((last * 1000) / BATCH).toFixed(0),
    'CPU here µs each': each((user + system) / 1000),
    'search median ms': median(search),
    'search p95 ms': p95(search),
    'page p95 ms': p95(list),
  })
}

function post(n: number): Document {
  const length = 8 + chance(12) * chance(14)
  const text = Array.from({ length }, word).join(' ')
  const published = new Date(Date.UTC(2022, 0, 1) + chance(1200) * 86_400_000 + chance(86_400) * 1000).toISOString()
  return document(`post:${n}`, { text, published, source: `channel-${n % 24}`, publisher: `channel-${n % 24}` })
}

function word(): string {
  return WORDS[Math.floor(WORDS.length ** (chance(1_000_000) / 1_000_000)) - 1] ?? 'стра'
}

function statementsOf(of: Document): Statement[] {
  return chance(100) < STATEMENTS_EACH * 100 ? [statement(`s:${of.id}`, of)] : []
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function median(times: readonly number[]): string {
  return (times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(0)
}

function p95(times: readonly number[]): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0).toFixed(0)
}
