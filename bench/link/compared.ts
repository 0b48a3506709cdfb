import { resolve } from 'node:path'
import type * as Linking from '../../src/link/index.js'
import { groupDocuments, link } from '../../src/link/index.js'
import { loadActors } from '../../src/pipeline/resources.js'
import { corpusDocuments } from '../dossier/corpora.js'
import { extracted } from '../dossier/reconciled.js'
import { generated } from './generated.js'

/**
 * Links the real dossier and the generated stream with this checkout and with another one and compares what comes out, to the byte,
 * and the time each takes, turn about: `READOUT_DATA=… npx tsx bench/link/compared.ts ../other-checkout 9`.
 */
const [other = '.', rounds = '5'] = process.argv.slice(2)
const before = (await import(resolve(other, 'src/link/index.ts'))) as typeof Linking
const actors = await loadActors()
const documents = corpusDocuments()
const lots = {
  real: { documents, statements: extracted(documents) },
  generated: generated(20_000, actors),
}
let isSame = JSON.stringify(before.groupDocuments(documents)) === JSON.stringify(groupDocuments(documents))
console.log(`groups of documents: ${isSame ? 'same' : 'DIFFERENT'}`)

for (const [name, { documents, statements }] of Object.entries(lots)) {
  const given = { documents, statements, actors, curations: [] }
  const equal = JSON.stringify(before.link(given)) === JSON.stringify(link(given))
  isSame &&= equal
  const ratios = Array.from({ length: Number(rounds) }, (_, at) => ratioOf(given, at % 2 === 0)).sort((a, b) => a - b)
  console.log(
    `${name}: ${equal ? 'same' : 'DIFFERENT'}, ${ratios[ratios.length >> 1]?.toFixed(2)} times as fast (median of ${rounds})`,
  )
}
process.exitCode = isSame ? 0 : 1

function ratioOf(given: Linking.LinkInput, isFirst: boolean): number {
  const turns = [before.link, link]
  const took = new Map<unknown, number>()
  for (const one of isFirst ? turns : turns.toReversed()) {
    const start = process.cpuUsage()
    one(given)
    const { user, system } = process.cpuUsage(start)
    took.set(one, user + system)
  }
  return (took.get(before.link) ?? 0) / (took.get(link) ?? 1)
}
