import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium as browserType, type Page } from '@playwright/test'
import { createApp, createFeeds, listen } from '../../src/serve/index.js'
import { chromium } from '../../test/browser/chromium.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { dossierOf, items } from './dossier.js'
import { measureOther, measureOurs, measureSlow, middle } from './measure.js'
import { install, serveOther } from './others.js'
import { measureStreams } from './streams.js'

// The budgets of the workbench, measured beside vis-timeline and Observable Plot on the same data in the same run.
// Run after `npm run build`: npx tsx bench/web/web.ts [events]. Milliseconds include the wait for two frames (33 ms at least).

const COUNT = Number(process.argv[2] ?? 50_000)
const PATIENCE_MS = 60_000

install()
const list = items(COUNT)
const store = memoryStore([dossierOf(list)])
await store.notes.set('harbour', 'reconciled', 'bench-state-0123456789')
const feeds = createFeeds(store)
const app = createApp({ store, now: () => '2025-07-10T12:00:00Z', version: 'bench', feeds, assets: 'dist/client' })
const server = await listen(app, { port: 0 })
const browser = await browserType.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] })
const rows: Record<string, string | number>[] = []

const ours = await withPage((page) => measureOurs(page, `${server.url}/d/harbour`))
row('Readout', sizeOf('readout.js'), ours)
for (const name of ['plot', 'vis'] as const) {
  const other = await serveOther(name, list)
  const drawn = await withPage((page) => measureOther(page, other.url, PATIENCE_MS))
  row(name === 'plot' ? 'Observable Plot' : 'vis-timeline', other.kilobytes, drawn)
  other.close()
}
console.table(rows)

const slows: number[] = []
for (let n = 0; n < 5; n++) slows.push(await withPage((page) => measureSlow(page, `${server.url}/d/harbour`)))
const slow = middle(slows)
const streams = await measureStreams(`${server.url}/api/v1/live?dossier=harbour`, feeds, 500)
await browser.close()
await server.close()

console.table([
  budget(`first timeline, ${COUNT} events`, ours.first, 100, 'ms'),
  budget('zoom, p95', ours.p95, 100, 'ms'),
  budget('of which the server, median', ours.server, 100, 'ms'),
  budget('JS, gzip', sizeOf('readout.js'), 30, 'kB'),
  budget('CSS, gzip', sizeOf('style.css'), 8, 'kB'),
  budget('first page, slow 4G and 4× CPU, median of 5', slow, 1200, 'ms'),
  budget('live streams left of 500', streams.left, 0, ''),
])
console.log(
  `500 live streams opened in ${Math.round(streams.opened)} ms (${streams.open} open at once); memory ${Math.round(streams.before)} → ${Math.round(streams.during)} → ${Math.round(streams.after)} MB, both ends in this process`,
)
process.exit(0)

function row(
  name: string,
  kilobytes: number,
  { first, p95, nodes }: { first: number; p95: number; nodes: number },
): void {
  const shown = (ms: number) => (Number.isFinite(ms) ? Math.round(ms) : `> ${PATIENCE_MS / 1000} s`)
  rows.push({
    timeline: name,
    'JS kB gz': Math.round(kilobytes),
    'first ms': shown(first),
    'zoom p95 ms': shown(p95),
    nodes,
  })
}

function budget(what: string, figure: number, limit: number, unit: string) {
  return {
    what,
    figure: `${figure < 20 ? figure.toFixed(1) : Math.round(figure)} ${unit}`,
    budget: `≤ ${limit} ${unit}`,
    kept: figure <= limit,
  }
}

function sizeOf(file: string): number {
  return gzipSync(readFileSync(`dist/client/${file}`)).length / 1000
}

async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS * 2)
  try {
    return await work(page)
  } finally {
    // A page that still draws cannot be asked to close.
    await Promise.race([context.close(), new Promise((resolve) => setTimeout(resolve, 3000))])
  }
}
