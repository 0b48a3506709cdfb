import type { Command } from 'commander'
import { examples } from '../examples.js'
import { type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson, tell } from '../output.js'

/** `readout verify`: is every captured byte what it was when it was captured? */
export function addVerify(program: Command): void {
  const command = withHome(program.command('verify'))
    .description('compare every captured byte and every decision with its hash and its place in the log')
    .action((options: HomeOptions) => verifyAll(options))
  examples(command, [['Before handing evidence on', 'readout verify --json']])
}

function verifyAll(options: HomeOptions): Promise<void> {
  return withStore(options, async (store) => {
    const found = await store.verify()
    if (options.json) await printJson(found)
    else
      await print(
        `${found.captures} captures (${found.bytes} bytes) and ${found.curations} decisions checked: ${found.faults.length === 0 ? 'all as they were written' : `${found.faults.length} faults`}.`,
      )
    if (!options.json) for (const fault of found.faults) tell(fault)
    if (found.faults.length > 0) process.exitCode = 1
  })
}
