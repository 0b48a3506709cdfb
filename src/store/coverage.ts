import { sql } from 'kysely'
import type { Declared } from './declared.js'
import type { Engine } from './engine.js'
import { type Journal, type Log, record } from './journal.js'
import type { Store } from './store.js'

/** Hours for which sources were captured without a gap, as declared; in order of source and start. */
export function coverageOf({ db }: Engine, journal: Journal, log: Log): Store['coverage'] {
  return {
    add: async (dossier, spans) => {
      if (spans.length === 0) return
      const declared: Declared = { coverage: { dossier, spans } }
      await record(journal, log, declared, async (trx) => {
        const known = await sql<{ missing: string }>`
          select count(*) as missing from json_to_recordset(${JSON.stringify(spans)}::json) as s(source text, "from" text, "to" text)
          where not exists (select from coverage c where c.dossier = ${dossier} and c.source = s.source
            and c.from_at = s."from" and c.to_at = s."to")`.execute(trx)
        return known.rows[0]?.missing === '0'
      })
    },
    list: async (dossier) => {
      const query = db.selectFrom('coverage').select(['source', 'from_at as from', 'to_at as to'])
      return await query.where('dossier', '=', dossier).orderBy('source').orderBy('from_at').orderBy('to_at').execute()
    },
  }
}
