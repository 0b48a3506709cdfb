import type { Command } from 'commander'
import { run } from '../../pipeline/run.js'
import { counted } from '../../read/counted.js'
import { alertsAfter } from '../alerts-after.js'
import { examples } from '../examples.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson, tell } from '../output.js'
import { progressBar } from '../progress-bar.js'

/** `readout run DOSSIER`: extract, link and reconcile whatever is new. */
export function addRun(program: Command): void {
  const command = withHome(program.command('run'))
    .description('extract, link and reconcile what is new in a dossier')
    .argument('<dossier>', 'id of a dossier, or the path of its dossier.yaml or folder')
    .action((dossier: string, options: HomeOptions) => runOne(dossier, options))
  examples(command, [['After an import', 'readout run us-russia-2025']])
}

function runOne(name: string, options: HomeOptions): Promise<void> {
  return withStore(options, async (store) => {
    const { dossier } = await dossierAt(store, name)
    const report = await run(store, dossier, {
      now: new Date().toISOString(),
      progress: progressBar(options.quiet === true),
    })
    await alertsAfter(store, dossier, options.home)
    if (options.json) return printJson(report)
    if (report.skipped)
      return print(
        `${dossier.id}: nothing new; ${counted(report.statements, 'statement')}, ${counted(report.events, 'event')}.`,
      )
    await print(
      `${dossier.id}: ${counted(report.extracted, 'document')} extracted; ${counted(report.statements, 'statement')}, ${counted(report.events, 'event')}.`,
    )
    if (report.notes.length > 0) tell(`${report.notes.length} notes, the first: ${report.notes[0]}`)
  })
}
