import { sql } from 'kysely'
import type { Engine } from './engine.js'

const QUIET_MS = 1500
const MAX_LOG_BYTES = 128 * 1024 * 1024
const BETWEEN_MS = 30_000

/** What a server does by itself and the embedded database does not: vacuum, fresh statistics, and a short write-ahead log. */
export type Housekeeping = {
  /** Rows of these tables were written; they are cleaned when no more come for a while. */
  written(...tables: readonly string[]): void
  stop(): Promise<void>
}

/** Keeps house for the embedded database; a server looks after itself. */
export function housekeepingOf({ kind, db }: Engine): Housekeeping {
  let timer: NodeJS.Timeout | null = null
  let running = Promise.resolve()
  let stopped = kind !== 'pglite'
  let checkpointAt: string | null = null
  let cleanedAt = Number.NEGATIVE_INFINITY
  const dirty = new Set<string>()

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
  return {
    written: (...tables) => {
      if (stopped) return
      for (const table of tables) dirty.add(table)
      next(checkpointIfLong)
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
