import { stringify } from 'csv-stringify/sync'
import type { Dossier } from '../model/index.js'
import type { Store } from '../store/index.js'
import type { Sink } from './sink.js'

export const KINDS = ['events', 'statements', 'documents', 'tallies', 'commitments', 'schedule', 'sources'] as const
export type Kind = (typeof KINDS)[number]

type Asked = { readonly what: Kind; readonly format: string; readonly bom: boolean }

/** Rows straight from the store, one JSON object a line, or as CSV with one level of columns. */
export async function exportRows(store: Store, dossier: Dossier, asked: Asked, sink: Sink): Promise<void> {
  if (asked.format === 'csv') {
    const rows: Record<string, string>[] = []
    for await (const row of rowsOf(store, dossier.id, asked.what)) rows.push(flat(row))
    await sink.write(csv(rows, asked.bom))
  } else for await (const row of rowsOf(store, dossier.id, asked.what)) await sink.write(`${JSON.stringify(row)}\n`)
  await sink.end()
}

async function* rowsOf(store: Store, id: string, what: Kind): AsyncGenerator<object> {
  if (what === 'documents') for await (const batch of store.documents.scan(id)) yield* batch
  else if (what === 'statements') yield* await store.statements.all(id)
  else yield* (await store.reconciliation.load(id))?.[what] ?? []
}

function csv(rows: readonly Record<string, string>[], bom: boolean): string {
  const columns = [...new Set(rows.flatMap(Object.keys))]
  return stringify([...rows], { header: true, columns, escape_formulas: true, bom })
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
