import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { startServer } from '../../src/store/test/server.js'
import { memoryByThread, THREAD_MEMORY } from './memory-by-thread.js'
import { started } from './started.js'

// Readers, open streams and an import at once, on loopback: times by kind of page, errors, memory of the server and of each of its
// threads, CPU of the server and of this generator, streams that are left.
// Run: npm run build && npx tsx bench/load/index.ts; READOUT_MINUTES (10), READOUT_READERS (200), READOUT_STREAMS (50);
// `--server` measures on a PostgreSQL of its own, READOUT_DATABASE_URL on that one.

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
  // Asked differently each time, so that no kept page answers.
  '/search?q=WORD',
  '?from=DAY',
]
const WORDS = 'встреча переговоры Путин Зеленский санкции удар перемирие visit call talks ceasefire Witkoff'.split(' ')
const DOSSIER = 'us-russia-2025'

const database = process.argv.includes('--server') ? await startServer() : null
const databaseUrl = database ? { READOUT_DATABASE_URL: await database.createDatabase('load') } : {}
const { server, url, end: leave } = await started({ ...databaseUrl, ...THREAD_MEMORY })
const end = performance.now() + minutes * 60_000
const times = PAGES.map((): number[] => [])
const cpuBefore = cpuOf(server)
const errors = new Map<string, number>()
const memory: number[] = []
let [taken, isAllIn, asked] = [0, false, 0]
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
const cpu = cpuOf(server) - cpuBefore
await leave()

await database?.stop()

const all = times.flat()
const own = process.cpuUsage()
console.table(Object.fromEntries(PAGES.map((page, at) => [page || '/', figures(times[at] ?? [])])))
console.table([{ minutes, readers, streams: followed, ...figures(all) }])
console.table(memoryByThread(server.pid))
const low = Math.min(...memory.slice(10))
console.log(`memory of the server ${low}–${Math.max(...memory)} MB, median ${at(memory, 0.5)}, last ${memory.at(-1)}`)
console.log(
  `CPU: server ${cpu.toFixed(0)} s, generator ${((own.user + own.system) / 1e6).toFixed(0)} s; posts taken in ${taken} files${isAllIn ? ', all' : ''}`,
)
console.log(`errors ${[...errors].map(([what, n]) => `${n} × ${what}`).join(', ') || 0}; streams left ${left}`)

function figures(of: readonly number[]): object {
  return { pages: of.length, p50: at(of, 0.5), p95: at(of, 0.95), p99: at(of, 0.99) }
}

function at(of: readonly number[], share: number): number {
  return Math.round(of.toSorted((a, b) => a - b)[Math.floor(of.length * share)] ?? Number.NaN)
}

async function readPages(n: number): Promise<void> {
  await sleep((n / readers) * 2000)
  for (let page = n; performance.now() < end; page++) {
    const started = performance.now()
    try {
      const answer = await fetch(`${url}/d/${DOSSIER}${addressOf(page)}`)
      await answer.text()
      if (!answer.ok) fail(`status ${answer.status}`)
      times[page % PAGES.length]?.push(performance.now() - started)
    } catch (error) {
      fail((error as Error).message)
    }
    await sleep(2000)
  }
}

/** The page of a turn: a search holds two words and a number, a window begins on one of 730 days and lasts up to 41, so that no two are soon the same. */
function addressOf(turn: number): string {
  const page = PAGES[turn % PAGES.length]!
  const word = (n: number) => WORDS[n % WORDS.length]!
  const begins = Date.UTC(2024, 0, 1) + (asked++ % 730) * 86_400_000
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
  return page
    .replace('WORD', encodeURIComponent(`${word(asked)} ${word(Math.floor(asked / 12))} -${asked}`))
    .replace('DAY', `${day(begins)}&to=${day(begins + (1 + (asked % 41)) * 86_400_000)}`)
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
    taken++
  }
  isAllIn = true
}

async function metrics(): Promise<string> {
  return await (await fetch(`${url}/metrics`)).text()
}

/** Megabytes, from /proc where there is one. */
function residentOf({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/status`
  return existsSync(file) ? Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) / 1024) : 0
}

/** Seconds of CPU since it was started, where there is /proc. */
function cpuOf({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/stat`
  const fields = existsSync(file) ? readFileSync(file, 'utf8').split(') ')[1]?.split(' ') : undefined
  return (Number(fields?.[11]) + Number(fields?.[12])) / 100
}
