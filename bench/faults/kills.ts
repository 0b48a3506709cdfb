import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type StoreOptions } from '../../src/store/index.js'
import { lostOf, strikeWriter } from '../../src/store/test/killed-writer.js'
import { startServer } from '../../src/store/test/server.js'
import { chance } from './chance.js'
import type { Outcome } from './outcome.js'

/** kill -9 of the writing process at random moments, embedded. */
export async function killEmbedded(rounds: number): Promise<Outcome> {
  return await inFolder((folder) => strikes('kill -9 of the process, embedded', { folder }, rounds))
}

/** kill -9 of the writing process at random moments, on a server. */
export async function killOnServer(rounds: number): Promise<Outcome> {
  const server = await startServer()
  const databaseUrl = await server.createDatabase('faults')
  return await inFolder((folder) => strikes('kill -9 of the process, server', { folder, databaseUrl }, rounds)).finally(
    server.stop,
  )
}

/** kill -9 of PostgreSQL itself under a writer, which must end with a clear word; the server is started again. */
export async function killServer(rounds: number): Promise<Outcome> {
  const server = await startServer({ crashable: true })
  const databaseUrl = await server.createDatabase('faults')
  const crash = () => void server.crash()
  const again = () => server.restart()
  return await inFolder((folder) =>
    strikes('kill -9 of PostgreSQL', { folder, databaseUrl }, rounds, { crash, again }),
  ).finally(server.stop)
}

type Blow = { readonly crash: () => void; readonly again: () => Promise<void> }

async function strikes(fault: string, options: StoreOptions, rounds: number, blow?: Blow): Promise<Outcome> {
  let [acknowledged, lost] = [0, 0]
  const refusals: string[] = []
  await (await openStore(options)).close()
  for (let round = 0; round < rounds; round++) {
    const strike = blow ? { strike: blow.crash } : {}
    const lines = await strikeWriter(options, { round, steps: 2 + chance(30), afterMs: chance(60), ...strike })
    if (blow) await blow.again()
    const store = await openStore(options)
    acknowledged += lines.length
    lost += (await lostOf(store, lines)).length
    const { faults } = await store.verify()
    refusals.push(...store.warnings, ...faults.filter((one) => !one.includes('is in no line of the manifest')))
    await store.close()
  }
  return { fault, rounds, acknowledged, lost, refusals }
}

async function inFolder(work: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-kill-'))
  return await work(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}
