import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import { sql } from 'kysely'
import { backUp, type Contents, keepCopy } from './backup/backup.js'
import { contentsOf, restoreFiles, restoreRows } from './backup/restore.js'
import { changesOf } from './changes.js'
import { countsOf } from './counts.js'
import { coverageOf } from './coverage.js'
import type { Engine } from './database/engine.js'
import { exclusivelyOf } from './database/exclusively.js'
import { inWords, storeError, worded } from './database/guard.js'
import { housekeepingOf } from './database/housekeeping.js'
import { migrate, newestMigration } from './database/migrate.js'
import { documentsOf } from './documents/documents.js'
import { dossiersOf } from './dossiers.js'
import { StoreError } from './error.js'
import { eventsOf } from './events.js'
import { failuresOf } from './failures.js'
import { folderAbove } from './folder-above.js'
import { healthOf } from './health.js'
import { capturesOf } from './logs/captures.js'
import { curationOf } from './logs/curation.js'
import { catchUp, type Journal, type Log, openJournal } from './logs/journal.js'
import { type Logs, logsOf } from './logs/logs.js'
import { resetProjection } from './logs/reset.js'
import { verifyLogs } from './logs/verify.js'
import { notesOf } from './notes.js'
import { openAttached, openEmbedded } from './pglite/open.js'
import { openServer } from './postgres/open.js'
import { partition } from './postgres/partition.js'
import { queueOf } from './queue.js'
import { reconciliationOf } from './reconciliation/reconciliation.js'
import { searchOf } from './search/search.js'
import { searchIndexOf } from './search/search-index.js'
import { statementsOf } from './statements.js'
import type { Store } from './store.js'

