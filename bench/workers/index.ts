import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
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
// then two, turn about, so that what else the machine does falls on both. Where there is `taskset`, one worker and the database have one
// core, two workers and the database two. Beside the rate on the clock: documents for each second of CPU that the workers spent, which
// another's load does not change. Run: npx tsx bench/workers/index.ts [posts] [seconds].

const [posts = 12_000, seconds = 12] = process.argv.slice(2).map(Number)
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
const [rates, perCpu] = [new Map<number, number[]>(), new Map<number, number[]>()]
for (const n of [1, 2, 1, 2]) {
  onCores(n)
  const workers = Array.from({ length: n }, () => startWorker())
  const before = await store.statements.left(DOSSIER.id, version)
  if (before < 1000 * n) break
  // Until all have loaded their languages.
  while ((await store.statements.left(DOSSIER.id, version)) > before - 300 * n) await sleep(200)
  const from = await store.statements.left(DOSSIER.id, version)
  const [started, cpu] = [performance.now(), cpuOf(workers)]
  await sleep(seconds * 1000)
  const done = from - (await store.statements.left(DOSSIER.id, version))
  rates.set(n, [...(rates.get(n) ?? []), (done * 1000) / (performance.now() - started)])
  perCpu.set(n, [...(perCpu.get(n) ?? []), done / (cpuOf(workers) - cpu)])
  console.log(`${n} workers: ${done} documents in ${seconds} s`)
  for (const worker of workers) worker.kill('SIGTERM')
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
}
for (const [what, of] of [
  ['documents a second', rates],
  ['documents a second of CPU', perCpu],
] as const) {
  const mean = (n: number) => (of.get(n) ?? []).reduce((sum, rate, _, { length }) => sum + rate / length, 0)
  console.log(`${what}: ${mean(1).toFixed(0)} and ${mean(2).toFixed(0)}, ${(mean(2) / mean(1)).toFixed(2)} ×`)
}
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

/** This process, what it starts from now on, and the database. */
function onCores(n: number): void {
  const socket = new URLSearchParams(databaseUrl.split('?')[1]).get('host') ?? ''
  const [postmaster = ''] = readFileSync(join(socket, 'data/postmaster.pid'), 'utf8').split('\n')
  try {
    for (const pid of [String(process.pid), postmaster])
      execFileSync('taskset', ['-a', '-p', '-c', `0-${n - 1}`, pid], { stdio: 'pipe' })
  } catch {
    console.log('no taskset: all cores for both')
  }
}

/** Seconds of CPU so far, where there is /proc. */
function cpuOf(workers: readonly ChildProcess[]): number {
  return workers.reduce((sum, { pid }) => {
    const file = `/proc/${pid}/stat`
    const fields = existsSync(file) ? readFileSync(file, 'utf8').split(') ')[1]?.split(' ') : undefined
    return sum + (Number(fields?.[11]) + Number(fields?.[12])) / 100
  }, 0)
}
