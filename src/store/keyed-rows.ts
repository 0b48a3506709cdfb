import { sql, type Transaction } from 'kysely'
import { sha256 } from '../model/index.js'
import type { Schema } from './schema.js'

/** A row with its id, the JSON that it keeps, and the other columns as JSON values. */
export type KeyedRow = {
  readonly id: string
  readonly data: string
  readonly columns: Readonly<Record<string, unknown>>
}

export type KeyedTable = {
  readonly name: 'event' | 'reconciled_event'
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
  const changed: string[] = []
  for (const { id, data, columns } of new Map(rows.map((row) => [row.id, row])).values()) {
    const digest = sha256(`${JSON.stringify(columns)}\n${data}`).slice(0, 32)
    if (known.get(id) !== digest)
      changed.push(`${JSON.stringify({ ...columns, id, digest }).slice(0, -1)},"data":${data}}`)
    known.delete(id)
  }
  const gone = JSON.stringify([...known.keys()])
  if (known.size > 0)
    await sql`delete from ${sql.table(table.name)} where dossier = ${dossier}
      and id in (select json_array_elements_text(${gone}::json))`.execute(db)
  for (let start = 0; start < changed.length; start += BATCH)
    await upsert(db, table, dossier, changed.slice(start, start + BATCH))
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
