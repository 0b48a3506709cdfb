import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.js'
import { syncPath } from '../logs/sync-path.js'
import type { Table } from './tables.js'

type Trx = Transaction<Schema>

/** Rows read or written at a time. */
const BATCH = 500

/** Writes the rows of a table, as one transaction sees them, to a file of gzipped JSON lines; says how many there are. */
export async function writeRows(db: Trx, table: Table, file: string): Promise<number> {
  let count = 0
  const lines = async function* () {
    for await (const rows of pagesOf(db, table)) {
      count += rows.length
      yield `${rows.join('\n')}\n`
    }
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 4 }), createWriteStream(file))
  syncPath(file)
  return count
}

/** Inserts the rows of such a file; columns that the table lacks are left out. */
export async function readRows(db: Trx, table: Table, file: string): Promise<number> {
  let count = 0
  let batch: string[] = []
  const insert = async () => {
    if (batch.length === 0) return
    const columns = sql.join(table.columns.map((column) => sql.id(column)))
    await sql`insert into ${sql.table(table.name)} (${columns}) select ${columns}
      from json_populate_recordset(null::${sql.table(table.name)}, ${`[${batch.join(',')}]`}::json)`.execute(db)
    count += batch.length
    batch = []
  }
  const text = createReadStream(file).pipe(createGunzip())
  for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue
    batch.push(line)
    if (batch.length >= BATCH) await insert()
  }
  await insert()
  return count
}

/** Pages by key, since the embedded database has no cursors; each row as JSON text. */
async function* pagesOf(db: Kysely<Schema>, { name, columns, key }: Table): AsyncGenerator<string[]> {
  const [place, picked] = [key, columns].map((names) => sql.join(names.map((column) => sql.id(column))))
  let after: string | undefined
  do {
    const last = sql`(select ${place} from json_populate_record(null::${sql.table(name)}, ${after ?? null}::json))`
    const { rows } = await sql<{ line: string }>`select row_to_json(p)::text as line from (
      select ${picked} from ${sql.table(name)} where ${after === undefined ? sql`true` : sql`(${place}) > ${last}`}
      order by ${place} limit ${BATCH}) p`.execute(db)
    if (rows.length > 0) yield rows.map(({ line }) => line)
    after = rows.length < BATCH ? undefined : rows.at(-1)?.line
  } while (after !== undefined)
}
