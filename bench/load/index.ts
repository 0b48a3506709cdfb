import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { started } from './started.js'

// Readers, open streams and an import at once, on loopback: p95 of pages, errors, memory of the server, streams that are left.
// Run: npm run build && npx tsx bench/load/index.ts; READOUT_MINUTES (10), READOUT_READERS (200), READOUT_STREAMS (50);
// READOUT_DATABASE_URL measures a server.

const minutes = Number(process.env.READOUT_MINUTES ?? 10)
const readers = Number(process.env.READOUT_READERS ?? 200)
const streams = Number(process.env.READOUT_STREAMS ?? 50)
const data = join(process.env.READOUT_DATA ?? '../shared/data', 'telegram/ru-news/raw')
const PAGES = [
  '',
  '/record',
  '/commitments',
  '/schedule',
  '/sources',
  '/search?q=Putin',
  '/search?q=встреча',
  '?from=2025-03-01&to=2025-04-30',
  '/brief',
]
const DOSSIER = 'us-russia-2025'

const { server, url, end: leave } = await started()
const end = performance.now() + minutes * 60_000
const times: number[] = []
const errors = new Map<string, number>()
const memory: number[] = []
const fail = (what: string) => errors.set(what, (errors.get(what) ?? 0) + 1)

const stop = new AbortController()
const open = Array.from({ length: streams }, () => follow(stop.signal))
const watch = setInterval(() => memory.push(residentOf(server)), 1000)
await Promise.all([...Array.from({ length: readers }, (_, n) => readPages(n)), takeIn()])
const followed = Number(/readout_live_streams (\d+)/.exec(await metrics())?.[1])
stop.abort()
await Promise.allSettled(open)
await sleep(3000)
const left = Number(/readout_live_streams (\d+)/.exec(await metrics())?.[1])
clearInterval(watch)
await leave()

const sorted = times.sort((a, b) => a - b)
const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN)
console.table([
  {
    minutes,
    readers,
    streams: followed,
    pages: times.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    mb: `${memory[5] ?? 0}–${Math.max(...memory)}`,
    last: memory.at(-1),
  },
])
console.log(`errors ${[...errors].map(([what, n]) => `${n} × ${what}`).join(', ') || 0}; streams left ${left}`)

async function readPages(n: number): Promise<void> {
  await sleep((n / readers) * 2000)
  for (let page = n; performance.now() < end; page++) {
    const started = performance.now()
    try {
      const answer = await fetch(`${url}/d/${DOSSIER}${PAGES[page % PAGES.length]}`)
      await answer.text()
      if (!answer.ok) fail(`status ${answer.status}`)
      times.push(performance.now() - started)
    } catch (error) {
      fail((error as Error).message)
    }
    await sleep(2000)
  }
}

async function follow(signal: AbortSignal): Promise<void> {
  const answer = await fetch(`${url}/api/v1/live?dossier=${DOSSIER}`, { signal })
  for await (const _ of answer.body ?? []);
}

/** Posts in files of one channel each, one after another, as somebody would drop them on the page. */
async function takeIn(): Promise<void> {
  if (!existsSync(data)) return
  for (const name of readdirSync(data)) {
    if (performance.now() > end) return
    const form = new FormData()
    form.append(
      'files',
      new File([new Uint8Array(gunzipSync(readFileSync(join(data, name))))], name.replace('.gz', '')),
    )
    const answer = await fetch(`${url}/d/${DOSSIER}/import`, { method: 'POST', body: form, headers: { origin: url } })
    if (!answer.ok) fail(`import ${answer.status}`)
  }
}

async function metrics(): Promise<string> {
  return await (await fetch(`${url}/metrics`)).text()
}

/** Megabytes, from /proc where there is one. */
function residentOf({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/status`
  return existsSync(file) ? Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) / 1024) : 0
}
