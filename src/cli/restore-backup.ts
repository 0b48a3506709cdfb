import { resolve } from 'node:path'
import { rebuild } from '../pipeline/rebuild.js'
import { counted } from '../read/counted.js'
import { restoreStore } from '../store/index.js'
import { type HomeOptions, withStore } from './home.js'
import { print, printJson } from './output.js'
import { progressBar } from './progress-bar.js'

/** A store from the folder of a backup, embedded or on a server, whichever the backup is of; into what holds nothing yet. */
export async function restoreBackup(from: string, options: HomeOptions): Promise<void> {
  const databaseUrl = process.env.READOUT_DATABASE_URL
  const target = { folder: resolve(options.home), ...(databaseUrl ? { databaseUrl } : {}) }
  const contents = await restoreStore(target, resolve(from))
  await withStore(options, async (store) => {
    if (contents.schema === null)
      await rebuild(store, { now: new Date().toISOString(), progress: progressBar(options.quiet === true) })
    const { faults } = await store.verify()
    if (options.json) return printJson({ ...contents, faults })
    await print(`${options.home} holds the backup of ${contents.takenAt}: ${counted(contents.captures, 'capture')}.`)
    for (const fault of faults) await print(fault)
    if (faults.length > 0) process.exitCode = 1
  })
}
