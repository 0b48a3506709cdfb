import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { briefOfDossier } from '../../src/brief/index.js'
import { commitmentFaults } from './scored/commitments.js'
import { matched } from './scored/matched.js'
import { told } from './scored/told.js'
import type { Truth } from './scored/truth.js'
import { readSubject } from './subject-read.js'

/**
 * Small subjects scored against their truth: `npx tsx bench/dossier/scored.ts [--all] FOLDER…`. `FOLDER/truth.yaml` says which events the texts tell of (see
 * `scored/truth.ts`). Prints each event of the truth that is not fully right, each event that no truth knows, and sums; `--all` prints the right ones too.
 */
const all = process.argv.includes('--all')
const sums = {
  right: 0,
  near: 0,
  wrong: 0,
  missed: 0,
  split: 0,
  phantom: 0,
  told: 0,
  brief: 0,
  briefRight: 0,
  briefNear: 0,
}
const promises = { right: 0, of: 0 }
for (const folder of process.argv.slice(2).filter((one) => existsSync(`${one}/truth.yaml`))) await score(folder)
console.log(inWords('all', sums, promises))

async function score(folder: string): Promise<void> {
  const truth = parse(readFileSync(`${folder}/truth.yaml`, 'utf8')) as Truth
  const read = await readSubject(folder)
  const events = told(read.reconciliation, read.actors)
  const { verdicts, splits, phantoms } = matched(truth.events, events)
  const here = { ...sums }
  for (const key of Object.keys(here) as (keyof typeof sums)[]) here[key] = 0
  console.log(`\n# ${folder}`)
  const ofEvent = new Map<string, string>()
  for (const { event, verdict, faults, found } of verdicts) {
    here[verdict] += 1
    if (found) ofEvent.set(found.id, verdict)
    if (verdict !== 'right' || all)
      console.log(
        `${verdict.padEnd(6)} ${event.id} ${event.what}${found ? `\n         = ${found.words}` : ''}${faults.length ? `\n         ${faults.join(' · ')}` : ''}`,
      )
  }
  for (const { of, found } of splits) console.log(`split  ${of} ${found.words}`)
  for (const found of phantoms) console.log(`phantom ${found.words}`)
  Object.assign(here, { split: splits.length, phantom: phantoms.length, told: events.length })
  const brief = briefOfDossier({ ...read })
  for (const { event } of brief.sections.flatMap(({ sentences }) => sentences)) {
    if (event === null || !events.some(({ id }) => id === event)) continue
    here.brief += 1
    if (ofEvent.get(event) === 'right') here.briefRight += 1
    if (ofEvent.get(event) === 'near') here.briefNear += 1
  }
  const kept = { right: 0, of: truth.commitments?.length ?? 0 }
  for (const { commitment, faults } of commitmentFaults(truth.commitments ?? [], read.reconciliation, read.actors)) {
    if (faults.length === 0) kept.right += 1
    else console.log(`promise ${commitment.id} ${commitment.what}: ${faults.join(' · ')}`)
  }
  for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += here[key]
  promises.right += kept.right
  promises.of += kept.of
  console.log(inWords(folder, here, kept))
}

function inWords(name: string, one: typeof sums, kept: typeof promises): string {
  const of = one.right + one.near + one.wrong + one.missed
  return `\n${name}: events ${of}: right ${one.right}, near ${one.near}, wrong ${one.wrong}, missed ${one.missed}; told ${one.told}: splits ${one.split}, phantoms ${one.phantom}; brief sentences ${one.brief}: of right events ${one.briefRight}, near ${one.briefNear}; commitments ${kept.right} of ${kept.of}`
}
