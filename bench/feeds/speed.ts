// Feeds: megabytes a second of processor time, from bytes to documents.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NOTHING_KNOWN, read } from '../../src/read/index.js'
import { dataFolder } from '../read/report.js'

const folder = dataFolder('suites', 'miniflux', 'internal', 'reader', 'parser', 'testdata')
for (const name of ['large_rss.xml', 'large_atom.xml']) {
  const bytes = readFileSync(join(folder, name))
  const run = () => read({ from: name, bytes, headers: {}, takenAt: null }, NOTHING_KNOWN)
  const documents = Array.from({ length: 40 }, run)[0]?.documents.length
  const started = process.cpuUsage()
  for (let round = 0; round < 150; round++) run()
  const seconds = process.cpuUsage(started).user / 1e6
  console.log(
    `feeds speed: ${name}, ${documents} items, ${((bytes.length * 150) / 1e6 / seconds).toFixed(1)} MB/s (goal >= 30)`,
  )
}
