import type { Command } from 'commander'

type Example = readonly [what: string, line: string]
const known = new WeakMap<Command, readonly Example[]>()

/** Adds examples below the help of a command: what it does, then the line to type. */
export function examples(command: Command, lines: readonly Example[]): Command {
  known.set(command, lines)
  return command.addHelpText(
    'after',
    `\nExamples:\n${lines.map(([what, line]) => `  # ${what}\n  $ ${line}`).join('\n')}`,
  )
}

/** The examples of a command, for the man page. */
export function examplesOf(command: Command): readonly Example[] {
  return known.get(command) ?? []
}
