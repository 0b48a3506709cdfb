import type { Kysely, Transaction } from 'kysely'
import { changeRows, digestOf, type KeyedRow, type KeyedTable } from '../database/keyed-rows.js'
import { type ReadRow, readRows } from '../database/read-keyed-rows.js'
import type { Schema } from '../database/schema.js'
import { storableJson } from '../database/storable.js'
import { type Ledgers, type Line, ledgersOf, linesOf, piecesOf } from './ledger-pieces.js'
import { placesOf } from './places.js'

const TABLE: KeyedTable = { name: 'ledger_row', columns: { place: 'double precision' } }

type Stored = { readonly place: number; readonly digest: string }
/** A line as it was saved, null where only its rows are known; its rows by id. */
type SavedLine = { readonly line: object | null; readonly rows: ReadonlyMap<string, Stored> }
/** What is saved of a dossier, by the id of a line's own row. */
export type SavedLedgers = ReadonlyMap<string, SavedLine>

/**
 * Makes a dossier's rows those of the ledgers and answers with what is saved then. With what was saved last, lines that are the same
 * objects are not looked into; rows that stay are not written.
 */
export async function saveLedgers(
  db: Transaction<Schema>,
  dossier: string,
  ledgers: Ledgers,
  before?: SavedLedgers,
): Promise<{ readonly saved: SavedLedgers; readonly changed: readonly string[] }> {
  const known = before ?? (await storedLines(db, dossier))
  const saved = new Map<string, SavedLine>()
  const put: KeyedRow[] = []
  for (const lines of linesOf(ledgers)) {
    const ids = lines.map(({ path }) => JSON.stringify(path))
    const places = placesOf(ids.map((id) => known.get(id)?.rows.get(id)?.place))
    lines.forEach((line, at) => {
      const [id, place] = [ids[at] as string, places[at] as number]
      const was = known.get(id)
      const isSame = was?.line === line.line && was.rows.get(id)?.place === place
      saved.set(id, isSame ? was : savedLine(line, place, was?.rows, put))
    })
  }
  const gone = goneFrom(known, saved)
  await changeRows(db, TABLE, dossier, { put, gone })
  return { saved, changed: [...put.map(({ id }) => id), ...gone] }
}

/** The rows of a line; those that are others than before are to be put. */
function savedLine(line: Line, own: number, before: SavedLine['rows'] | undefined, put: KeyedRow[]): SavedLine {
  const [itself, ...stretches] = piecesOf(line).map(({ path, data }) => ({ path, data, id: JSON.stringify(path) }))
  const rows = new Map<string, Stored>()
  const keep = ({ id, data }: { id: string; data: unknown }, place: number) => {
    const row = { id, data: storableJson(data), columns: { place } }
    const digest = digestOf(row)
    rows.set(id, { place, digest })
    if (before?.get(id)?.digest !== digest) put.push(row)
  }
  if (itself) keep(itself, own)
  for (const list of new Set(stretches.map(({ path }) => path[2]))) {
    const parts = stretches.filter(({ path }) => path[2] === list)
    const places = placesOf(parts.map(({ id }) => before?.get(id)?.place))
    parts.forEach((part, at) => {
      keep(part, places[at] as number)
    })
  }
  return { line: line.line, rows }
}

function goneFrom(known: SavedLedgers, saved: SavedLedgers): string[] {
  const gone: string[] = []
  for (const [id, was] of known) {
    const now = saved.get(id)
    if (now === was) continue
    for (const row of was.rows.keys()) if (!now?.rows.has(row)) gone.push(row)
  }
  return gone
}

async function storedLines(db: Transaction<Schema>, dossier: string): Promise<SavedLedgers> {
  const query = db.selectFrom('ledger_row').select(['id', 'place', 'digest']).where('dossier', '=', dossier)
  const lines = new Map<string, { line: null; rows: Map<string, Stored> }>()
  for (const { id, place, digest } of await query.execute()) {
    const of = JSON.stringify(pathOf(id).slice(0, 2))
    const known = lines.get(of) ?? { line: null, rows: new Map() }
    lines.set(of, known)
    known.rows.set(id, { place, digest })
  }
  return lines
}

/** A row as it was read. */
type Loaded = ReadRow & { readonly place: number }
export type LoadedRows = ReadonlyMap<string, Loaded>

/** The rows of a dossier's ledgers (see `readRows`). */
export function loadRows(
  db: Kysely<Schema> | Transaction<Schema>,
  dossier: string,
  given: { readonly before: LoadedRows; readonly changed: ReadonlySet<string> | null },
): Promise<LoadedRows> {
  return readRows<Loaded>(db, TABLE.name, dossier, { ...given, columns: ['place'] })
}

/** The ledgers that rows hold. */
export function ledgersIn(rows: LoadedRows): Ledgers {
  const inOrder = [...rows.values()].sort((a, b) => a.place - b.place)
  return ledgersOf(inOrder.map(({ id, data }) => ({ path: pathOf(id), data })))
}

function pathOf(id: string): string[] {
  return JSON.parse(id) as string[]
}
