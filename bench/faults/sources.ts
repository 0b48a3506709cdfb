import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGzip } from 'node:zlib'
import { captureUrl } from '../../src/capture/index.js'
import { isClear, type Outcome } from './outcome.js'

type Hostile = (answer: ServerResponse) => void
const MEGABYTE = Buffer.alloc(1_000_000)

const SOURCES: Readonly<Record<string, Hostile>> = {
  hangs: () => undefined,
  trickles: (answer) => {
    const drip = setInterval(() => answer.write('.'), 50)
    answer.on('close', () => clearInterval(drip))
  },
  'redirects for ever': (answer) => void answer.writeHead(302, { location: `/${Math.random()}` }).end(),
  'says that it sends 10 GB': (answer) => void answer.writeHead(200, { 'content-length': 10_000_000_000 }).write('x'),
  'sends 10 GB': (answer) => pour(answer, answer, 10_000),
  'sends a zip bomb': (answer) => {
    answer.writeHead(200, { 'content-encoding': 'gzip' })
    const gzip = createGzip()
    gzip.pipe(answer)
    pour(gzip, answer, 10_000)
  },
  'cuts the connection': (answer) => {
    answer.write('half')
    setTimeout(() => answer.socket?.destroy(), 30)
  },
}

/** Sources that mean harm: each is refused in one sentence, in bounded time and memory. */
export async function hostileSources(): Promise<Outcome> {
  const refusals: string[] = []
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  for (const [name, hostile] of Object.entries(SOURCES)) {
    const server = createServer((_, answer) => hostile(answer))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const started = performance.now()
    const said = await captureUrl(url, { allowPrivate: true, timeoutMs: 3000 }).then(
      () => `a source that ${name} was taken for a good one`,
      (error: Error) => error.message,
    )
    if (!isClear(said) || performance.now() - started > 8000) refusals.push(`${name}: ${said}`)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  clearInterval(watch)
  const megabytes = Math.round((peak - before) / 1e6)
  if (megabytes > 400) refusals.push(`sources took ${megabytes} MB`)
  const fault = `hostile sources (at most ${megabytes} MB more)`
  return { fault, rounds: Object.keys(SOURCES).length, acknowledged: 0, lost: 0, refusals }
}

/** Megabytes, as fast as they are taken. */
function pour(into: NodeJS.WritableStream, answer: ServerResponse, megabytes: number): void {
  let left = megabytes
  const more = () => {
    while (left-- > 0 && !answer.destroyed) if (!into.write(MEGABYTE)) return void into.once('drain', more)
    into.end()
  }
  more()
}
