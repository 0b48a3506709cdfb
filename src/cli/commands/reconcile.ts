import type { Command } from 'commander'
import type { Document, Dossier } from '../../model/index.js'
import { type DossierFile, loadDossier } from '../../pipeline/dossier/dossier-file.js'
import { loadActors } from '../../pipeline/resources.js'
import { reconcile } from '../../reconcile/index.js'
import { examples } from '../examples.js'
import { instantOf } from '../instant.js'
import { printJson } from '../output.js'
import { readStageLines } from '../stage-lines.js'

type Options = { dossier?: string; asOf?: string }

/** `readout reconcile`: events set against the record, then tallies, commitments, schedule and sources. */
export function addReconcile(program: Command): void {
  const command = program
    .command('reconcile')
    .description('set events against the official record; events, statements and documents in, events with status out')
    .argument('[file]', 'events, statements and documents, mixed; - or none = stdin')
    .option('--dossier <file>', 'dossier with the parties, sources and coverage')
    .option('--as-of <time>', 'only what was published by this ISO time')
    .action((file: string | undefined, options: Options) => reconcileAll(file, options))
  examples(command, [
    [
      'The whole pipeline',
      'readout read *.html | readout extract | readout link | readout reconcile --dossier dossier.yaml',
    ],
  ])
}

async function reconcileAll(file: string | undefined, options: Options): Promise<void> {
  const { statements, documents, events } = await readStageLines(file)
  const loaded: Pick<DossierFile, 'dossier' | 'coverage'> = options.dossier
    ? await loadDossier(options.dossier)
    : { dossier: openDossier(documents), coverage: [] }
  const actors = await loadActors(loaded.dossier.actors)
  const asOf = instantOf(options.asOf)
  const now = asOf ?? new Date().toISOString()
  const result = reconcile({
    events,
    statements,
    documents,
    dossier: loaded.dossier,
    coverage: loaded.coverage,
    actors,
    asOf,
    now,
  })
  for (const event of result.events) await printJson(event)
  for (const tally of result.tallies) await printJson({ kind: 'tally', ...tally })
  for (const commitment of result.commitments) await printJson({ kind: 'commitment', ...commitment })
  for (const line of result.schedule) await printJson({ kind: 'schedule', ...line })
  for (const source of result.sources) await printJson({ kind: 'source', ...source })
}

/** Without a dossier: the parties are those that the official documents speak for. */
function openDossier(documents: readonly Document[]): Dossier {
  const parties = [...new Set(documents.flatMap(({ party }) => (party ? [party] : [])))].sort()
  const days = documents.flatMap(({ published }) => (published ? [published.slice(0, 10)] : [])).sort()
  return {
    id: 'stdin',
    title: 'Standard input',
    summary: null,
    parties,
    actors: [],
    sources: [],
    period: { start: days[0] ?? '1970-01-01', end: null },
    tallies: [],
  }
}
