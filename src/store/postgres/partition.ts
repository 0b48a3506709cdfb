import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.js'

/** Tables that grow with every document; a dossier's rows of each lie in one part. */
const LARGE = ['capture', 'document', 'document_state', 'document_search', 'statement', 'event_statement']
const PARTS = 16
const LOCK = 7341

/**
 * Splits the large tables of a server by a hash of the dossier, once: vacuum, indexes and backups work on a part at a time, and every
 * query names one dossier, so it enters one part. `before` is called first where they hold something. The embedded database stays
 * whole: docs/decisions/store.md says what the parts would cost it.
 */
export async function partition(
  db: Kysely<Schema>,
  before: () => Promise<void> = async () => undefined,
): Promise<void> {
  if ((await wholeTables(db)).length === 0) return
  const { rows } = await sql`select from dossier limit 1`.execute(db)
  if (rows.length > 0) await before()
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx)
    for (const name of await wholeTables(trx)) await split(trx, name)
  })
}

async function wholeTables(db: Kysely<Schema> | Transaction<Schema>): Promise<string[]> {
  const names = sql.join(LARGE.map((name) => sql.lit(name)))
  const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c
    join pg_namespace s on s.oid = c.relnamespace
    where s.nspname = current_schema() and c.relkind = 'r' and c.relname in (${names})`.execute(db)
  return rows.map(({ name }) => name)
}

async function split(db: Transaction<Schema>, name: string): Promise<void> {
  const [table, whole] = [sql.table(name), sql.table(`${name}_whole`)]
  const { rows } = await sql<{ column: string }>`select attname as column from pg_attribute
    where attrelid = ${name}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(
    db,
  )
  const columns = sql.join(rows.map(({ column }) => sql.id(column)))
  await sql`alter table ${table} rename to ${sql.id(`${name}_whole`)}`.execute(db)
  await sql`create table ${table} (like ${whole} including all) partition by hash (dossier)`.execute(db)
  for (let part = 0; part < PARTS; part++)
    await sql`create table ${sql.table(`${name}_${part}`)} partition of ${table}
      for values with (modulus ${sql.lit(PARTS)}, remainder ${sql.lit(part)})`.execute(db)
  await sql`insert into ${table} (${columns}) select ${columns} from ${whole}`.execute(db)
  await sql`drop table ${whole}`.execute(db)
}
