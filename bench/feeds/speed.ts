// Feeds: megabytes a second of processor time, from bytes to documents, beside what feedsmith alone takes for the same text (the floor).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from 'feedsmith'
import { NOTHING_KNOWN, read } from '../../src/read/index.js'
import { dataFolder } from '../read/report.js'

const ROUNDS = 150
const folder = dataFolder('suites', 'miniflux', 'internal', 'reader', 'parser', 'testdata')
for (const name of ['large_rss.xml', 'large_atom.xml']) {
  const bytes = readFileSync(join(folder, name))
  const text = bytes.toString('utf8')
  const { documents } = read({ from: name, bytes, headers: {}, takenAt: null }, NOTHING_KNOWN)
  const floor = speed(bytes.length, () => parseFeed(text))
  const ours = speed(bytes.length, () => read({ from: name, bytes, headers: {}, takenAt: null }, NOTHING_KNOWN))
  console.log(
    `feeds speed: ${name}, ${documents.length} items, ${ours.toFixed(1)} MB/s (goal >= 30; feedsmith alone ${floor.toFixed(1)} MB/s, so reading takes ${(floor / ours).toFixed(2)} times as long)`,
  )
}

function speed(size: number, run: () => unknown): number {
  for (let round = 0; round < 40; round++) run()
  const started = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) run()
  return (size * ROUNDS) / process.cpuUsage(started).user
}
