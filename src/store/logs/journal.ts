import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql, type Transaction } from 'kysely'
import { type Engine, inTransaction } from '../database/engine.js'
import type { Schema } from '../database/schema.js'
import { StoreError } from '../error.js'
import { appendLines, holds, linesAfter, type Position, START } from './chain.js'
import { syncPath } from './sync-path.js'

type Trx = Transaction<Schema>

/** A line on its way into the database. */
export type Entry = { readonly n: number; readonly body: unknown }

/** An append-only file that is the truth, and how its lines become rows. */
export type Log = {
  readonly name: 'captures' | 'curation' | 'declared'
  readonly file: string
  apply(db: Trx, entries: readonly Entry[]): Promise<void>
}

/** The logs of one folder and the database that they are taken over into. */
export type Journal = { readonly engine: Engine; readonly folder: string; readonly id: string }

const BATCH = 500

/** Names a folder once and for all, so that a database knows whose logs it has read. */
export function openJournal(engine: Engine, folder: string): Journal {
  const file = join(folder, 'id')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, `${randomUUID()}\n`)
    syncPath(file)
    syncPath(dirname(file))
  }
  return { engine, folder, id: readFileSync(file, 'utf8').trim() }
}

/**
 * Writes a line to the log (on disk first), then its rows, in one transaction and one process at a time; a line that
 * a crash left without rows gets them now. Nothing is written where `unless` finds that it is there already.
 */
export function record(
  journal: Journal,
  log: Log,
  body: unknown,
  unless: (db: Trx) => Promise<boolean> = async () => false,
): Promise<{ readonly isNew: boolean }> {
  return inTransaction(journal.engine, async (db) => {
    const position = await takeOver(db, journal, log)
    if (await unless(db)) return { isNew: false }
    const end = await appendLines(log.file, position, [body])
    await log.apply(db, [{ n: end.n, body }])
    await remember(db, journal, log, end)
    return { isNew: true }
  })
}

/** Brings the rows up to the end of the log; with `skipDamaged`, past lines that were altered or lost. */
export async function catchUp(journal: Journal, log: Log, skipDamaged = false): Promise<void> {
  await inTransaction(journal.engine, (db) => takeOver(db, journal, log, skipDamaged))
}

/** How far a log has been taken over. */
export async function positionOf(db: Engine['db'] | Trx, { id }: Journal, { name }: Log): Promise<Position> {
  const query = db.selectFrom('log_position').selectAll().where('folder', '=', id).where('log', '=', name)
  const row = await query.executeTakeFirst()
  return row ? { n: Number(row.n), end: Number(row.byte_end), hash: row.hash } : START
}

async function takeOver(db: Trx, journal: Journal, log: Log, skipDamaged = false): Promise<Position> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${journal.id} ${log.name}`}))`.execute(db)
  const from = await positionOf(db, journal, log)
  if (!(await holds(log.file, from))) throw lost(log.file, from.n)
  let position = from
  let entries: Entry[] = []
  for await (const line of linesAfter(log.file, from)) {
    if (line.fault === 'cut off') break
    if (line.fault && !skipDamaged) throw damaged(log.file, line.position.n, line.fault)
    if (line.fault !== 'altered') entries.push({ n: line.position.n, body: line.body })
    position = line.position
    if (entries.length >= BATCH) {
      await log.apply(db, entries)
      entries = []
    }
  }
  if (entries.length > 0) await log.apply(db, entries)
  if (position.n > from.n) await remember(db, journal, log, position)
  return position
}

async function remember(db: Trx, { id }: Journal, { name }: Log, { n, end, hash }: Position): Promise<void> {
  const row = { folder: id, log: name, n, byte_end: end, hash }
  const update = { n, byte_end: end, hash }
  const insert = db.insertInto('log_position').values(row)
  await insert.onConflict((conflict) => conflict.columns(['folder', 'log']).doUpdateSet(update)).execute()
}

function lost(file: string, n: number): StoreError {
  const words = `The log ${file} no longer ends its line ${n} as it was written, so nothing more is added to it. Put the file back from a backup, or run \`readout verify\` to see what is missing and \`readout rebuild\` to go on with what is left.`
  return new StoreError('damaged', words)
}

function damaged(file: string, n: number, fault: string): StoreError {
  const words = `Line ${n} of the log ${file} is ${fault}, so what follows it cannot be trusted. Put the file back from a backup, or run \`readout verify\` to see every damaged line.`
  return new StoreError('damaged', words)
}
