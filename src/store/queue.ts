import { CompiledQuery, sql } from 'kysely'
import type PgBoss from 'pg-boss'
import type { Engine } from './database/engine.js'
import type { Queue, QueueCount, QueueName } from './database/query.js'
import { StoreError, wordsOf } from './error.js'
import type { Store } from './store.js'

/** Seconds after which a job whose worker has died is given to another, and how often it is tried. */
const EXPIRE_SECONDS = 300
const RETRIES = 5
const LOOK_SECONDS = 0.5
const NAMES: readonly QueueName[] = ['poll', 'extract', 'settle']

/**
 * A queue of jobs in the database itself (pg-boss 10, schema `pgboss`), loaded when first asked for: a job is done by one worker at a
 * time, again with growing pauses where it fails, and by another where its worker dies.
 */
async function openQueue({ kind, db, url }: Engine, exclusively: Store['exclusively']): Promise<Queue> {
  const { default: Boss } = await import('pg-boss')
  const executeSql = async (text: string, values: unknown[] = []) => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
    return { rows: rows as unknown[] }
  }
  const place = kind === 'pglite' || !url ? { db: { executeSql } } : { connectionString: url, max: 3 }
  const boss = new Boss({ ...place, schedule: false, archiveCompletedAfterSeconds: 600, deleteAfterSeconds: 3600 })
  const faults: string[] = []
  boss.on('error', (error) => {
    faults.splice(0, Math.max(0, faults.length - 9))
    faults.push(wordsOf(error))
  })
  // pg-boss makes its tables and queues under locks that two beginners can wait for each other on.
  await exclusively('open the queue', async () => {
    await boss.start()
    await createQueues(boss)
  })
  return {
    faults: () => [...faults],
    send: async (name, payload, { key, afterSeconds = 0 }) =>
      (await boss.send(name, payload, { singletonKey: key, startAfter: afterSeconds })) !== null,
    work: async (name, handler) => {
      await boss.work(name, { pollingIntervalSeconds: LOOK_SECONDS, batchSize: 1 }, async ([job]) => {
        if (job) await handler(job.data as Readonly<Record<string, string | number>>)
      })
    },
    counts: () => countsOf(db),
    cancel: async (name, key) => {
      const { rows } = await sql<{ id: string }>`select id from pgboss.job where name = ${name}
        and singleton_key = ${key} and state < 'active'`.execute(db)
      if (rows.length > 0)
        await boss.cancel(
          name,
          rows.map(({ id }) => id),
        )
      return rows.length
    },
    stop: () => boss.stop({ graceful: true, wait: true, close: true, timeout: 60_000 }),
  }
}

async function createQueues(boss: PgBoss): Promise<void> {
  const terms = { policy: 'short', retryLimit: RETRIES, retryDelay: 1, retryBackoff: true } as const
  const known = new Set((await boss.getQueues()).map(({ name }) => name))
  for (const name of NAMES)
    if (!known.has(name)) await boss.createQueue(name, { name, ...terms, expireInSeconds: EXPIRE_SECONDS })
}

/** How many jobs of each queue wait, run and have failed for good; none where no worker has ever started. */
async function countsOf(db: Engine['db']): Promise<QueueCount[]> {
  const { rows: made } = await sql`select 1 from pg_tables where schemaname = 'pgboss' and tablename = 'job'`.execute(
    db,
  )
  if (made.length === 0) return []
  const { rows } = await sql<{ name: string; waiting: string; active: string; failed: string }>`
    select name, count(*) filter (where state < 'active') as waiting, count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'failed') as failed
    from pgboss.job where name in ('poll', 'extract', 'settle') group by name order by name`.execute(db)
  return rows.map(({ name, waiting, active, failed }) => {
    return { name: name as QueueName, waiting: Number(waiting), active: Number(active), failed: Number(failed) }
  })
}

/** The queue of a store: opened once, closed with it. */
export function queueOf(
  engine: Engine,
  exclusively: Store['exclusively'],
): {
  open(): Promise<Queue>
  counts(): Promise<QueueCount[]>
  stop(): Promise<void>
} {
  let opened: Promise<Queue> | null = null
  return {
    open: () => {
      opened ??= openQueue(engine, exclusively).catch((error: unknown) => {
        opened = null
        throw new StoreError(
          'failed',
          `The queue of jobs in ${engine.where} could not be opened: ${wordsOf(error)}.`,
          error,
        )
      })
      return opened
    },
    counts: () => countsOf(engine.db),
    stop: async () => {
      if (opened) await (await opened).stop()
    },
  }
}
