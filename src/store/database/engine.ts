import type { MessagePort } from 'node:worker_threads'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.js'

/** A database under the store, embedded or server: the same dialect, so everything above this type is one code. */
export type Engine = {
  readonly kind: 'pglite' | 'postgres'
  /** Folder or address without password. */
  readonly where: string
  readonly db: Kysely<Schema>
  /** Address with all that a further connection needs; null for the embedded database, which has one. */
  readonly url: string | null
  /** Can names be compared by trigrams (extension pg_trgm)? */
  readonly hasTrigrams: boolean
  close(): Promise<void>
  /** A further side of the embedded database for another thread; null where a thread opens a connection of its own. */
  readonly attach: (() => MessagePort) | null
}

/** Everything in one transaction: all of it is kept or nothing is. */
export function inTransaction<T>(engine: Engine, work: (db: Transaction<Schema>) => Promise<T>): Promise<T> {
  return engine.db.transaction().execute(work)
}
