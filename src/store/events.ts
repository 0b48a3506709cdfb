import { sql } from 'kysely'
import type { Event } from '../model/index.js'
import { type Engine, inTransaction } from './engine.js'
import { type KeyedTable, replaceRows } from './keyed-rows.js'
import { momentOf } from './moment.js'
import { storable, storableJson } from './storable.js'
import type { Store } from './store.js'

const TABLE: KeyedTable = {
  name: 'event',
  columns: { type: 'text', mode: 'text', actuality: 'text', at_ms: 'bigint' },
}

/** Events and which statements each holds. */
export function eventsOf(engine: Engine, onSaved: (rows: number) => void): Store['events'] {
  const { db } = engine
  return {
    replace: async (dossier, events) => {
      await inTransaction(engine, async (trx) => {
        const rows = events.map((event) => {
          const { id, type, mode, actuality, when } = event
          const columns = { type, mode: mode && storable(mode), actuality, at_ms: momentOf(when?.start) }
          return { id, data: storableJson(event), columns }
        })
        await replaceRows(trx, TABLE, dossier, rows)
        const links = events.flatMap(({ id, mentions }) => mentions.map(({ statement }) => ({ event: id, statement })))
        const pairs = sql`json_to_recordset(${JSON.stringify(links)}::json) as r(event text, statement text)`
        await sql`delete from event_statement e where dossier = ${dossier} and not exists
          (select from ${pairs} where r.event = e.event and r.statement = e.statement)`.execute(trx)
        await sql`insert into event_statement (dossier, event, statement)
          select distinct ${dossier}, event, statement from ${pairs} on conflict do nothing`.execute(trx)
      })
      onSaved(events.length)
    },
    all: async (dossier) => {
      const query = db.selectFrom('event').select('data').where('dossier', '=', dossier)
      return (await query.orderBy('at_ms').orderBy('id').execute()).map(({ data }) => data as Event)
    },
    ofStatement: async (dossier, statement) => {
      const query = db.selectFrom('event_statement').select('event').where('dossier', '=', dossier)
      return (await query.where('statement', '=', statement).orderBy('event').executeTakeFirst())?.event ?? null
    },
  }
}
