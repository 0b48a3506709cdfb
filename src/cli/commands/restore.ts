import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Command } from 'commander'
import { fileTrouble } from '../../capture/file-trouble.js'
import { restoreDump } from '../../pipeline/dump.js'
import { InputError } from '../../pipeline/input-error.js'
import { counted } from '../../read/counted.js'
import { examples } from '../examples.js'
import { type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson } from '../output.js'
import { progressBar } from '../progress-bar.js'
import { restoreBackup } from '../restore-backup.js'

/** `readout restore PATH`: a dossier from a dump, under the same ids, or a whole store from the folder of a backup. */
export function addRestore(program: Command): void {
  const command = withHome(program.command('restore'))
    .description('take in a dossier from a dump, or make a whole store from a backup, under the same ids')
    .argument('<path>', 'the file that “readout export --format dump” wrote, or the folder that “readout backup” wrote')
    .action((path: string, options: HomeOptions) =>
      isFolder(path) ? restoreBackup(path, options) : restore(path, options),
    )
  examples(command, [
    ['A dossier on another machine', 'readout restore us-russia.jsonl.gz'],
    ['Everything, onto a server', 'READOUT_DATABASE_URL=postgres://… readout restore /mnt/backup/readout --home again'],
  ])
}

function restore(file: string, options: HomeOptions): Promise<void> {
  return withStore(options, async (store) => {
    const report = await restoreDump(store, linesOf(file), {
      now: new Date().toISOString(),
      progress: progressBar(options.quiet === true),
    })
    if (options.json) return printJson(report)
    await print(
      `${report.dossier}: ${counted(report.captures, 'capture')} and ${counted(report.curations, 'decision')} restored.`,
    )
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const text = createReadStream(file).compose(createGunzip()) as Readable
  try {
    yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw unreadable(file, error as NodeJS.ErrnoException)
  }
}

function unreadable(file: string, fault: NodeJS.ErrnoException): InputError {
  const cut = fault.code === 'Z_BUF_ERROR' ? 'it is cut off; get the file again' : null
  const other = fault.code === 'Z_DATA_ERROR' ? 'it is no dump or is damaged; get the file again' : null
  const why = cut ?? other ?? fileTrouble(fault)
  return new InputError(`${file} cannot be read to its end: ${why}.`, { cause: fault })
}
