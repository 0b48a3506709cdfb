import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../database/schema.js'
import { StoreError } from '../error.js'
import { syncPath } from '../logs/sync-path.js'
import { CONTENTS, type Contents, isCopied } from './backup.js'
import { readRows } from './row-files.js'
import { tablesOf } from './tables.js'

/** Reads what a backup holds; a folder that is none, or one of a newer Readout, is refused. */
export async function contentsOf(from: string, newest: number): Promise<Contents> {
  const text = await readFile(join(from, CONTENTS), 'utf8').catch((cause: unknown) => {
    throw new StoreError(
      'missing',
      `${from} holds no backup (no ${CONTENTS}). Name the folder that “readout backup” wrote.`,
      cause,
    )
  })
  const contents = parsed(text)
  if (!contents)
    throw new StoreError(
      'damaged',
      `${join(from, CONTENTS)} cannot be read as the contents of a backup. Use another backup.`,
    )
  if (contents.format !== 1 || (contents.schema ?? 0) > newest)
    throw new StoreError(
      'newer',
      `The backup in ${from} was made by a newer Readout (its schema is ${contents.schema}, this version knows ${newest}). Update Readout and try again.`,
    )
  return contents
}

/** Copies the files of a backup, or of a home folder, into a home folder that holds none yet. */
export async function restoreFiles(from: string, folder: string): Promise<void> {
  const taken = ['captures', 'id', 'curation.jsonl', 'declared.jsonl', 'database'].filter((name) =>
    existsSync(join(folder, name)),
  )
  if (taken.length > 0)
    throw new StoreError(
      'failed',
      `${folder} holds ${taken.join(', ')} already, and nothing is overwritten. Name an empty folder with --home.`,
    )
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    const inside = relative(resolve(from), resolve(path))
    const [top = ''] = inside.split(sep)
    if (!entry.isFile() || !isCopied(top) || inside.endsWith('.part')) continue
    const copy = join(folder, inside)
    await mkdir(dirname(copy), { recursive: true })
    await copyFile(path, copy)
    syncPath(copy)
  }
  syncPath(folder)
}

/** Puts the rows of a backup into a database of the same schema that holds nothing; all of them or none. */
export async function restoreRows(db: Kysely<Schema>, from: string, where: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ dossiers: string }>`select count(*) as dossiers from dossier`.execute(trx)
    if (rows[0]?.dossiers !== '0')
      throw new StoreError(
        'failed',
        `The database in ${where} holds dossiers already, and nothing is overwritten. Name an empty one.`,
      )
    for (const table of await tablesOf(trx)) {
      const file = join(from, 'rows', `${table.name}.jsonl.gz`)
      if (existsSync(file)) await readRows(trx, table, file)
    }
    await sql`update document_state set indexed = false`.execute(trx)
  })
}

function parsed(text: string): Contents | null {
  try {
    const contents = JSON.parse(text) as Contents
    return typeof contents.format === 'number' && typeof contents.rows === 'object' ? contents : null
  } catch {
    return null
  }
}
