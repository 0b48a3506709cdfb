import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Capture } from '../../model/index.js'
import type { Engine, inTransaction } from '../database/engine.js'
import { StoreError } from '../error.js'
import { fileOf } from '../logs/capture-files.js'
import { linesAfter } from '../logs/chain.js'
import { type Journal, positionOf } from '../logs/journal.js'
import type { Logs } from '../logs/logs.js'
import { logsOf } from '../logs/logs.js'
import { syncPath } from '../logs/sync-path.js'
import { writeRows } from './row-files.js'
import { tablesOf } from './tables.js'

/** The page of contents of a backup. */
export type Contents = {
  readonly format: 1
  /** Number of the newest migration; null where the rows are not in it and have to be made anew from the captures. */
  readonly schema: number | null
  readonly takenAt: string
  /** Where the files are, from the folder of the backup: `.`, or `..` for the rows that a migration set aside in a home folder. */
  readonly files: '.' | '..'
  readonly rows: Readonly<Record<string, number>>
  readonly captures: number
}

export const CONTENTS = 'backup.json'
/** What a home folder holds that belongs to one process or can be made anew. */
const NOT_COPIED = /^(database|owner\.json.*|captures|backup\.json|rows|before-migration-\d+|.*\.part)$/

/**
 * Writes a backup of a store into a folder while it is used: all rows as one moment saw them, the logs up to that moment, and every
 * captured file that they name. Captures that the folder holds already are not copied again.
 */
export async function backUp(engine: Engine, journal: Journal, logs: Logs, to: string, now: string): Promise<Contents> {
  await prepare(journal.folder, to)
  const ends = new Map<string, number>()
  const { schema, rows } = await dumpRows(engine, to, async (trx) => {
    for (const log of Object.values(logs)) ends.set(log.file, (await positionOf(trx, journal, log)).end)
  })
  const captures = await copyFiles(journal.folder, to, (file) => ends.get(file) ?? null)
  return await finish(to, { format: 1, schema, takenAt: now, files: '.', rows, captures })
}

/** The same from the files alone, for an embedded folder that another process owns: its rows are made anew when it is restored. */
export async function backUpFiles(folder: string, to: string, now: string): Promise<Contents> {
  await prepare(folder, to)
  await rm(join(to, 'rows'), { recursive: true, force: true })
  const captures = await copyFiles(folder, to, () => null)
  return await finish(to, { format: 1, schema: null, takenAt: now, files: '.', rows: {}, captures })
}

/** Writes every row, as one transaction sees them, below `rows/`. */
export async function dumpRows(
  engine: Pick<Engine, 'db'>,
  to: string,
  also: (db: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<void> = async () => undefined,
): Promise<{ schema: number; rows: Record<string, number> }> {
  const folder = join(to, 'rows')
  const unfinished = `${folder}.part`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  const rows: Record<string, number> = {}
  const schema = await engine.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      await also(trx)
      for (const table of await tablesOf(trx))
        rows[table.name] = await writeRows(trx, table, join(unfinished, `${table.name}.jsonl.gz`))
      const found = await sql<{ number: number }>`select max(number) as number from migration`.execute(trx)
      return found.rows[0]?.number ?? 0
    })
  await rm(folder, { recursive: true, force: true })
  await rename(unfinished, folder)
  syncPath(to)
  return { schema, rows }
}

async function prepare(folder: string, to: string): Promise<void> {
  const inside = relative(resolve(folder), resolve(to))
  if (inside === '' || !inside.startsWith('..'))
    throw new StoreError(
      'failed',
      `A backup cannot lie inside the folder that it is of (${to}). Name a folder elsewhere, on another disk at best.`,
    )
  await mkdir(to, { recursive: true })
  const isStrange = !existsSync(join(to, CONTENTS)) && (await readdir(to)).length > 0
  if (isStrange)
    throw new StoreError(
      'failed',
      `${to} holds other things and no backup. Name an empty folder, or one with an earlier backup.`,
    )
}

/** Logs first, cut where a line ends or where the rows end, then the captures that they name: those were written before. */
async function copyFiles(folder: string, to: string, endOf: (file: string) => number | null): Promise<number> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isFile() && !NOT_COPIED.test(entry.name)) await copyFile(join(folder, entry.name), join(to, entry.name))
  await mkdir(join(to, 'captures'), { recursive: true })
  for (const { file } of Object.values(logsOf(folder))) {
    const copy = join(to, relative(folder, file))
    if (!existsSync(file)) continue
    await copyFile(file, copy)
    await truncate(copy, endOf(file) ?? (await wholeLines(copy)))
    syncPath(copy)
  }
  let captures = 0
  for await (const { body } of linesAfter(logsOf(to).captures.file)) {
    if (body === null) continue
    await copyCapture(folder, to, (body as Capture).hash)
    captures++
  }
  return captures
}

async function wholeLines(file: string): Promise<number> {
  let end = 0
  for await (const { position, fault } of linesAfter(file)) if (fault !== 'cut off') end = position.end
  return end
}

async function copyCapture(folder: string, to: string, hash: string): Promise<void> {
  const [from, copy] = [fileOf(folder, hash), fileOf(to, hash)]
  if (existsSync(copy) && (await stat(copy)).size === (await stat(from)).size) return
  await mkdir(dirname(copy), { recursive: true })
  await copyFile(from, `${copy}.part`)
  syncPath(`${copy}.part`)
  await rename(`${copy}.part`, copy)
  syncPath(dirname(copy))
}

async function finish(to: string, contents: Contents): Promise<Contents> {
  const file = join(to, CONTENTS)
  await writeFile(`${file}.part`, `${JSON.stringify(contents, null, 2)}\n`)
  syncPath(`${file}.part`)
  await rename(`${file}.part`, file)
  syncPath(dirname(resolve(file)))
  return contents
}

/** Sets the rows aside in the home folder, before a migration changes them. */
export async function keepCopy(engine: Pick<Engine, 'db'>, folder: string, schema: number): Promise<void> {
  const to = join(folder, `before-migration-${schema}`)
  await mkdir(to, { recursive: true })
  const { rows } = await dumpRows(engine, to)
  await finish(to, { format: 1, schema, takenAt: new Date().toISOString(), files: '..', rows, captures: 0 })
}

/** Does an entry of a home folder belong to a backup? */
export function isCopied(name: string): boolean {
  return name === 'captures' || !NOT_COPIED.test(name)
}
