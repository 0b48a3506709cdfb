import type { Command } from 'commander'
import { examplesOf } from './examples.js'

/** A man page (man(7) macros) of the program and every command, from the same words as the help; `day` is an ISO date. */
export function manPage(program: Command, day: string): string {
  const help = program.createHelp()
  const commands = help.visibleCommands(program).filter((command) => command.name() !== 'help')
  return `${[
    `.TH READOUT 1 ${day} "readout ${program.version() ?? ''}" "User Commands"`,
    '.SH NAME',
    `readout \\- ${escaped(program.description())}`,
    '.SH SYNOPSIS',
    '.B readout',
    '.I command',
    '.RI [ options ]',
    '.SH COMMANDS',
    ...commands.flatMap((command) => section(command, '')),
    '.SH EXIT STATUS',
    '0 done; 1 something could not be read or done (said on stderr); 2 the command line is wrong.',
    '.SH ENVIRONMENT',
    '.TP',
    '.B READOUT_HOME',
    'Folder where everything is kept; .readout in the present folder unless set.',
    '.TP',
    '.B READOUT_DATABASE_URL',
    'Address of a PostgreSQL server (15 or later) that holds the database instead of the folder.',
    '.TP',
    '.B READOUT_ALERTS',
    'The alerts file, where it is not alerts.yaml in that folder.',
    '.TP',
    '.B READOUT_DEBUG',
    'Set to 1 to see where an unexpected error came from.',
  ].join('\n')}\n`
}

function section(command: Command, before: string): string[] {
  const help = command.createHelp()
  const name = `${before} ${command.name()}`.trim()
  const options = help.visibleOptions(command).filter(({ long }) => long !== '--help')
  const below = help.visibleCommands(command).filter((one) => one.name() !== 'help')
  return [
    `.SS ${escaped(`readout ${name} ${command.usage()}`)}`,
    escaped(command.description()),
    ...help.visibleArguments(command).flatMap((one) => entry(one.name(), help.argumentDescription(one))),
    ...options.flatMap((option) => entry(option.flags, help.optionDescription(option))),
    ...examplesOf(command).flatMap(([what, line]) => entry(`$ ${line}`, what)),
    ...below.flatMap((one) => section(one, name)),
  ]
}

function entry(term: string, words: string): string[] {
  return ['.TP', `.B ${escaped(term)}`, escaped(words)]
}

/** Backslashes and hyphens as roff wants them; no line may begin with a control character. */
function escaped(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/\s+/g, ' ')
  return /^[.']/.test(plain) ? `\\&${plain}` : plain
}
