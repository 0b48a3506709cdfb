import { Command, CommanderError } from 'commander'
import { packageVersion } from '../pipeline/version.js'
import { COMMANDS } from './commands/index.js'
import { sentenceOf } from './error-sentence.js'
import { tell } from './output.js'
import { UsageError } from './usage-error.js'

const MORE = 'Add --help to see the options and examples.'
const program = new Command('readout')
  .description('Reconciles what circulates with what is on the record.')
  .version(await packageVersion())
  .showHelpAfterError(MORE)
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes: 0 done · 1 something could not be read or done (said on stderr) · 2 the command line is wrong
Stages as commands, JSON Lines in and out:
  $ readout read FILE… | readout extract | readout link | readout reconcile --dossier dossier.yaml`,
  )

try {
  for (const load of wanted(process.argv[2])) {
    const add = await load()
    add(program)
    program.commands.at(-1)?.exitOverride().showHelpAfterError(MORE)
  }
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const { abandonBar } = await import('./progress-bar.js')
    abandonBar()
    tell(sentenceOf(error))
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}

/** Only the command that was typed is loaded; for help and misspellings all are, so that they can be listed. */
function wanted(name: string | undefined) {
  if (name === '--version' || name === '-V') return []
  const one = name === undefined ? undefined : COMMANDS[name]
  return one ? [one] : Object.values(COMMANDS)
}
