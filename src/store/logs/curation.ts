import { join } from 'node:path'
import type { Transaction } from 'kysely'
import type { Curation } from '../../model/index.js'
import type { Engine } from '../database/engine.js'
import type { Schema } from '../database/schema.js'
import { storableJson } from '../database/storable.js'
import type { Store } from '../store.js'
import { type Entry, type Journal, type Log, record } from './journal.js'

/** The log of editors' decisions. */
export function curationLog(folder: string): Log {
  return { name: 'curation', file: join(folder, 'curation.jsonl'), apply: applyCurations }
}

/** Editors' decisions in the order in which they were made; the same decision (by id) is kept once. */
export function curationOf({ db }: Engine, journal: Journal, log: Log): Store['curation'] {
  return {
    append: async (curation) => {
      const clean = JSON.parse(storableJson(curation)) as Curation
      await record(journal, log, clean, async (trx) => {
        const query = trx.selectFrom('curation').select('id')
        const row = await query.where('dossier', '=', clean.dossier).where('id', '=', clean.id).executeTakeFirst()
        return row !== undefined
      })
    },
    list: async (dossier) => {
      const rows = await db.selectFrom('curation').select('data').where('dossier', '=', dossier).orderBy('n').execute()
      return rows.map((row) => row.data as Curation)
    },
  }
}

async function applyCurations(db: Transaction<Schema>, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ n, body }) => {
    const curation = body as Curation
    return { dossier: curation.dossier, id: curation.id, n, data: storableJson(curation) }
  })
  const insert = db.insertInto('curation').values(rows)
  await insert.onConflict((conflict) => conflict.columns(['dossier', 'id']).doNothing()).execute()
}
