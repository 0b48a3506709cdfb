import { Argument, type Command } from 'commander'
import { completionOf, SHELLS, type Shell } from '../completion.js'
import { examples } from '../examples.js'
import { print } from '../output.js'

/** `readout completion SHELL`: a script by which the shell completes commands and options. */
export function addCompletion(program: Command): void {
  const command = program
    .command('completion')
    .description('print a completion script for a shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .action(async (shell: Shell) => {
      const { wholeProgram } = await import('../whole-program.js')
      await print(completionOf(await wholeProgram(), shell).trimEnd())
    })
  examples(command, [['For this bash', 'source <(readout completion bash)']])
}
