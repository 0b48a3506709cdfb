import type { Command } from 'commander'
import { rebuild } from '../../pipeline/rebuild.js'
import { counted } from '../../read/counted.js'
import { examples } from '../examples.js'
import { type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson } from '../output.js'
import { progressBar } from '../progress-bar.js'

/** `readout rebuild`: the database made anew from captures and logs. */
export function addRebuild(program: Command): void {
  const command = withHome(program.command('rebuild'))
    .description('make the database anew from the captured bytes and the curation log')
    .action((options: HomeOptions) => rebuildAll(options))
  examples(command, [
    ['After a damaged database, or to move to a server', 'READOUT_DATABASE_URL=postgres://… readout rebuild'],
  ])
}

function rebuildAll(options: HomeOptions): Promise<void> {
  return withStore(options, async (store) => {
    const report = await rebuild(store, {
      now: new Date().toISOString(),
      progress: progressBar(options.quiet === true),
    })
    if (options.json) return printJson(report)
    await print(
      `${counted(report.dossiers, 'dossier')} rebuilt from ${counted(report.captures, 'capture')}: ${counted(report.documents, 'document')}.`,
    )
  })
}
