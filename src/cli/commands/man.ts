import type { Command } from 'commander'
import { examples } from '../examples.js'
import { manPage } from '../man-page.js'
import { print } from '../output.js'

/** `readout man`: the manual page. */
export function addMan(program: Command): void {
  const command = program
    .command('man')
    .description('print the manual page')
    .action(async () => {
      const { wholeProgram } = await import('../whole-program.js')
      await print(manPage(await wholeProgram(), new Date().toISOString().slice(0, 10)).trimEnd())
    })
  examples(command, [
    ['Read it', 'readout man | man -l -'],
    ['Keep it', 'readout man > ~/.local/share/man/man1/readout.1'],
  ])
}
