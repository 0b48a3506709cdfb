import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Store, StoreOptions } from './index.js'
import { onBothEngines } from './test/stores.js'

const WRITER = fileURLToPath(new URL('./test/writer.ts', import.meta.url))
/** Steps after which the process is killed, each a little later within its step. */
const ROUNDS = [2, 5, 9, 14]

/** Runs the writer, kills it while it works, and gives what it had acknowledged. */
function killed({ folder, databaseUrl }: StoreOptions, round: number, steps: number): Promise<string[]> {
  const args = ['--import', 'tsx', WRITER, folder, databaseUrl ?? '', String(round)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(line)
    if (acknowledged.length === steps) setTimeout(() => child.kill('SIGKILL'), steps * 3)
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === null ? resolve(acknowledged) : reject(new Error(`the writer ended: ${code}`)),
    )
  })
}

async function isKept(store: Store, line: string): Promise<boolean> {
  const [what = '', first = '', last = ''] = line.split(' ')
  if (what === 'capture') return (await store.captures.get('talks', first)) !== null
  if (what === 'curation') return (await store.curation.list('talks')).some(({ id }) => id === first)
  const found = await Promise.all([first, last].map((id) => store.documents.get('talks', id)))
  return found.every((document) => document !== null)
}

onBothEngines('kill -9 during an import', (bench) => {
  test('loses nothing that was acknowledged, and the next start repairs the rest by itself', async () => {
    const { store, options } = await bench.fresh()
    await store.close()
    for (const [round, steps] of ROUNDS.entries()) {
      const acknowledged = await killed(options, round, steps)
      const reopened = await bench.open(options)
      expect(acknowledged.length).toBeGreaterThanOrEqual(steps)
      for (const line of acknowledged) expect([line, await isKept(reopened, line)]).toEqual([line, true])
      expect(reopened.warnings).toEqual([])
      // Bytes whose line had not been written yet may be left over; nothing else may be wrong.
      const { faults } = await reopened.verify()
      expect(faults.filter((fault) => !fault.includes('is in no line of the manifest'))).toEqual([])
      await reopened.close()
    }
  })
})
