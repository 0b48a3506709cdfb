import { type Kysely, sql, type Transaction } from 'kysely'
import type { KeyedTable } from './keyed-rows.js'
import type { Schema } from './schema.js'

const BATCH = 500

/** A row as it was read. */
export type ReadRow = { readonly id: string; readonly digest: string; readonly data: unknown }

/** All rows of a dossier by id; those that have not changed since they were read `before` are not read again: where it is known, those but the `changed`. */
export async function readRows<T extends ReadRow>(
  db: Kysely<Schema> | Transaction<Schema>,
  table: KeyedTable['name'],
  dossier: string,
  given: {
    readonly before: ReadonlyMap<string, T>
    readonly columns?: readonly (keyof T & string)[]
    readonly changed?: ReadonlySet<string> | null
  },
): Promise<ReadonlyMap<string, T>> {
  const { before, columns = [] } = given
  const from = sql`from ${sql.table(table)} where dossier = ${dossier}`
  const rows = new Map<string, T>(given.changed ? before : [])
  for (const id of given.changed ?? []) rows.delete(id)
  const changed = given.changed ? [...given.changed] : []
  const present = given.changed ? [] : (await sql<ReadRow>`select id, digest ${from}`.execute(db)).rows
  for (const { id, digest } of present) {
    const known = before.get(id)
    if (known?.digest === digest) rows.set(id, known)
    else changed.push(id)
  }
  const picked = sql.join(['id', 'digest', 'data', ...columns].map((column) => sql.id(column)))
  for (let start = 0; start < changed.length; start += BATCH) {
    const ids = JSON.stringify(changed.slice(start, start + BATCH))
    const some = await sql<T>`select ${picked} ${from}
      and id in (select json_array_elements_text(${ids}::json))`.execute(db)
    for (const row of some.rows) {
      const known = before.get(row.id)
      rows.set(row.id, known?.digest === row.digest ? known : row)
    }
  }
  return rows
}
