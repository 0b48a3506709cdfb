import { sql } from 'kysely'
import type { Engine } from './engine.js'

const QUIET_MS = 1500
const MAX_LOG_BYTES = 128 * 1024 * 1024
const BETWEEN_MS = 120_000
/** Rows written after which the log's length is looked at again. */
const LOOK_ROWS = 100
/** Rows written from which a table's statistics are taken at once, then again whenever as many have come as there were. */
const FIRST_ANALYSIS = 500

/** Vacuum, fresh statistics and a short write-ahead log: what a server does late and the embedded database never. */
export type Housekeeping = {
  /** So many rows were written to each of these tables; they are cleaned when no more come for a while. */
  written(rows: number, ...tables: readonly string[]): void
  stop(): Promise<void>
}

/**
 * Keeps house for the embedded database. Statistics are taken early on both engines, since a table that has grown from nothing
 * within a minute is otherwise read through where an index would do (20 ms instead of 2 for each batch of 100).
 */
export function housekeepingOf({ kind, db }: Engine): Housekeeping {
  let timer: NodeJS.Timeout | null = null
  let running = Promise.resolve()
  let stopped = false
  let checkpointAt: string | null = null
  let cleanedAt = Number.NEGATIVE_INFINITY
  let unlooked = 0
  const dirty = new Set<string>()
  const grown = new Map<string, { rows: number; analysedAt: number }>()

  // Housekeeping that fails costs speed, never data, and the next failure of a query has words.
  const next = (work: () => Promise<void>) => {
    running = running.then(work).catch(() => undefined)
  }
  const checkpoint = async () => {
    await sql`checkpoint`.execute(db)
    checkpointAt = (await sql<{ at: string }>`select pg_current_wal_lsn()::text as at`.execute(db)).rows[0]?.at ?? null
  }
  const checkpointIfLong = async () => {
    if (stopped) return
    const { rows } = await sql<{ bytes: string }>`
      select pg_wal_lsn_diff(pg_current_wal_lsn(), ${checkpointAt ?? '0/0'}::pg_lsn) as bytes`.execute(db)
    if (Number(rows[0]?.bytes) > MAX_LOG_BYTES) await checkpoint()
  }
  const clean = async () => {
    for (const table of dirty) {
      if (stopped) return
      dirty.delete(table)
      await sql`vacuum (analyze) ${sql.table(table)}`.execute(db)
    }
    await checkpoint()
    cleanedAt = performance.now()
  }
  const analyseIfGrown = (table: string, rows: number) => {
    const known = grown.get(table) ?? { rows: 0, analysedAt: 0 }
    known.rows += rows
    grown.set(table, known)
    if (known.rows < Math.max(FIRST_ANALYSIS, known.analysedAt * 2)) return
    known.analysedAt = known.rows
    next(async () => void (stopped || (await sql`analyze ${sql.table(table)}`.execute(db))))
  }
  return {
    written: (rows, ...tables) => {
      if (stopped) return
      for (const table of tables) analyseIfGrown(table, rows)
      if (kind !== 'pglite') return
      for (const table of tables) dirty.add(table)
      unlooked += rows
      if (unlooked >= LOOK_ROWS) {
        unlooked = 0
        next(checkpointIfLong)
      }
      if (timer) clearTimeout(timer)
      timer = setTimeout(() => next(clean), Math.max(QUIET_MS, cleanedAt + BETWEEN_MS - performance.now()))
      timer.unref()
    },
    stop: async () => {
      stopped = true
      if (timer) clearTimeout(timer)
      await running
    },
  }
}
