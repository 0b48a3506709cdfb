import { sql, type Transaction } from 'kysely'
import type { Event } from '../model/index.js'
import { type Engine, inTransaction } from './database/engine.js'
import { changeFrom, changeRows, type KeyedRow, type KeyedTable, replaceRows } from './database/keyed-rows.js'
import { momentOf } from './database/moment.js'
import type { Schema } from './database/schema.js'
import { storable, storableJson } from './database/storable.js'
import type { Store } from './store.js'

const TABLE: KeyedTable = {
  name: 'event',
  columns: { type: 'text', mode: 'text', actuality: 'text', at_ms: 'bigint' },
}

/** Events and which statements each holds. */
export function eventsOf(engine: Engine, onSaved: (rows: number) => void): Store['events'] {
  const { db } = engine
  return {
    replace: async (dossier, events, before) => {
      const change = before ? changeFrom(before, events) : null
      if (change && change.put.length + change.gone.length === 0) return
      await inTransaction(engine, async (trx) => {
        if (change) await changeRows(trx, TABLE, dossier, { put: change.put.map(rowOf), gone: change.gone })
        else await replaceRows(trx, TABLE, dossier, events.map(rowOf))
        await replaceLinks(trx, dossier, change?.put ?? events, change)
      })
      onSaved(change?.put.length ?? events.length)
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

function rowOf(event: Event): KeyedRow {
  const { id, type, mode, actuality, when } = event
  const columns = { type, mode: mode && storable(mode), actuality, at_ms: momentOf(when?.start) }
  return { id, data: storableJson(event), columns }
}

/** Which statements each event holds; of a change only the events that it touches. */
async function replaceLinks(
  trx: Transaction<Schema>,
  dossier: string,
  events: readonly Event[],
  change: { readonly gone: readonly string[] } | null,
) {
  const links = events.flatMap(({ id, mentions }) => mentions.map(({ statement }) => ({ event: id, statement })))
  const pairs = sql`json_to_recordset(${JSON.stringify(links)}::json) as r(event text, statement text)`
  const touched = JSON.stringify([...events.map(({ id }) => id), ...(change?.gone ?? [])])
  const within = change ? sql`event in (select json_array_elements_text(${touched}::json))` : sql`true`
  await sql`delete from event_statement e where dossier = ${dossier} and ${within} and not exists
    (select from ${pairs} where r.event = e.event and r.statement = e.statement)`.execute(trx)
  await sql`insert into event_statement (dossier, event, statement)
    select distinct ${dossier}, event, statement from ${pairs} on conflict do nothing`.execute(trx)
}
