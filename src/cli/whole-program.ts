import { Command } from 'commander'
import { packageVersion } from '../pipeline/version.js'
import { COMMANDS } from './commands/index.js'

/** The program with every command loaded: what completion and the man page are made from. */
export async function wholeProgram(): Promise<Command> {
  const program = new Command('readout')
    .description('Reconciles what circulates with what is on the record.')
    .version(await packageVersion())
  for (const load of Object.values(COMMANDS)) (await load())(program)
  return program
}
