import type { Command } from 'commander'

/** Adds examples below the help of a command: what it does, then the line to type. */
export function examples(command: Command, lines: readonly (readonly [what: string, line: string])[]): Command {
  return command.addHelpText(
    'after',
    `\nExamples:\n${lines.map(([what, line]) => `  # ${what}\n  $ ${line}`).join('\n')}`,
  )
}
