import { type Kysely, sql, type Transaction } from 'kysely'
import type { KeyedTable } from './keyed-rows.js'
import type { Schema } from './schema.js'

const BATCH = 500

/** A row as it was read. */
export type ReadRow = { readonly id: string; readonly digest: string; readonly data: unknown }

/** All rows of a dossier by id; those that have not changed since they were read `before` are not read again. */
export async function readRows<T extends ReadRow>(
  db: Kysely<Schema> | Transaction<Schema>,
  table: KeyedTable['name'],
  dossier: string,
  given: { readonly before: ReadonlyMap<string, T>; readonly columns?: readonly (keyof T & string)[] },
): Promise<ReadonlyMap<string, T>> {
  const { before, columns = [] } = given
  const from = sql`from ${sql.table(table)} where dossier = ${dossier}`
  const present = await sql<{ id: string; digest: string }>`select id, digest ${from}`.execute(db)
  const rows = new Map<string, T>()
  const changed: string[] = []
  for (const { id, digest } of present.rows) {
    const known = before.get(id)
    if (known?.digest === digest) rows.set(id, known)
    else changed.push(id)
  }
  const picked = sql.join(['id', 'digest', 'data', ...columns].map((column) => sql.id(column)))
  for (let start = 0; start < changed.length; start += BATCH) {
    const ids = JSON.stringify(changed.slice(start, start + BATCH))
    const some = await sql<T>`select ${picked} ${from}
      and id in (select json_array_elements_text(${ids}::json))`.execute(db)
    for (const row of some.rows) rows.set(row.id, row)
  }
  return rows
}
