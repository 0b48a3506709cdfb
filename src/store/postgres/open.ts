import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Schema } from '../database/schema.js'
import { SESSION_SETTINGS } from '../database/session-settings.js'
import { StoreError, wordsOf } from '../error.js'

const OLDEST_MAJOR = 15
const REACH_MS = 10_000
/**
 * A search over a million documents has branches that look dear and are hardly ever entered: compiling it, or starting helpers for it, would
 * cost a tenth of a second. What matches a common word fits in this memory.
 */
const SETTINGS = { jit: 'off', max_parallel_workers_per_gather: '0', work_mem: '16MB', ...SESSION_SETTINGS }

/** Connects to a PostgreSQL server of version 15 or later whose database is in UTF-8. */
export async function openServer(url: string, timeoutMs: number) {
  const where = withoutPassword(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    application_name: 'readout',
    // It bounds the wait for one of these connections too, which is as long as the work of others takes.
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    options: Object.entries(SETTINGS)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  })
  // A connection that breaks while idle is replaced; one that breaks at work fails its query.
  pool.on('error', () => undefined)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: lettingGo(pool) }) })
  try {
    await reach(url)
    await check(db, where)
  } catch (error) {
    await db.destroy()
    if (error instanceof StoreError) throw error
    const words = `The PostgreSQL server at ${where} cannot be used: ${reasonOf(error)}. Check that it runs and that READOUT_DATABASE_URL names the right host, database, user and password.`
    throw new StoreError('unreachable', words, error)
  }
  return { kind: 'postgres' as const, where, url, db, close: () => db.destroy(), attach: null }
}

/** An address as it may be shown: user, host and database, no password. */
export function withoutPassword(url: string): string {
  return url.replace(/\?.*$/s, '').replace(/^([^:]+:\/\/[^:/]*):.*@/s, '$1@')
}

type Connections = Pick<pg.Pool, 'end'> & { connect(): Promise<pg.PoolClient> }

/** A pool whose end fails whoever waits for a connection; pg-pool lets them wait until their time is up. */
function lettingGo(pool: pg.Pool): Connections {
  const waiting = new Set<(error: Error) => void>()
  return {
    connect: () =>
      new Promise((resolve, reject) => {
        waiting.add(reject)
        // A connection that comes after all is of no use to anyone, and the pool waits for its return.
        const take = (client: pg.PoolClient) => (waiting.delete(reject) ? resolve(client) : client.release(true))
        const fail = (error: Error) => {
          waiting.delete(reject)
          reject(error)
        }
        pool.connect().then(take, fail)
      }),
    end: () => {
      for (const fail of waiting) fail(new Error('the connections were closed'))
      waiting.clear()
      return pool.end()
    },
  }
}

/** A server that does not answer is told of at once. */
async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: REACH_MS })
  await client.connect()
  await client.end()
}

async function check(db: Kysely<Schema>, where: string): Promise<void> {
  const { rows } = await sql<{ version: string; encoding: string; folds: boolean }>`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
      lower('Ы') = 'ы' as folds`.execute(db)
  const [found] = rows
  const major = Math.floor(Number(found?.version ?? 0) / 10_000)
  if (major < OLDEST_MAJOR) {
    const words = `The server at ${where} is PostgreSQL ${major}, and Readout needs ${OLDEST_MAJOR} or later. Use a newer server, or leave READOUT_DATABASE_URL unset for the embedded database.`
    throw new StoreError('unreachable', words)
  }
  if (found?.encoding !== 'UTF8' || !found.folds) {
    const words = `The database at ${where} does not know Russian letters (encoding ${found?.encoding}). Create one with: createdb --encoding UTF8 --locale C.UTF-8 --template template0 NAME.`
    throw new StoreError('unreachable', words)
  }
}

// Node joins the failures of several addresses into one error without words of its own.
function reasonOf(error: unknown): string {
  return error instanceof AggregateError ? error.errors.map(wordsOf).join('; ') : wordsOf(error)
}
