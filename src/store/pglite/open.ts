import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { Kysely } from 'kysely'
import type { Schema } from '../database/schema.js'
import { threadDialect } from './dialect.js'
import { claimFolder } from './owner.js'
import { attachedSession, startSession } from './session.js'

const MIN_FREE_BYTES = 64 * 1024 * 1024

/** Opens the embedded database in `<folder>/database` for this process alone (PGlite in a thread, fsync on). */
export async function openEmbedded(folder: string, timeoutMs: number) {
  mkdirSync(folder, { recursive: true })
  const release = await claimFolder(folder)
  const place = { folder: join(folder, 'database'), minFreeBytes: MIN_FREE_BYTES }
  try {
    let current = await startSession(place, timeoutMs)
    let isUsed = false
    const dialect = threadDialect(async () => {
      if (isUsed) current = await startSession(place, timeoutMs)
      isUsed = true
      return current
    })
    const db = new Kysely<Schema>({ dialect })
    const close = async () => {
      await db.destroy()
      if (!isUsed) await current.close()
      await release()
    }
    return { kind: 'pglite' as const, where: folder, url: null, db, close, attach: () => current.attach() }
  } catch (error) {
    await release()
    throw error
  }
}

/** The same database for another thread of the process that opened it, at the port that `attach` gave. */
export function openAttached(folder: string, port: MessagePort) {
  const session = attachedSession(port, join(folder, 'database'))
  const db = new Kysely<Schema>({ dialect: threadDialect(async () => session) })
  const close = async () => {
    await db.destroy()
    await session.close()
  }
  return { kind: 'pglite' as const, where: folder, url: null, db, close, attach: null }
}
