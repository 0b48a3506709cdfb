import { sql } from 'kysely'
import type { Engine } from './engine.js'

const QUIET_MS = 1500
const WRITES = 20
const TABLES = [
  'document',
  'document_state',
  'document_search',
  'statement',
  'event',
  'event_statement',
  'reconciled_event',
]

/** What a server does by itself and the embedded database does not: vacuum, fresh statistics, and a short write-ahead log. */
export type Housekeeping = {
  /** A bulk of rows was written; work is done when no more come for a while. */
  written(): void
  stop(): Promise<void>
}

/** Keeps house for the embedded database; a server looks after itself. */
export function housekeepingOf(engine: Engine): Housekeeping {
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let stopped = engine.kind !== 'pglite'
  let writes = 0

  const work = async () => {
    writes = 0
    for (const table of TABLES) if (!stopped) await sql`vacuum (analyze) ${sql.table(table)}`.execute(engine.db)
    if (!stopped) await sql`checkpoint`.execute(engine.db)
  }
  return {
    written: () => {
      if (stopped) return
      writes++
      if (timer) clearTimeout(timer)
      timer = setTimeout(() => {
        // Housekeeping that fails costs speed, never data, and the next failure of a query has words.
        running = work().catch(() => undefined)
      }, QUIET_MS)
      timer.unref()
      if (writes % WRITES === 0) void sql`checkpoint`.execute(engine.db).catch(() => undefined)
    },
    stop: async () => {
      stopped = true
      if (timer) clearTimeout(timer)
      await running
    },
  }
}
