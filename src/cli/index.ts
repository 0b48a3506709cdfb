import { Command, CommanderError } from 'commander'
import { packageVersion } from '../pipeline/version.js'
import { addAnalyse } from './commands/analyse.js'
import { addBrief } from './commands/brief.js'
import { addDoctor } from './commands/doctor.js'
import { addExport } from './commands/export.js'
import { addExtract } from './commands/extract.js'
import { addImport } from './commands/import.js'
import { addInit } from './commands/init.js'
import { addLink } from './commands/link.js'
import { addMcp } from './commands/mcp.js'
import { addNames } from './commands/names.js'
import { addRead } from './commands/read.js'
import { addRebuild } from './commands/rebuild.js'
import { addReconcile } from './commands/reconcile.js'
import { addRun } from './commands/run.js'
import { addServe } from './commands/serve.js'
import { addStart } from './commands/start.js'
import { addVerify } from './commands/verify.js'
import { sentenceOf } from './error-sentence.js'
import { tell } from './output.js'

const program = new Command('readout')
  .description('Reconciles what circulates with what is on the record.')
  .version(await packageVersion())
  .showHelpAfterError('Add --help to see the options and examples.')
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes: 0 done · 1 something could not be read or done (said on stderr) · 2 the command line is wrong
Stages as commands, JSON Lines in and out:
  $ readout read FILE… | readout extract | readout link | readout reconcile --dossier dossier.yaml`,
  )

for (const add of [
  addStart,
  addInit,
  addImport,
  addRun,
  addServe,
  addMcp,
  addBrief,
  addExport,
  addDoctor,
  addVerify,
  addRebuild,
  addRead,
  addAnalyse,
  addExtract,
  addLink,
  addReconcile,
  addNames,
]) {
  add(program)
  program.commands.at(-1)?.exitOverride().showHelpAfterError('Add --help to see the options and examples.')
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    tell(sentenceOf(error))
    process.exitCode = 1
  }
}