export type StoreOptions = {
  /** Holds captures, curation and, embedded, the database; made where it is missing. */
  readonly folder: string
  /** Address of a PostgreSQL server of version 15 or later; the embedded database where absent. */
  readonly databaseUrl?: string | null
  /** Folder of the migrations; that of this package unless said otherwise. */
  readonly migrations?: string
  /** Where another thread of this process owns the embedded database: the side of it that `Store.share` gave. */
  readonly port?: MessagePort
  /** Bound of one statement, 120 s unless said otherwise. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 120_000
/** Documents that were handed out for extraction are back by then, or more are asked for. */
const EXTRACTING_MS = 8000

/** Opens everything that is kept in a folder, making or migrating it first; fails with a `StoreError` in words. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const folder = resolve(options.folder)
  const opened = await openEngine(folder, options)
  try {
    // The rows as they were before a migration stay beside the database (see `readout restore`).
    const before = (current: number) => keepCopy(opened, folder, current)
    await migrate(opened.db, opened.where, { folder: migrationsOf(options), before })
    if (opened.kind === 'postgres') await partition(opened.db, () => before(newestMigration(migrationsOf(options))))
    const engine: Engine = { ...opened, hasTrigrams: await hasTrigrams(opened) }
    const journal = openJournal(engine, folder)
    const logs = logsOf(folder)
    const warnings = await takeOverLogs(journal, Object.values(logs))
    return assemble(engine, journal, logs, warnings)
  } catch (error) {
    await opened.close()
    throw storeError(opened.where, 'open', error)
  }
}

/**
 * Makes a store from a backup, in a home folder and a database that hold nothing yet; on either engine, whichever the backup is of.
 * Answers with what the backup holds: where that has no rows, they are to be made anew from the captures.
 */
export async function restoreStore(options: StoreOptions, from: string): Promise<Contents> {
  const [folder, migrations] = [resolve(options.folder), migrationsOf(options)]
  const contents = await contentsOf(from, newestMigration(migrations))
  try {
    await restoreFiles(resolve(from, contents.files), folder)
  } catch (error) {
    throw storeError(folder, 'restore', error)
  }
  if (contents.schema === null) return contents
  const opened = await openEngine(folder, options)
  try {
    await migrate(opened.db, opened.where, { folder: migrations, upTo: contents.schema })
    if (opened.kind === 'postgres') await partition(opened.db)
    await restoreRows(opened.db, from, opened.where)
  } catch (error) {
    throw storeError(opened.where, 'restore', error)
  } finally {
    await opened.close()
  }
  return contents
}

function migrationsOf({ migrations }: StoreOptions): string {
  return migrations ?? join(folderAbove(fileURLToPath(import.meta.url), 'migrations'), 'migrations')
}

type Opened = Omit<Engine, 'hasTrigrams'>

async function openEngine(folder: string, options: StoreOptions): Promise<Opened> {
  const { databaseUrl, port, timeoutMs = TIMEOUT_MS } = options
  try {
    mkdirSync(folder, { recursive: true })
    if (port) return openAttached(folder, port)
    return databaseUrl ? await openServer(databaseUrl, timeoutMs) : await openEmbedded(folder, timeoutMs)
  } catch (error) {
    throw storeError(folder, 'open', error)
  }
}

async function hasTrigrams({ db }: Opened): Promise<boolean> {
  return (await sql`select from pg_extension where extname = 'pg_trgm'`.execute(db)).rows.length > 0
}

async function takeOverLogs(journal: Journal, logs: readonly Log[]): Promise<string[]> {
  const warnings: string[] = []
  for (const log of logs)
    await catchUp(journal, log).catch((error: unknown) => {
      if (!(error instanceof StoreError && error.code === 'damaged')) throw error
      warnings.push(error.message)
    })
  return warnings
}

function assemble(engine: Engine, journal: Journal, logs: Logs, warnings: readonly string[]): Store {
  const { where } = engine
  const house = housekeepingOf(engine)
  const index = searchIndexOf(engine, (rows) => house.written(rows, 'document_search'))
  const onDocuments = (dossier: string, rows: number) => {
    index.wake(dossier)
    house.written(rows, 'document', 'document_state')
  }
  const reset = async () => {
    await index.pause()
    await resetProjection(engine, journal, Object.values(logs)).finally(() => index.resume())
  }
  const locks = exclusivelyOf(engine)
  const queue = queueOf(engine, locks.exclusively)
  const close = async () => {
    await queue.stop()
    await index.pause()
    await house.stop()
    await engine.close()
  }
  return {
    engine: engine.kind,
    where,
    warnings,
    dossiers: inWords(where, 'dossiers', dossiersOf(engine, journal, logs.declared)),
    captures: inWords(where, 'captures', capturesOf(engine, journal, logs.captures)),
    documents: inWords(where, 'documents', documentsOf(engine, onDocuments)),
    statements: inWords(
      where,
      'statements',
      statementsOf(engine, {
        onPending: () => index.rest(EXTRACTING_MS),
        onSaved: (rows) => house.written(rows, 'statement'),
      }),
    ),
    events: inWords(
      where,
      'events',
      eventsOf(engine, (rows) => house.written(rows, 'event', 'event_statement')),
    ),
    reconciliation: inWords(
      where,
      'reconciliation',
      reconciliationOf(engine, (rows) => house.written(rows, 'reconciled_event', 'ledger_row')),
    ),
    changes: inWords(where, 'changes', changesOf(engine)),
    curation: inWords(where, 'curation', curationOf(engine, journal, logs.curation)),
    coverage: inWords(where, 'coverage', coverageOf(engine, journal, logs.declared)),
    health: inWords(where, 'health', healthOf(engine)),
    notes: inWords(where, 'notes', notesOf(engine)),
    failures: inWords(where, 'failures', failuresOf(engine)),
    ...locks,
    share: () => ({
      folder: journal.folder,
      databaseUrl: engine.url,
      ...(engine.attach ? { port: engine.attach() } : {}),
    }),
    queue: { open: queue.open, counts: worded(where, 'queue.counts', queue.counts) },
    search: worded(where, 'search', searchOf(engine, index)),
    counts: worded(where, 'counts', countsOf(engine)),
    verify: worded(where, 'verify', () => verifyLogs(journal.folder, logs, journal)),
    backUp: worded(where, 'backUp', (to, now) => backUp(engine, journal, logs, resolve(to), now)),
    reset: worded(where, 'reset', reset),
    close: worded(where, 'close', close),
  }
}
