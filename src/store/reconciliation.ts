import type { Transaction } from 'kysely'
import { type ReconciledEvent, type Reconciliation, rangeOfWhen } from '../model/index.js'
import { type Engine, inTransaction } from './engine.js'
import { changeFrom, changeRows, type KeyedRow, type KeyedTable, replaceRows } from './keyed-rows.js'
import { momentOf } from './moment.js'
import type { Schema } from './schema.js'
import { storable, storableJson } from './storable.js'
import type { Store } from './store.js'

const TABLE: KeyedTable = {
  name: 'reconciled_event',
  columns: {
    at_ms: 'bigint',
    title: 'text',
    corroboration: 'text',
    lifecycle: 'text',
    disputed: 'boolean',
    sides: 'text[]',
    words: 'text',
  },
}

/** The last reconciliation of a dossier: one row for each event, the ledgers together. */
export function reconciliationOf(engine: Engine, onSaved: (rows: number) => void): Store['reconciliation'] {
  const { db } = engine
  return {
    save: async (dossier, reconciliation, before) => {
      const { events } = reconciliation
      const change = before ? changeFrom(before.events, events) : null
      await inTransaction(engine, async (trx) => {
        if (change) await changeRows(trx, TABLE, dossier, { put: change.put.map(rowOf), gone: change.gone })
        else await replaceRows(trx, TABLE, dossier, events.map(rowOf))
        await saveLedgers(trx, dossier, reconciliation)
      })
      onSaved(change?.put.length ?? events.length)
    },
    load: async (dossier) => {
      const query = db.selectFrom('reconciliation').select('data').where('dossier', '=', dossier)
      const row = await query.executeTakeFirst()
      if (!row) return null
      const rows = await db.selectFrom('reconciled_event').select('data').where('dossier', '=', dossier).execute()
      const events = rows.map(({ data }) => data as ReconciledEvent)
      return { ...(row.data as Omit<Reconciliation, 'events'>), events: inOrder(events) }
    },
    event: async (dossier, id) => {
      const query = db.selectFrom('reconciled_event').select('data').where('dossier', '=', dossier)
      return ((await query.where('id', '=', id).executeTakeFirst())?.data as ReconciledEvent | undefined) ?? null
    },
  }
}

async function saveLedgers(trx: Transaction<Schema>, dossier: string, { events: _, ...ledgers }: Reconciliation) {
  const data = storableJson(ledgers)
  const insert = trx.insertInto('reconciliation').values({ dossier, data })
  await insert.onConflict((conflict) => conflict.column('dossier').doUpdateSet({ data })).execute()
}

function inOrder(events: readonly ReconciledEvent[]): ReconciledEvent[] {
  const placed = events.map((event) => ({ event, at: rangeOfWhen(event.when)?.[0] ?? Number.MAX_SAFE_INTEGER }))
  return placed.sort((a, b) => a.at - b.at || (a.event.id < b.event.id ? -1 : 1)).map(({ event }) => event)
}

function rowOf(event: ReconciledEvent): KeyedRow {
  const { id, title, status, when, participants, place } = event
  const sides = status.byParty.filter(({ level }) => level === 'official' || level === 'attributed')
  const names = [title, ...participants.map(({ name }) => name), place?.name ?? '']
  const columns = {
    at_ms: momentOf(when?.start ?? status.knownSince),
    title: storable(title),
    corroboration: status.corroboration,
    lifecycle: status.lifecycle,
    disputed: status.disputed,
    sides: sides.map(({ party }) => party),
    words: storable([...new Set(names)].join('\n')),
  }
  return { id, data: storableJson(event), columns }
}
