import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { takeTurns } from '../pglite/turns.js'
import type { Store } from '../store.js'
import type { Engine } from './engine.js'
import type { Schema } from './schema.js'

/** Work under a lock holds one of ten connections and needs another. */
const HELD_AT_ONCE = 5
const LOOK_MS = 200

/** One holder of a name at a time: in this process by turns, across processes by an advisory lock that a lost connection frees. */
export function exclusivelyOf({ kind, db }: Engine): Pick<Store, 'exclusively' | 'ifFree'> {
  const queues = new Map<string, { readonly nextTurn: () => Promise<() => void>; asked: number }>()
  const lanes = createLanes(HELD_AT_ONCE)
  const inDatabase = async <T>(name: string, work: () => Promise<T>, waits: boolean): Promise<T | null> => {
    // The embedded database has one owner and one connection, which the work needs.
    if (kind === 'pglite') return await work()
    const leaveLane = await lanes()
    return await db
      .connection()
      .execute((connection) => underLock(connection, name, work, waits))
      .finally(leaveLane)
  }
  const inTurn = async <T>(name: string, work: () => Promise<T>, waits: boolean): Promise<T | null> => {
    const queue = queues.get(name) ?? { nextTurn: takeTurns(), asked: 0 }
    queues.set(name, queue)
    queue.asked++
    const endTurn = await queue.nextTurn()
    return await inDatabase(name, work, waits).finally(() => {
      if (--queue.asked === 0) queues.delete(name)
      endTurn()
    })
  }
  return {
    exclusively: async (name, work) => (await inTurn(name, work, true)) as Awaited<ReturnType<typeof work>>,
    ifFree: async (name, work) => (queues.has(name) ? null : await inTurn(name, work, false)),
  }
}

/** So many at once have a lane; the next waits for whichever is left first. */
function createLanes(free: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let left = free
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else left++
  }
  return async () => {
    if (left > 0) left--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return leave
  }
}

// Asked again and again rather than waited for, since a statement may only take so long.
async function underLock<T>(
  connection: Kysely<Schema>,
  name: string,
  work: () => Promise<T>,
  waits: boolean,
): Promise<T | null> {
  const key = sql`hashtextextended(${name}, 0)`
  const isMine = async () =>
    (await sql<{ mine: boolean }>`select pg_try_advisory_lock(${key}) as mine`.execute(connection)).rows[0]?.mine ===
    true
  while (!(await isMine())) {
    if (!waits) return null
    await sleep(LOOK_MS)
  }
  try {
    return await work()
  } finally {
    await sql`select pg_advisory_unlock(${key})`.execute(connection)
  }
}
