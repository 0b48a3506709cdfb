import { resolve } from 'node:path'
import type { Command } from 'commander'
import { counted } from '../../read/counted.js'
import { backUpFiles, type Contents, StoreError } from '../../store/index.js'
import { examples } from '../examples.js'
import { type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson } from '../output.js'

/** `readout backup FOLDER`: everything that is kept, as of one moment, while it is used. */
export function addBackup(program: Command): void {
  const command = withHome(program.command('backup'))
    .description(
      'write everything that is kept into a folder, also while Readout runs; again into the same one copies what is new',
    )
    .argument('<folder>', 'an empty folder, or one with an earlier backup')
    .action((folder: string, options: HomeOptions) => backUp(folder, options))
  examples(command, [
    ['Every night', 'readout backup /mnt/backup/readout'],
    [
      'From the embedded database to a server',
      'readout backup b && READOUT_DATABASE_URL=postgres://… readout restore b --home new',
    ],
  ])
}

async function backUp(to: string, options: HomeOptions): Promise<void> {
  const now = new Date().toISOString()
  const contents = await withStore(options, (store) => store.backUp(to, now)).catch((error: unknown) => {
    if (!(error instanceof StoreError && error.code === 'in-use')) throw error
    return backUpFiles(resolve(options.home), resolve(to), now)
  })
  return options.json ? printJson(contents) : print(sentence(to, contents))
}

function sentence(to: string, { schema, captures, rows }: Contents): string {
  const count = Object.values(rows).reduce((sum, n) => sum + n, 0)
  if (schema !== null)
    return `${to} holds ${counted(captures, 'capture')} and ${counted(count, 'row')}. “readout restore ${to}” makes a store of it.`
  return `${to} holds ${counted(captures, 'capture')}, with all decisions and dossiers. The database is in use by another process, so its rows are left out: “readout restore ${to}” makes them anew from the captures.`
}
