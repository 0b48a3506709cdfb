import type { Dossier } from '../model/index.js'
import type { Engine } from './database/engine.js'
import { storableJson } from './database/storable.js'
import type { Declared } from './logs/declared.js'
import { type Journal, type Log, record } from './logs/journal.js'
import type { Store } from './store.js'

/** Dossiers as they were last declared. */
export function dossiersOf({ db }: Engine, journal: Journal, log: Log): Store['dossiers'] {
  const get = async (id: string) => {
    const row = await db.selectFrom('dossier').select('data').where('id', '=', id).executeTakeFirst()
    return (row?.data as Dossier | undefined) ?? null
  }
  return {
    get,
    save: async (dossier) => {
      const clean = JSON.parse(storableJson(dossier)) as Dossier
      const declared: Declared = { dossier: clean }
      await record(journal, log, declared, async (trx) => {
        const row = await trx.selectFrom('dossier').select('data').where('id', '=', clean.id).executeTakeFirst()
        return row !== undefined && canonical(row.data) === canonical(clean)
      })
    },
    list: async () => {
      const rows = await db.selectFrom('dossier').select('data').orderBy('id').execute()
      return rows.map((row) => row.data as Dossier)
    },
  }
}

// The database gives keys in an order of its own.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
