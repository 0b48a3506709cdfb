import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { StoreError } from './error.js'
import type { Schema } from './schema.js'

const FILE = /^(\d{3})-[a-z0-9-]+\.sql$/
const LOCK = 7340

/**
 * Brings a database up to the newest migration of a folder, in one transaction and one process at a time; a database
 * made by a newer Readout is refused untouched.
 */
export async function migrate(db: Kysely<Schema>, where: string, folder: string): Promise<void> {
  const files = migrationsIn(folder)
  const newest = files.at(-1)?.number ?? 0
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx)
    await sql`create table if not exists migration (number integer primary key, name text not null)`.execute(trx)
    const { rows } = await sql<{ number: number }>`select coalesce(max(number), 0) as number from migration`.execute(
      trx,
    )
    const current = rows[0]?.number ?? 0
    if (current > newest) throw newer(where, current, newest)
    for (const { number, name } of files.filter((file) => file.number > current)) {
      await sql.raw(readFileSync(join(folder, name), 'utf8')).execute(trx)
      await sql`insert into migration (number, name) values (${number}, ${name})`.execute(trx)
    }
  })
}

function migrationsIn(folder: string): { readonly number: number; readonly name: string }[] {
  const names = readdirSync(folder).filter((name) => FILE.test(name))
  return names.sort().map((name) => ({ number: Number(name.slice(0, 3)), name }))
}

function newer(where: string, found: number, known: number): StoreError {
  const words = `The database in ${where} was made by a newer Readout (its schema is ${found}, this version knows ${known}), so it is left untouched. Update Readout, or use another folder or database.`
  return new StoreError('newer', words)
}
