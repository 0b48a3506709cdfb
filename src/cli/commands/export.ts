import { type Command, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import type { Store } from '../../store/index.js'
import { examples } from '../examples.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson } from '../output.js'

const KINDS = ['events', 'statements', 'documents', 'tallies', 'commitments', 'schedule', 'sources'] as const
type Kind = (typeof KINDS)[number]
type Options = HomeOptions & { what: Kind; format: 'jsonl' | 'csv' }

/** `readout export DOSSIER`: everything that is known, as JSON Lines or CSV. */
export function addExport(program: Command): void {
  const command = withHome(program.command('export'))
    .description('print events, statements, documents or ledgers of a dossier as JSON Lines or CSV')
    .argument('<dossier>', 'id of a dossier, or the path of its dossier.yaml or folder')
    .addOption(new Option('--what <kind>', 'what to export').choices(KINDS).default('events'))
    .addOption(new Option('--format <format>', 'how').choices(['jsonl', 'csv']).default('jsonl'))
    .action((dossier: string, options: Options) => exportAll(dossier, options))
  examples(command, [
    ['Events for a spreadsheet', 'readout export us-russia-2025 --format csv > events.csv'],
    ['All statements', 'readout export us-russia-2025 --what statements > statements.jsonl'],
  ])
}

function exportAll(name: string, options: Options): Promise<void> {
  return withStore(options, async (store) => {
    const { dossier } = await dossierAt(store, name)
    const rows = await rowsOf(store, dossier.id, options.what)
    if (options.format === 'jsonl') for (const row of rows) await printJson(row)
    else await print(csv(rows.map(flat)))
  })
}

async function rowsOf(store: Store, id: string, what: Kind): Promise<readonly object[]> {
  if (what === 'statements') return store.statements.all(id)
  if (what === 'documents') {
    const documents: object[] = []
    for await (const batch of store.documents.scan(id)) documents.push(...batch)
    return documents
  }
  return (await store.reconciliation.load(id))?.[what] ?? []
}

function csv(rows: readonly Record<string, string>[]): string {
  const columns = [...new Set(rows.flatMap(Object.keys))]
  return stringify([...rows], { header: true, columns, escape_formulas: true }).trimEnd()
}

/** One level of columns: nested objects as `when.start`, lists as JSON. */
function flat(row: object): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [key, value] of Object.entries(row))
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      for (const [inner, cell] of Object.entries(flat(value))) cells[`${key}.${inner}`] = cell
    else cells[key] = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
  return cells
}
