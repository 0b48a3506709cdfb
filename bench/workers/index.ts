import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { importCaptures } from '../../src/pipeline/importing/import-files.js'
import { engineVersion } from '../../src/pipeline/version.js'
import { openStore, type Store } from '../../src/store/index.js'
import { DOSSIER } from '../../src/store/test/samples.js'
import { startServer } from '../../src/store/test/server.js'

// How much faster are two workers than one? Real posts wait in one PostgreSQL database; workers of one thread each read them, first one,
// then two, turn about, so that what else the machine does falls on both. Run: npx tsx bench/workers/index.ts [posts] [seconds].

const [posts = 6000, seconds = 25] = process.argv.slice(2).map(Number)
const data = join(process.env.READOUT_DATA ?? '../shared/data', 'telegram/ru-news/raw')
if (!existsSync(data)) {
  console.log(`skipped: no ${data}`)
  process.exit(0)
}
const server = await startServer()
const folder = mkdtempSync(join(tmpdir(), 'readout-workers-'))
const databaseUrl = await server.createDatabase('workers')
const store = await openStore({ folder, databaseUrl })
await fill(store)
const version = await engineVersion()
const rates = new Map<number, number[]>()
for (const n of [1, 2, 1, 2]) {
  const workers = Array.from({ length: n }, () => startWorker())
  const before = await store.statements.left(DOSSIER.id, version)
  if (before < 1000 * n) break
  // Until all have loaded their languages.
  while ((await store.statements.left(DOSSIER.id, version)) > before - 300 * n) await sleep(200)
  const from = await store.statements.left(DOSSIER.id, version)
  const started = performance.now()
  await sleep(seconds * 1000)
  const done = from - (await store.statements.left(DOSSIER.id, version))
  rates.set(n, [...(rates.get(n) ?? []), (done * 1000) / (performance.now() - started)])
  console.log(`${n} workers: ${done} documents in ${seconds} s`)
  for (const worker of workers) worker.kill('SIGTERM')
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
}
const mean = (n: number) => {
  const all = rates.get(n) ?? []
  return all.reduce((sum, rate) => sum + rate, 0) / all.length
}
console.log(`documents a second: ${mean(1).toFixed(0)} and ${mean(2).toFixed(0)}, ${(mean(2) / mean(1)).toFixed(2)} ×`)
await store.close()
await server.stop()
rmSync(folder, { recursive: true, force: true })

async function fill(into: Store): Promise<void> {
  const now = new Date().toISOString()
  await into.dossiers.save(DOSSIER)
  for (const name of readdirSync(data)) {
    if ((await into.counts(DOSSIER.id)).documents >= posts) break
    const bytes = new Uint8Array(gunzipSync(readFileSync(join(data, name))))
    await importCaptures(into, DOSSIER, [{ from: name.replace('.gz', ''), bytes, headers: {}, takenAt: now }], { now })
  }
}

function startWorker(): ChildProcess {
  const own = mkdtempSync(join(folder, 'worker-'))
  const script = fileURLToPath(new URL('./worker.ts', import.meta.url))
  return spawn(process.execPath, ['--import', 'tsx', script, own, databaseUrl], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
