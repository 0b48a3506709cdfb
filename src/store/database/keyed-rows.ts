import { sql, type Transaction } from 'kysely'
import { sha256, sharedEnds } from '../../model/index.js'
import type { Schema } from './schema.js'

/** A row with its id, the JSON that it keeps, and the other columns as JSON values. */
export type KeyedRow = {
  readonly id: string
  readonly data: string
  readonly columns: Readonly<Record<string, unknown>>
}

export type KeyedTable = {
  readonly name: 'event' | 'reconciled_event' | 'ledger_row'
  /** Columns beside dossier, id, data and digest, with their SQL types. */
  readonly columns: Readonly<Record<string, string>>
}

const BATCH = 500

/** Makes a dossier's rows of a table exactly these; rows that have not changed are not touched. */
export async function replaceRows(
  db: Transaction<Schema>,
  table: KeyedTable,
  dossier: string,
  rows: readonly KeyedRow[],
): Promise<void> {
  const query = db.selectFrom(table.name).select(['id', 'digest']).where('dossier', '=', dossier)
  const known = new Map((await query.execute()).map(({ id, digest }) => [id, digest]))
  const changed: KeyedRow[] = []
  for (const row of new Map(rows.map((row) => [row.id, row])).values()) {
    if (known.get(row.id) !== digestOf(row)) changed.push(row)
    known.delete(row.id)
  }
  await changeRows(db, table, dossier, { put: changed, gone: [...known.keys()] })
}

/** Things that say something else than those before, and ids of those that are no more; the same object is not looked into. */
export function changeFrom<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]) {
  const [start, tail] = sharedEnds(before, now)
  const [old, others] = [before.slice(start, before.length - tail), now.slice(start, now.length - tail)]
  const known = new Map(old.map((one) => [one.id, one]))
  const isOther = (one: T) => {
    const was = known.get(one.id)
    return was !== one && (was === undefined || JSON.stringify(was) !== JSON.stringify(one))
  }
  const put = others.filter(isOther)
  for (const { id } of others) known.delete(id)
  return { put, gone: [...known.keys()] }
}

/** Writes some rows of a dossier and deletes others. */
export async function changeRows(
  db: Transaction<Schema>,
  table: KeyedTable,
  dossier: string,
  { put, gone }: { readonly put: readonly KeyedRow[]; readonly gone: readonly string[] },
): Promise<void> {
  if (gone.length > 0)
    await sql`delete from ${sql.table(table.name)} where dossier = ${dossier}
      and id in (select json_array_elements_text(${JSON.stringify(gone)}::json))`.execute(db)
  for (let start = 0; start < put.length; start += BATCH)
    await upsert(db, table, dossier, put.slice(start, start + BATCH).map(recordOf))
}

/** By which a row is told from another with its id. */
export function digestOf({ data, columns }: KeyedRow): string {
  return sha256(`${JSON.stringify(columns)}\n${data}`).slice(0, 32)
}

function recordOf(row: KeyedRow): string {
  const { id, data, columns } = row
  return `${JSON.stringify({ ...columns, id, digest: digestOf(row) }).slice(0, -1)},"data":${data}}`
}

async function upsert(db: Transaction<Schema>, table: KeyedTable, dossier: string, records: readonly string[]) {
  const types = { id: 'text', digest: 'text', data: 'jsonb', ...table.columns }
  const names = Object.keys(types)
  const columns = sql.join(names.map((name) => sql.id(name)))
  const typed = sql.raw(
    Object.entries(types)
      .map(([name, type]) => `"${name}" ${type}`)
      .join(', '),
  )
  const updates = sql.join(
    names.filter((name) => name !== 'id').map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`),
  )
  await sql`insert into ${sql.table(table.name)} (dossier, ${columns})
    select ${dossier}, ${columns} from json_to_recordset(${`[${records.join(',')}]`}::json) as r(${typed})
    on conflict (dossier, id) do update set ${updates}`.execute(db)
}
