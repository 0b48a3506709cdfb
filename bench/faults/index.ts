import { clockJumps } from './clock-jumps.js'
import { damage } from './damage.js'
import { disks } from './disks.js'
import { killEmbedded, killOnServer, killServer } from './kills.js'
import { isClear, type Outcome } from './outcome.js'
import { powerCuts } from './power-cuts.js'
import { hostileSources } from './sources.js'
import { twoOwners } from './two-owners.js'

// Every fault that a machine and its neighbours can have, with the figure that counts: of what was acknowledged, how much is lost.
// Run: npm run bench:faults; READOUT_ROUNDS (12) kills of each kind and power cuts a quarter of it, READOUT_SEED for other moments;
// names after -- choose some.
// A stale worker and a poisoned document are in test/worker.test.ts and test/extract-pool.test.ts.

const rounds = Number(process.env.READOUT_ROUNDS ?? 12)
const faults: Readonly<Record<string, () => Promise<Outcome>>> = {
  'kill-embedded': () => killEmbedded(rounds),
  'kill-on-server': () => killOnServer(rounds),
  'kill-server': () => killServer(rounds),
  'power-cut': () => powerCuts(Math.ceil(rounds / 4)),
  damage: () => damage(Math.max(10, Math.ceil(rounds / 2))),
  disks,
  owners: twoOwners,
  clock: () => clockJumps(Math.ceil(rounds / 4)),
  sources: hostileSources,
}
const chosen = process.argv.slice(2)
let [lost, unclear] = [0, 0]
for (const [name, fault] of Object.entries(faults)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const started = performance.now()
  const { refusals, ...outcome } = await fault()
  const odd = refusals.filter((words) => !isClear(words))
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${outcome.fault}: ${outcome.rounds} rounds, ${outcome.acknowledged} acknowledged, ${outcome.lost} lost, ${refusals.length} refusals, ${odd.length} unclear, ${seconds} s`,
  )
  for (const words of odd) console.log(`  unclear: ${JSON.stringify(words)}`)
  lost += outcome.lost
  unclear += odd.length
}
console.log(`unclear ${unclear}`)
console.log(`lost ${lost}`)
if (lost + unclear > 0) process.exitCode = 1
