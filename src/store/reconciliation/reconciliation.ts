import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { type ReconciledEvent, type Reconciliation, rangeOfWhen } from '../../model/index.js'
import { type Engine, inTransaction } from '../database/engine.js'
import { changeFrom, changeRows, type KeyedRow, type KeyedTable, replaceRows } from '../database/keyed-rows.js'
import { momentOf } from '../database/moment.js'
import { type ReadRow, readRows } from '../database/read-keyed-rows.js'
import type { Schema } from '../database/schema.js'
import { storable, storableJson } from '../database/storable.js'
import type { Store } from '../store.js'
import type { Ledgers } from './ledger-pieces.js'
import { type LoadedRows, ledgersIn, loadRows, type SavedLedgers, saveLedgers } from './ledger-rows.js'
import { changedSince, type Saving, withSaving } from './savings.js'

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

/** The last reconciliation of a dossier: one row for each event, and for each line of a ledger. */
export function reconciliationOf(engine: Engine, onSaved: (rows: number) => void): Store['reconciliation'] {
  const { db } = engine
  /** What is saved of a reconciliation, so that the next one writes only what has changed. */
  const known = new WeakMap<Reconciliation, { readonly lines: SavedLedgers; readonly savings: readonly Saving[] }>()
  return {
    save: async (dossier, reconciliation, before) => {
      const { events, asOf, ...ledgers } = reconciliation
      const change = before ? changeFrom(before.events, events) : null
      const base = before && known.get(before)
      const { written, ...saved } = await inTransaction(engine, async (trx) => {
        if (change) await changeRows(trx, TABLE, dossier, { put: change.put.map(rowOf), gone: change.gone })
        else await replaceRows(trx, TABLE, dossier, events.map(rowOf))
        const { saved: lines, changed } = await saveLedgers(trx, dossier, ledgers, base?.lines)
        const ids = change && base ? [...change.put.map(({ id }) => id), ...change.gone] : []
        const saving = { name: randomUUID(), events: ids, rows: changed }
        const savings = withSaving(change && base ? base.savings : [], saving)
        await saveHead(trx, dossier, { asOf, saving: saving.name, savings })
        return { lines, savings, written: (change?.put.length ?? events.length) + changed.length }
      })
      known.set(reconciliation, saved)
      onSaved(written)
    },
    load: (dossier, before = null) => load(engine, dossier, before),
    event: async (dossier, id) => {
      const query = db.selectFrom('reconciled_event').select('data').where('dossier', '=', dossier)
      return ((await query.where('id', '=', id).executeTakeFirst())?.data as ReconciledEvent | undefined) ?? null
    },
  }
}

/**
 * The dossier's own row: `saving` names this saving, and says that the ledgers are in rows; `savings` are the last ones. An earlier Readout
 * beside this one takes the ledgers for empty, and one that saves puts its own there.
 */
type Head = Ledgers & {
  readonly asOf: string | null
  readonly saving?: string
  readonly savings?: readonly Saving[]
}

async function saveHead(trx: Transaction<Schema>, dossier: string, head: Omit<Head, keyof Ledgers>) {
  const none = { tallies: [], commitments: [], schedule: [], bursts: [], sources: [] }
  const data = JSON.stringify({ ...head, ...none } satisfies Head)
  const insert = trx.insertInto('reconciliation').values({ dossier, data })
  await insert.onConflict((conflict) => conflict.column('dossier').doUpdateSet({ data })).execute()
}

const begins = new WeakMap<ReconciledEvent, number>()

function beginOf(event: ReconciledEvent): number {
  const known = begins.get(event) ?? rangeOfWhen(event.when)?.[0] ?? Number.MAX_SAFE_INTEGER
  begins.set(event, known)
  return known
}

function inOrder(events: readonly ReconciledEvent[]): ReconciledEvent[] {
  const placed = events.map((event) => ({ event, at: beginOf(event) }))
  return placed.sort((a, b) => a.at - b.at || (a.event.id < b.event.id ? -1 : 1)).map(({ event }) => event)
}

/** The rows that a reconciliation was loaded from, so that the next one reads only what has changed. */
type Loaded = { readonly head: Head; readonly events: ReadonlyMap<string, ReadRow>; readonly rows: LoadedRows }
const loaded = new WeakMap<Reconciliation, Loaded>()

type Reader = Kysely<Schema> | Transaction<Schema>

async function load(engine: Engine, dossier: string, before: Reconciliation | null): Promise<Reconciliation | null> {
  const from = before && loaded.get(before)
  const asked = await headOf(engine.db, dossier)
  if (!asked) return null
  if (asked.saving && from?.head.saving === asked.saving) return before
  const read = async (db: Reader): Promise<Loaded> => {
    const head = (await headOf(db, dossier)) ?? asked
    const changed = from ? changedSince(head.savings ?? [], from.head.saving) : null
    const [before, rows] = [from?.events ?? new Map(), from?.rows ?? new Map()]
    const events = await readRows(db, TABLE.name, dossier, { before, changed: changed?.events ?? null })
    if (!head.saving) return { head, events, rows: new Map() }
    return { head, events, rows: await loadRows(db, dossier, { before: rows, changed: changed?.rows ?? null }) }
  }
  // Of one moment, whatever is saved meanwhile; but others shall not wait for the one connection until a whole dossier is read.
  const isLong = engine.kind === 'pglite' && !from
  const atOnce = engine.db.transaction().setIsolationLevel('repeatable read')
  const now = isLong ? await read(engine.db) : await atOnce.execute(read)
  const record = before && from && isUnchanged(from, now) ? before : recordOf(now)
  loaded.set(record, now)
  return record
}

async function headOf(db: Reader, dossier: string): Promise<Head | null> {
  const query = db.selectFrom('reconciliation').select('data').where('dossier', '=', dossier)
  return ((await query.executeTakeFirst())?.data as Head | undefined) ?? null
}

function isUnchanged(before: Loaded, now: Loaded): boolean {
  const { saving: _, savings: __, ...was } = before.head
  const { saving: ___, savings: ____, ...is } = now.head
  const same = (a: ReadonlyMap<string, ReadRow>, b: ReadonlyMap<string, ReadRow>) =>
    a.size === b.size && [...b].every(([id, row]) => a.get(id) === row)
  return same(before.events, now.events) && same(before.rows, now.rows) && JSON.stringify(was) === JSON.stringify(is)
}

function recordOf({ head: { saving, savings: _, ...own }, events, rows }: Loaded): Reconciliation {
  const inTime = inOrder([...events.values()].map(({ data }) => data as ReconciledEvent))
  return { ...own, ...(saving ? ledgersIn(rows) : {}), events: inTime }
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
