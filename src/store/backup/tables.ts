import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.js'

/** A table as a backup needs it: its own columns (generated ones are made anew) and its key, in order. */
export type Table = { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] }

/** Made anew from the documents. */
const LEFT_OUT = ['migration', 'document_search']

/** Every table of the schema with a primary key, as the database itself describes them. */
export async function tablesOf(db: Kysely<Schema> | Transaction<Schema>): Promise<Table[]> {
  const { rows } = await sql<{ name: string; columns: string[]; key: string[] }>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(a.attname::text order by k.n) from unnest(i.indkey) with ordinality as k(attnum, n)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) as key
    from pg_class c join pg_namespace s on s.oid = c.relnamespace
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    where s.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`.execute(db)
  return rows.filter(({ name }) => !LEFT_OUT.includes(name))
}
