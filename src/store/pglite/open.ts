import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import type { Schema } from '../schema.js'
import { threadDialect } from './dialect.js'
import { claimFolder } from './owner.js'
import { startSession } from './session.js'

const MIN_FREE_BYTES = 64 * 1024 * 1024

/** Opens the embedded database in `<folder>/database` for this process alone (PGlite in a thread, fsync on). */
export async function openEmbedded(folder: string, timeoutMs: number) {
  mkdirSync(folder, { recursive: true })
  const release = await claimFolder(folder)
  const data = { folder: join(folder, 'database'), minFreeBytes: MIN_FREE_BYTES }
  try {
    const first = await startSession(data, timeoutMs)
    let unused: typeof first | null = first
    const dialect = threadDialect(async () => {
      const session = unused ?? (await startSession(data, timeoutMs))
      unused = null
      return session
    })
    const db = new Kysely<Schema>({ dialect })
    const close = async () => {
      await db.destroy()
      if (unused) await unused.close()
      await release()
    }
    return { kind: 'pglite' as const, where: folder, url: null, db, close }
  } catch (error) {
    await release()
    throw error
  }
}
