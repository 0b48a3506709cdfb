import type { SourceHealth } from '../model/index.js'
import type { Engine } from './database/engine.js'
import { storable, storableJson } from './database/storable.js'
import type { Store } from './store.js'

/** What the last poll of each address found, one row an address, in order of source and address. */
export function healthOf({ db }: Engine): Store['health'] {
  return {
    save: async (dossier, health) => {
      const data = storableJson(health)
      const insert = db.insertInto('source_health').values({ dossier, address: storable(health.address), data })
      await insert.onConflict((conflict) => conflict.columns(['dossier', 'address']).doUpdateSet({ data })).execute()
    },
    list: async (dossier) => {
      const rows = await db.selectFrom('source_health').select('data').where('dossier', '=', dossier).execute()
      return rows
        .map(({ data }) => data as SourceHealth)
        .sort((a, b) => (a.source + a.address < b.source + b.address ? -1 : 1))
    },
  }
}
