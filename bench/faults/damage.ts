import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, verifyFolder } from '../../src/store/index.js'
import { capture, fill } from '../../src/store/test/samples.js'
import { chance } from './chance.js'
import { isClear, type Outcome } from './outcome.js'

/** Places in a home folder, and whether `verify` alone can tell that they were damaged. */
const TARGETS = [
  { name: 'capture', file: (home: string) => biggest(join(home, 'captures')), isTruth: true },
  { name: 'manifest', file: (home: string) => join(home, 'captures/manifest.jsonl'), isTruth: true },
  { name: 'declared log', file: (home: string) => join(home, 'declared.jsonl'), isTruth: true },
  { name: 'database', file: (home: string) => biggest(join(home, 'database/base')), isTruth: false },
  { name: 'database control file', file: (home: string) => join(home, 'database/global/pg_control'), isTruth: false },
] as const

/**
 * Garbled and truncated files. Damage to captures and logs is always found. Damage to the database is refused in words, or the store
 * opens; either way a rebuild from the files brings every capture back: `lost` counts captures that it does not.
 */
export async function damage(rounds: number): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'readout-damage-'))
  const whole = join(root, 'whole')
  const store = await openStore({ folder: whole })
  await fill(store)
  for (let n = 0; n < 5; n++) await capture(store, `${n} ${'bytes '.repeat(900)}`, undefined, `${n}.json`)
  await store.close()
  let [lost, acknowledged] = [0, 0]
  const refusals: string[] = []
  for (let round = 0; round < rounds; round++) {
    const target = TARGETS[round % TARGETS.length] ?? TARGETS[0]
    const home = join(root, `round-${round}`)
    cpSync(whole, home, { recursive: true })
    spoil(target.file(home))
    const { faults } = await verifyFolder(home)
    if (target.isTruth && faults.length === 0) refusals.push(`damage to the ${target.name} passed silently`)
    refusals.push(...faults, ...(await opened(home)))
    if (!target.isTruth) {
      acknowledged += 6
      lost += 6 - (await capturesAfterRebuild(home))
    }
    rmSync(home, { recursive: true, force: true })
  }
  rmSync(root, { recursive: true, force: true })
  return {
    fault: 'garbled and truncated files',
    rounds,
    acknowledged,
    lost,
    refusals: refusals.filter((one) => !isClear(one)),
  }
}

function spoil(file: string): void {
  const size = statSync(file).size
  if (chance(2) === 0) {
    truncateSync(file, Math.floor(size / 2))
    return
  }
  const bytes = readFileSync(file)
  for (let n = 0; n < 20; n++) bytes[chance(size)] = chance(256)
  rmSync(file)
  writeFileSync(file, bytes)
}

/** What a person is told who opens the store and reads it. */
async function opened(home: string): Promise<string[]> {
  try {
    const store = await openStore({ folder: home })
    const said = [...store.warnings]
    await store.documents.list('talks').catch((error: Error) => said.push(error.message))
    await store.close()
    return said
  } catch (error) {
    return [(error as Error).message]
  }
}

/** The database put away and made anew, as the refusal says. */
async function capturesAfterRebuild(home: string): Promise<number> {
  rmSync(join(home, 'database'), { recursive: true, force: true })
  const store = await openStore({ folder: home })
  const found = await store.captures.list('talks')
  await store.close()
  return found.length
}

function biggest(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.jsonl'))
    .map((entry) => join(entry.parentPath, entry.name))
  return files.reduce((best, file) => (statSync(file).size > statSync(best).size ? file : best))
}
