import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/index.js'
import type { Outcome } from './outcome.js'

const OWNERS = 4

/** Four processes that open one embedded folder at once: one has it, the others are told who does. */
export async function twoOwners(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-owners-'))
  await (await openStore({ folder })).close()
  const code = `import('${new URL('../../src/store/index.ts', import.meta.url).href}').then(({ openStore }) => openStore({ folder: ${JSON.stringify(folder)} }))
    .then((store) => { console.log('owner'); setTimeout(() => store.close(), 6000) }, (error) => console.log(error.message))`
  const said = await Promise.all(Array.from({ length: OWNERS }, () => words(code)))
  const owners = said.filter((line) => line === 'owner').length
  rmSync(folder, { recursive: true, force: true })
  const refusals = said.filter((line) => line !== 'owner')
  if (owners !== 1) refusals.push(`${owners} owners`)
  return { fault: 'four processes on one folder', rounds: 1, acknowledged: 0, lost: 0, refusals }
}

function words(code: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (part) => {
    said += part
  })
  return new Promise((resolve) => child.once('close', () => resolve(said.trim())))
}
