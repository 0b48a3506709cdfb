import { sql } from 'kysely'
import { type Engine, inTransaction } from '../database/engine.js'
import { catchUp, type Journal, type Log } from './journal.js'

const TABLES = [
  'dossier',
  'log_position',
  'capture',
  'document',
  'revision',
  'document_state',
  'document_search',
  'unreadable',
  'statement',
  'event',
  'event_statement',
  'reconciliation',
  'reconciled_event',
  'ledger_row',
  'curation',
  'coverage',
  'note',
  'change',
  'source_health',
  'failed_work',
]

/** Empties every table and takes the logs over again, past damaged lines: what people captured and decided is back. */
export async function resetProjection(engine: Engine, journal: Journal, logs: readonly Log[]): Promise<void> {
  await inTransaction(engine, async (db) => {
    await sql`truncate ${sql.join(TABLES.map((name) => sql.table(name)))}`.execute(db)
  })
  for (const log of logs) await catchUp(journal, log, true)
}
