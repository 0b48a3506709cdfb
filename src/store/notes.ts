import type { Engine } from './database/engine.js'
import { storable } from './database/storable.js'
import type { Store } from './store.js'

/** Small things that a stage remembers between runs; they go when the database is rebuilt. */
export function notesOf({ db }: Engine): Store['notes'] {
  return {
    get: async (dossier, key) => {
      const query = db.selectFrom('note').select('value').where('dossier', '=', dossier).where('key', '=', key)
      return (await query.executeTakeFirst())?.value ?? null
    },
    set: async (dossier, key, text) => {
      const value = storable(text)
      const insert = db.insertInto('note').values({ dossier, key, value })
      await insert.onConflict((conflict) => conflict.columns(['dossier', 'key']).doUpdateSet({ value })).execute()
    },
  }
}
