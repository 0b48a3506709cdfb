import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { InputError } from '../../pipeline/input-error.js'
import { counted } from '../../read/counted.js'
import { examples } from '../examples.js'
import { type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson, tell } from '../output.js'

/** `readout verify`: is every captured byte what it was when it was captured? In the store, or in exported archives. */
export function addVerify(program: Command): void {
  const command = withHome(program.command('verify'))
    .description('compare every captured byte and every decision with its hash and its place in the log')
    .argument('[archive...]', 'archives written by “readout export --format warc”, each with its manifest beside it')
    .action((archives: string[], options: HomeOptions) =>
      archives.length > 0 ? verifyArchives(archives, options) : verifyAll(options),
    )
  examples(command, [
    ['Before handing evidence on', 'readout verify --json'],
    ['Evidence that was handed on', 'readout verify us-russia-2025.warc.gz'],
  ])
}

function verifyAll(options: HomeOptions): Promise<void> {
  return withStore(options, async (store) => {
    const found = await store.verify()
    const checked = `${counted(found.captures, 'capture')} (${found.bytes} bytes) and ${counted(found.curations, 'decision')} checked`
    await report(checked, found, options)
  })
}

async function verifyArchives(files: readonly string[], options: HomeOptions): Promise<void> {
  const { verifyArchive } = await import('../../pipeline/archive/verify-archive.js')
  const missing = files.find((file) => !existsSync(file))
  if (missing !== undefined)
    throw new InputError(
      `There is no archive at ${missing}. Give the path of a file that “readout export --format warc” wrote.`,
    )
  for (const file of files) {
    const found = await verifyArchive(file)
    await report(
      `${file}: ${counted(found.records, 'record')} (${found.bytes} bytes) checked, seal ${found.seal}`,
      found,
      options,
    )
  }
}

async function report(
  checked: string,
  found: { readonly faults: readonly string[] },
  options: HomeOptions,
): Promise<void> {
  const { faults } = found
  if (options.json) await printJson(found)
  else {
    await print(`${checked}: ${faults.length === 0 ? 'all as they were written' : `${faults.length} faults`}.`)
    for (const fault of faults) tell(fault)
  }
  if (faults.length > 0) process.exitCode = 1
}
