import type { Command } from 'commander'
import { link } from '../../link/index.js'
import { loadActors } from '../../pipeline/resources.js'
import { actorsOfDossier } from '../dossier-option.js'
import { examples } from '../examples.js'
import { printJson } from '../output.js'
import { readStageLines } from '../stage-lines.js'

/** `readout link`: statements and their documents → events. */
export function addLink(program: Command): void {
  const command = program
    .command('link')
    .description('join statements about one event; JSON Lines of statements and documents in, events out')
    .argument('[file]', 'statements and documents, mixed; - or none = stdin')
    .option('--dossier <file>', 'dossier whose actors are known too')
    .action((file: string | undefined, options: { dossier?: string }) => linkAll(file, options.dossier))
    .addHelpText(
      'after',
      '\nDocuments that “readout read” wrote, and their statements, are passed on before the events, for “readout reconcile”.',
    )
  examples(command, [['Events of two pages', 'readout read a.html b.html | readout extract | readout link']])
}

async function linkAll(file: string | undefined, dossier: string | undefined): Promise<void> {
  const { statements, documents, passOn } = await readStageLines(file)
  const actors = await loadActors(await actorsOfDossier(dossier))
  for (const entry of passOn) await printJson(entry)
  for (const event of link({ statements, documents, actors, curations: [] })) await printJson(event)
}
