import { sql } from 'kysely'
import { type Engine, inTransaction } from './database/engine.js'
import { momentOf } from './database/moment.js'
import { storable } from './database/storable.js'
import type { FailedWork, Store, WorkStep } from './store.js'

const MAX_ERROR = 2000

/** Work that failed, by dossier, step and item, on both engines: what retries and dead letters rest on. */
export function failuresOf(engine: Engine): Store['failures'] {
  const { db } = engine
  const of = (dossier: string, step: WorkStep, item: string) =>
    sql`dossier = ${dossier} and step = ${step} and item = ${item}`
  return {
    record: async (dossier, { step, item, version, error, at, retryAt }) => {
      const [words, ms] = [storable(error).slice(0, MAX_ERROR), momentOf(at)]
      const [state, retry] = [retryAt ? 'waiting' : 'dead', retryAt ? momentOf(retryAt) : null]
      await sql`
        insert into failed_work as f (dossier, step, item, version, attempts, error, state, first_ms, last_ms, retry_ms)
        values (${dossier}, ${step}, ${storable(item)}, ${version}, 1, ${words}, ${state}, ${ms}, ${ms}, ${retry})
        on conflict (dossier, step, item) do update set
          attempts = case when f.version = excluded.version then f.attempts + 1 else 1 end,
          first_ms = case when f.version = excluded.version then f.first_ms else excluded.first_ms end,
          version = excluded.version, error = excluded.error, state = excluded.state,
          last_ms = excluded.last_ms, retry_ms = excluded.retry_ms`.execute(db)
    },
    list: async (dossier) => {
      const query = db.selectFrom('failed_work').selectAll()
      const rows = await (dossier === undefined ? query : query.where('dossier', '=', dossier))
        .orderBy('first_ms')
        .orderBy('item')
        .execute()
      return rows.map(({ first_ms, last_ms, retry_ms, ...row }) => {
        const times = {
          firstAt: iso(first_ms),
          lastAt: iso(last_ms),
          retryAt: retry_ms === null ? null : iso(retry_ms),
        }
        return { ...(row as Omit<FailedWork, keyof typeof times>), ...times }
      })
    },
    replay: async (dossier, step, item) => {
      const { numAffectedRows } = await sql`delete from failed_work where ${of(dossier, step, item)}`.execute(db)
      return Number(numAffectedRows) > 0
    },
    discard: (dossier, step, item) =>
      inTransaction(engine, async (trx) => {
        const { numAffectedRows } = await sql`
          update failed_work set state = 'discarded', retry_ms = null where ${of(dossier, step, item)}`.execute(trx)
        return Number(numAffectedRows) > 0
      }),
    clear: async (dossier, step, item) => {
      await sql`delete from failed_work where ${of(dossier, step, item)}`.execute(db)
    },
  }
}

function iso(ms: string | number): string {
  return new Date(Number(ms)).toISOString()
}
