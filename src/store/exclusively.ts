import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Engine } from './engine.js'
import { takeTurns } from './pglite/turns.js'
import type { Schema } from './schema.js'
import type { Store } from './store.js'

/** Work under a lock holds one of eight connections and needs another. */
const HELD_AT_ONCE = 4
const LOOK_MS = 200

/** One holder of a name at a time: in this process by turns, across processes by an advisory lock that a lost connection frees. */
export function exclusivelyOf({ kind, db }: Engine): Store['exclusively'] {
  const turns = new Map<string, () => Promise<() => void>>()
  const lanes = Array.from({ length: HELD_AT_ONCE }, takeTurns)
  let asked = 0
  return async (name, work) => {
    const nextTurn = turns.get(name) ?? takeTurns()
    turns.set(name, nextTurn)
    const endTurn = await nextTurn()
    // The embedded database has one owner and one connection, which the work needs.
    if (kind === 'pglite') return await work().finally(endTurn)
    const leaveLane = await (lanes[asked++ % HELD_AT_ONCE] as (typeof lanes)[number])()
    return await db
      .connection()
      .execute((held) => underLock(held, name, work))
      .finally(leaveLane)
      .finally(endTurn)
  }
}

// Asked again and again rather than waited for, since a statement may only take so long.
async function underLock<T>(held: Kysely<Schema>, name: string, work: () => Promise<T>): Promise<T> {
  const key = sql`hashtextextended(${name}, 0)`
  const isMine = async () =>
    (await sql<{ mine: boolean }>`select pg_try_advisory_lock(${key}) as mine`.execute(held)).rows[0]?.mine === true
  while (!(await isMine())) await sleep(LOOK_MS)
  try {
    return await work()
  } finally {
    await sql`select pg_advisory_unlock(${key})`.execute(held)
  }
}
