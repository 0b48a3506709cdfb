import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../src/store/index.js'
import { lostOf, strikeWriter } from '../../src/store/test/killed-writer.js'
import { chance } from './chance.js'
import type { Outcome } from './outcome.js'

/** A clock that jumps by up to ten years at every look, back and forth, in every thread of a writer that is killed. */
export async function clockJumps(rounds: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-clock-'))
  let [acknowledged, lost] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const node = ['-r', fileURLToPath(new URL('./jumping-clock.cjs', import.meta.url))]
    const lines = await strikeWriter({ folder }, { round, steps: 4 + chance(20), afterMs: chance(40), node })
    const store = await openStore({ folder })
    acknowledged += lines.length
    lost += (await lostOf(store, lines)).length
    await store.close()
  }
  rmSync(folder, { recursive: true, force: true })
  return { fault: 'clock jumps', rounds, acknowledged, lost, refusals: [] }
}
