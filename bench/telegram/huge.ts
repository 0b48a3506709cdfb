// A generated export of any size streams through capture and read; memory stays flat.
// usage: tsx bench/telegram/huge.ts [megabytes]
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { captureParts } from '../../src/capture/index.js'
import { NOTHING_KNOWN, read } from '../../src/read/index.js'

const megabytes = Number(process.argv[2] ?? 256)
const folder = await mkdtemp(join(tmpdir(), 'huge-'))
const path = join(folder, 'result.json')
const written = await generate()
const started = performance.now()
let [documents, peak, listed] = [0, 0, 0]
for await (const part of captureParts(path)) {
  const reading = read(part, NOTHING_KNOWN)
  documents += reading.documents.length
  listed += reading.unreadable.length
  peak = Math.max(peak, process.memoryUsage().rss)
}
await rm(folder, { recursive: true })
const seconds = (performance.now() - started) / 1000
console.log(
  `huge export: ${megabytes} MB, ${documents} of ${written} posts, ${listed} unreadable, ${(megabytes / seconds).toFixed(1)} MB/s, peak ${Math.round(peak / 1e6)} MB (goal <= 400)`,
)

async function generate(): Promise<number> {
  const file = createWriteStream(path)
  file.write('{"name":"Huge","type":"public_channel","id":77,"messages":[')
  let [bytes, id] = [0, 0]
  while (bytes < megabytes * 1e6) {
    id++
    const text = `Message ${id}: ${'the delegations met again, and said nothing. '.repeat(1 + (id % 7))}`
    const line = `${id > 1 ? ',' : ''}\n${JSON.stringify({ id, type: 'message', date_unixtime: String(1_700_000_000 + id), from: 'Huge', text })}`
    bytes += line.length
    if (!file.write(line)) await new Promise<void>((done) => file.once('drain', done))
  }
  file.end(']}')
  await finished(file)
  return id
}
