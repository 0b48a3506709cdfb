import { sql, type Transaction } from 'kysely'
import { type ReconciledEvent, type Reconciliation, rangeOfWhen } from '../model/index.js'
import { type Engine, inTransaction } from './database/engine.js'
import { changeFrom, changeRows, type KeyedRow, type KeyedTable, replaceRows } from './database/keyed-rows.js'
import { momentOf } from './database/moment.js'
import type { Schema } from './database/schema.js'
import { storable, storableJson } from './database/storable.js'
import type { Store } from './store.js'

const BATCH = 500
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
    load: (dossier, before = null) => load(engine, dossier, before),
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

type Kept = ReadonlyMap<string, { readonly digest: string; readonly event: ReconciledEvent }>

/** The rows that a reconciliation was loaded from, so that the next one reads only what has changed. */
const loaded = new WeakMap<Reconciliation, { readonly events: Kept; readonly ledgers: string }>()

async function load({ db }: Engine, dossier: string, before: Reconciliation | null): Promise<Reconciliation | null> {
  const row = await db.selectFrom('reconciliation').select('data').where('dossier', '=', dossier).executeTakeFirst()
  if (!row) return null
  const from = before && loaded.get(before)
  const known: Kept = from?.events ?? new Map()
  const query = db.selectFrom('reconciled_event').where('dossier', '=', dossier)
  const present = await query.select(['id', 'digest']).execute()
  const changed = present.filter(({ id, digest }) => known.get(id)?.digest !== digest).map(({ id }) => id)
  const ledgers = JSON.stringify(row.data)
  if (changed.length === 0 && present.length === known.size && from?.ledgers === ledgers) return before
  const fresh = new Map<string, ReconciledEvent>()
  for (let start = 0; start < changed.length; start += BATCH) {
    const ids = JSON.stringify(changed.slice(start, start + BATCH))
    const some = query
      .select(['id', 'data'])
      .where('id', 'in', sql<string>`(select json_array_elements_text(${ids}::json))`)
    for (const { id, data } of await some.execute()) fresh.set(id, data as ReconciledEvent)
  }
  const events: Kept = new Map(
    present.flatMap(({ id, digest }) => {
      const event = fresh.get(id) ?? known.get(id)?.event
      return event ? [[id, { digest, event }] as const] : []
    }),
  )
  const ordered = inOrder([...events.values()].map(({ event }) => event))
  const record = { ...(row.data as Omit<Reconciliation, 'events'>), events: ordered }
  loaded.set(record, { events, ledgers })
  return record
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
