import type { ReconciledEvent, Reconciliation } from '../model/index.js'
import { type Engine, inTransaction } from './engine.js'
import { type KeyedRow, type KeyedTable, replaceRows } from './keyed-rows.js'
import { momentOf } from './moment.js'
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
    save: async (dossier, reconciliation) => {
      await inTransaction(engine, async (trx) => {
        await replaceRows(trx, TABLE, dossier, reconciliation.events.map(rowOf))
        const order = reconciliation.events.map(({ id }) => id)
        const data = storableJson({ ...reconciliation, events: order })
        const insert = trx.insertInto('reconciliation').values({ dossier, data })
        await insert.onConflict((conflict) => conflict.column('dossier').doUpdateSet({ data })).execute()
      })
      onSaved(reconciliation.events.length)
    },
    load: async (dossier) => {
      const query = db.selectFrom('reconciliation').select('data').where('dossier', '=', dossier)
      const row = await query.executeTakeFirst()
      if (!row) return null
      const rows = await db
        .selectFrom('reconciled_event')
        .select(['id', 'data'])
        .where('dossier', '=', dossier)
        .execute()
      const events = new Map(rows.map(({ id, data }) => [id, data as ReconciledEvent]))
      const kept = row.data as Omit<Reconciliation, 'events'> & { readonly events: readonly string[] }
      return { ...kept, events: kept.events.flatMap((id) => events.get(id) ?? []) }
    },
    event: async (dossier, id) => {
      const query = db.selectFrom('reconciled_event').select('data').where('dossier', '=', dossier)
      return ((await query.where('id', '=', id).executeTakeFirst())?.data as ReconciledEvent | undefined) ?? null
    },
  }
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
