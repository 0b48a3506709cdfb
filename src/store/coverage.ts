import type { Transaction } from 'kysely'
import type { Coverage } from '../model/index.js'
import type { Engine } from './database/engine.js'
import type { Schema } from './database/schema.js'
import type { Declared } from './logs/declared.js'
import { type Journal, type Log, record } from './logs/journal.js'
import type { Store } from './store.js'

/** Hours for which sources were captured without a gap, declared or seen; in order of source and start, none overlapping another. */
export function coverageOf({ db }: Engine, journal: Journal, log: Log): Store['coverage'] {
  return {
    add: async (dossier, spans) => {
      if (spans.length === 0) return
      const declared: Declared = { coverage: { dossier, spans } }
      await record(journal, log, declared, async (trx) => {
        const known = await listed(trx, dossier)
        return spans.every((span) => known.some((other) => holds(other, span)))
      })
    },
    list: (dossier) => listed(db, dossier),
  }
}

async function listed(db: Engine['db'] | Transaction<Schema>, dossier: string): Promise<Coverage[]> {
  const query = db.selectFrom('coverage').select(['source', 'from_at as from', 'to_at as to'])
  const rows = await query.where('dossier', '=', dossier).execute()
  return rows.sort((a, b) =>
    a.source === b.source ? Date.parse(a.from) - Date.parse(b.from) : a.source < b.source ? -1 : 1,
  )
}

function holds(outer: Coverage, inner: Coverage): boolean {
  if (outer.source !== inner.source) return false
  return Date.parse(outer.from) <= Date.parse(inner.from) && Date.parse(inner.to) <= Date.parse(outer.to)
}
