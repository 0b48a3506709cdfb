import { closeSync, existsSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../src/store/index.js'
import { lostOf, strikeWriter } from '../../src/store/test/killed-writer.js'
import { chance } from './chance.js'
import type { Outcome } from './outcome.js'

type Write = { readonly path: string; readonly at: number; readonly size: number; readonly old: string }
type Entry = Write | { readonly flushed: string } | { readonly from: string; readonly to: string }

/**
 * Power cuts on the embedded store: a writer is killed at a random moment, every write that no flush of its file had followed is taken
 * back, and the store is opened again. Folders' own entries are taken to be kept, as ext4 keeps them in order.
 */
export async function powerCuts(rounds: number): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'readout-power-'))
  const [folder, log] = [join(root, 'home'), join(root, 'writes.log')]
  let [acknowledged, lost, takenBack] = [0, 0, 0]
  const refusals: string[] = []
  await (await openStore({ folder })).close()
  for (let round = 0; round < rounds; round++) {
    rmSync(log, { force: true })
    const env = { READOUT_POWER_LOG: log, READOUT_POWER_FOLDER: folder }
    const node = ['-r', fileURLToPath(new URL('./power-cut.cjs', import.meta.url))]
    const lines = await strikeWriter({ folder }, { round, steps: 3 + chance(30), afterMs: chance(40), env, node })
    takenBack += takeBack(log)
    acknowledged += lines.length
    try {
      const store = await openStore({ folder })
      lost += (await lostOf(store, lines)).length
      await store.close()
    } catch (error) {
      lost += lines.length
      refusals.push((error as Error).message)
      break
    }
  }
  rmSync(root, { recursive: true, force: true })
  return { fault: `power cut, embedded (${takenBack} unflushed writes dropped)`, rounds, acknowledged, lost, refusals }
}

/** Takes back, newest first, every write after the last flush of its file; says how many. */
function takeBack(log: string): number {
  let open: Write[] = []
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const entry = line.endsWith('}') ? (JSON.parse(line) as Entry) : null
    if (!entry) continue
    if ('flushed' in entry) open = open.filter(({ path }) => path !== entry.flushed)
    else if ('from' in entry)
      open = open.map((write) => (write.path === entry.from ? { ...write, path: entry.to } : write))
    else open.push(entry)
  }
  for (const { path, at, size, old } of open.toReversed()) {
    if (!existsSync(path)) continue
    const file = openSync(path, 'r+')
    const bytes = Buffer.from(old, 'base64')
    if (bytes.length > 0) writeSync(file, bytes, 0, bytes.length, Math.min(at, size))
    ftruncateSync(file, size)
    closeSync(file)
  }
  return open.length
}
