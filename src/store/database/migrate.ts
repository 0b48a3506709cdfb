import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { StoreError } from '../error.js'
import type { Schema } from './schema.js'

const FILE = /^(\d{3})-[a-z0-9-]+\.sql$/
const LOCK = 7340

export type Migration = {
  /** Folder of the migrations. */
  readonly folder: string
  /** The last one that is applied; all of them where absent. */
  readonly upTo?: number
  /** Called before a database that holds something is changed, with the number of its schema. */
  readonly before?: (current: number) => Promise<void>
}

/**
 * Brings a database up to the newest migration of a folder, in one transaction and one process at a time; a database
 * made by a newer Readout is refused untouched.
 */
export async function migrate(db: Kysely<Schema>, where: string, migration: Migration): Promise<void> {
  const { folder, upTo = Number.POSITIVE_INFINITY, before } = migration
  const files = migrationsIn(folder).filter(({ number }) => number <= upTo)
  const newest = files.at(-1)?.number ?? 0
  const known = await currentOf(db)
  if (before && known > 0 && known < newest) await before(known)
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx)
    await sql`create table if not exists migration (number integer primary key, name text not null)`.execute(trx)
    const current = await currentOf(trx)
    if (current > newest) throw newer(where, current, newest)
    for (const { number, name } of files.filter((file) => file.number > current)) {
      await sql.raw(readFileSync(join(folder, name), 'utf8')).execute(trx)
      await sql`insert into migration (number, name) values (${number}, ${name})`.execute(trx)
    }
  })
}

/** Number of the newest migration of a folder. */
export function newestMigration(folder: string): number {
  return migrationsIn(folder).at(-1)?.number ?? 0
}

async function currentOf(db: Kysely<Schema> | Transaction<Schema>): Promise<number> {
  const made = await sql`select from pg_tables where schemaname = current_schema() and tablename = 'migration'`.execute(
    db,
  )
  if (made.rows.length === 0) return 0
  const { rows } = await sql<{ number: number }>`select coalesce(max(number), 0) as number from migration`.execute(db)
  return rows[0]?.number ?? 0
}

function migrationsIn(folder: string): { readonly number: number; readonly name: string }[] {
  const names = readdirSync(folder).filter((name) => FILE.test(name))
  return names.sort().map((name) => ({ number: Number(name.slice(0, 3)), name }))
}

function newer(where: string, found: number, known: number): StoreError {
  const words = `The database in ${where} was made by a newer Readout (its schema is ${found}, this version knows ${known}), so it is left untouched. Update Readout, or use another folder or database.`
  return new StoreError('newer', words)
}
