import { type Command, Option } from 'commander'
import { EXPORTS } from '../../serve/exports/formats/index.js'
import { examples } from '../examples.js'
import { exportDump } from '../export-dump.js'
import { exportPage } from '../export-page.js'
import { exportRows, KINDS, type Kind } from '../export-rows.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { sinkOf } from '../sink.js'
import { UsageError } from '../usage-error.js'

export type ExportOptions = HomeOptions & {
  readonly what: Kind
  readonly format: string
  readonly asOf?: string
  readonly search?: string
  readonly event?: string
  readonly document?: string
  readonly base: string
  readonly bom: boolean
  readonly out?: string
  readonly quiet?: boolean
}

/** `readout export DOSSIER`: everything that is known, in every format of the one list. */
export function addExport(program: Command): void {
  const formats = [...EXPORTS.map(({ name }) => name), 'warc', 'dump']
  const command = withHome(program.command('export'))
    .description('write a dossier, an event or what a search finds in one of many formats (docs/exports.md)')
    .argument('<dossier>', 'id of a dossier, or the path of its dossier.yaml or folder')
    .addOption(new Option('--what <kind>', 'for jsonl and csv: what to export').choices(KINDS).default('events'))
    .addOption(new Option('--format <format>', 'how').choices(formats).default('jsonl'))
    .option('--as-of <moment>', 'as it was known then')
    .option('--search <question>', 'only what a search finds, such as "from:kremlin" or "ceasefire lane:official"')
    .option('--event <id>', 'only this event')
    .option('--document <id>', 'for warc: only the captures of this document, all its revisions')
    .option('--base <address>', 'address of your workbench, for links', 'http://127.0.0.1:7340')
    .option('--no-bom', 'CSV without the byte-order mark that spreadsheets need')
    .option('-o, --out <path>', 'file to write; for site a folder; none = stdout')
    .action((dossier: string, options: ExportOptions) => exportOne(dossier, options))
  examples(command, [
    ['Events for a spreadsheet', 'readout export us-russia-2025 --format csv > events.csv'],
    ['All statements', 'readout export us-russia-2025 --what statements > statements.jsonl'],
    ['A site that opens from disk', 'readout export us-russia-2025 --format site --out us-russia-site'],
    ['One source as a feed', 'readout export us-russia-2025 --format atom --search from:kremlin'],
    ['Evidence, for “readout verify”', 'readout export us-russia-2025 --format warc --out us-russia.warc.gz'],
    ['Everything, to restore elsewhere', 'readout export us-russia-2025 --format dump --out us-russia.jsonl.gz'],
  ])
}

function exportOne(name: string, options: ExportOptions): Promise<void> {
  return withStore(options, async (store) => {
    const { dossier } = await dossierAt(store, name)
    const narrowed = options.asOf ?? options.search ?? options.event
    if (options.format === 'warc') return (await import('../export-warc.js')).exportWarc(store, dossier, options)
    if (options.document !== undefined) throw new UsageError('--document goes with --format warc.')
    if (options.format === 'dump') return exportDump(store, dossier, options.out)
    if (options.what !== 'events' && narrowed !== undefined)
      throw new UsageError('--what goes with the whole dossier; leave out --as-of, --search and --event.')
    const isPlain = options.format === 'jsonl' || (options.format === 'csv' && options.what !== 'events')
    if (isPlain && narrowed === undefined) return exportRows(store, dossier, options, sinkOf(options.out))
    if (options.what !== 'events') throw new UsageError(`--what ${options.what} is written as jsonl or csv.`)
    await exportPage(store, dossier, options, () => sinkOf(options.out))
  })
}
