import { type SelectQueryBuilder, sql } from 'kysely'
import type { Document, Revision } from '../../model/index.js'
import { type Engine, inTransaction } from '../database/engine.js'
import { momentOf } from '../database/moment.js'
import type { Schema } from '../database/schema.js'
import { storable } from '../database/storable.js'
import type { DocumentFilter, Store } from '../store.js'
import { listedBetween, savePresence } from './document-presence.js'
import { documentOf } from './document-rows.js'
import { saveDocuments } from './document-save.js'

const BATCH = 500
const OPENING = 160

/** Documents with their revisions, and the items that could not be read. */
export function documentsOf(engine: Engine, onSaved: (dossier: string, rows: number) => void): Store['documents'] {
  const { db } = engine
  return {
    save: async (dossier, capture, documents, forms = []) => {
      const saved = await inTransaction(engine, (trx) => saveDocuments(trx, dossier, capture, documents, forms))
      const changed = saved.added + saved.revised + forms.length
      if (changed > 0) onSaved(dossier, changed)
      return saved
    },
    get: (dossier, id) => get(engine, dossier, id),
    some: async (dossier, ids) => {
      const query = db.selectFrom('document').select(['title', 'body', 'data']).where('dossier', '=', dossier)
      return (await query.where('id', 'in', idsOf(ids)).orderBy('at_ms').orderBy('id').execute()).map(documentOf)
    },
    list: (dossier, filter = {}) => list(engine, dossier, filter),
    openings: (dossier) => openings(engine, dossier),
    scan: (dossier, batch = BATCH) => scan(engine, dossier, batch),
    neighbours: (dossier, id) => neighbours(engine, dossier, id),
    revisions: (dossier, id) => revisions(engine, dossier, id),
    listed: (dossier, filter) => listedBetween(engine, dossier, filter),
    savePresence: (dossier, capture, seen) => savePresence(engine, dossier, capture, seen),
    saveUnreadable: (dossier, capture, items) =>
      inTransaction(engine, async (trx) => {
        await trx.deleteFrom('unreadable').where('dossier', '=', dossier).where('capture', '=', capture).execute()
        for (let n = 0; n < items.length; n += BATCH) {
          const rows = items.slice(n, n + BATCH).map(({ error, at }, index) => {
            return { dossier, capture, n: n + index, error: storable(error), place: storable(at) }
          })
          await trx.insertInto('unreadable').values(rows).execute()
        }
      }),
    unreadable: async (dossier) => {
      const query = db
        .selectFrom('unreadable as u')
        .leftJoin('capture as c', (join) => join.onRef('c.dossier', '=', 'u.dossier').onRef('c.id', '=', 'u.capture'))
      const select = query.select(['u.error', 'u.place as at', 'u.capture']).where('u.dossier', '=', dossier)
      return await select.orderBy('c.n').orderBy('u.n').execute()
    },
  }
}

async function get({ db }: Engine, dossier: string, id: string): Promise<Document | null> {
  const query = db.selectFrom('document').select(['title', 'body', 'data']).where('dossier', '=', dossier)
  const row = await query.where('id', '=', id).executeTakeFirst()
  return row ? documentOf(row) : null
}

function idsOf(ids: readonly string[]) {
  return sql<string>`(select json_array_elements_text(${JSON.stringify(ids)}::json))`
}

type Rows = SelectQueryBuilder<Schema, 'document', { title: string | null; body: string; data: unknown }>

async function list({ db }: Engine, dossier: string, filter: DocumentFilter): Promise<Document[]> {
  const direction = filter.order === 'newest' ? 'desc' : 'asc'
  let query: Rows = db.selectFrom('document').select(['title', 'body', 'data']).where('dossier', '=', dossier)
  if (filter.lane !== undefined) query = query.where('lane', '=', filter.lane)
  if (filter.source !== undefined) query = query.where('source', '=', filter.source)
  if (filter.lang !== undefined) query = query.where('lang', '=', filter.lang)
  if (filter.since !== undefined) query = query.where('at_ms', '>=', String(momentOf(filter.since)))
  if (filter.until !== undefined) query = query.where('at_ms', '<', String(momentOf(filter.until)))
  if (filter.after !== undefined) {
    const sign = sql.raw(direction === 'asc' ? '>' : '<')
    query = query.where(sql<boolean>`(at_ms, id) ${sign} ${await placeOf(db, dossier, filter.after)}`)
  }
  if (filter.limit !== undefined) query = query.limit(filter.limit)
  const rows = await query.orderBy('at_ms', direction).orderBy('id', direction).execute()
  return rows.map(documentOf)
}

async function openings({ db }: Engine, dossier: string): Promise<Document[]> {
  const ids = await db
    .selectFrom('document')
    .select('id')
    .where('dossier', '=', dossier)
    .orderBy('at_ms')
    .orderBy('id')
    .execute()
  const documents: Document[] = []
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = JSON.stringify(ids.slice(start, start + BATCH).map(({ id }) => id))
    const found = await sql<Parameters<typeof documentOf>[0]>`
      select title, left(body, ${sql.lit(OPENING)}) as body, data from document
      where dossier = ${dossier} and id in (select json_array_elements_text(${some}::json))
      order by at_ms, id`.execute(db)
    for (const row of found.rows) documents.push(documentOf(row))
  }
  return documents
}

async function* scan(engine: Engine, dossier: string, batch: number): AsyncGenerator<readonly Document[]> {
  let after: string | undefined
  do {
    const documents = await list(engine, dossier, { limit: batch, after })
    if (documents.length > 0) yield documents
    after = documents.length < batch ? undefined : documents.at(-1)?.id
  } while (after !== undefined)
}

async function neighbours({ db }: Engine, dossier: string, id: string) {
  const here = await placeOf(db, dossier, id)
  const { rows } = await sql<{ place: number; title: string | null; body: string; data: unknown }>`
    (select -1 as place, title, body, data from document
      where dossier = ${dossier} and (at_ms, id) < ${here} order by at_ms desc, id desc limit 1)
    union all
    (select 1, title, body, data from document
      where dossier = ${dossier} and (at_ms, id) > ${here} order by at_ms, id limit 1)`.execute(db)
  const counts = await sql<{ position: string; total: string }>`
    select count(*) filter (where (at_ms, document) <= ${here}) as position, count(*) as total
    from document_state where dossier = ${dossier}`.execute(db)
  const at = (place: number) => {
    const row = rows.find((found) => found.place === place)
    return row ? documentOf(row) : null
  }
  const { position = 0, total = 0 } = counts.rows[0] ?? {}
  return { previous: at(-1), next: at(1), position: Number(position), total: Number(total) }
}

// As constants: an index is not entered at a place that a subquery finds. A document that is not there has no place.
async function placeOf(db: Engine['db'], dossier: string, id: string) {
  const query = db.selectFrom('document').select('at_ms').where('dossier', '=', dossier).where('id', '=', id)
  const row = await query.executeTakeFirst()
  return sql`(${row?.at_ms ?? null}::bigint, ${id}::text collate "C")`
}

async function revisions({ db }: Engine, dossier: string, document?: string): Promise<Revision[]> {
  const [past, present] =
    document === undefined ? [sql``, sql``] : [sql`and document = ${document}`, sql`and id = ${document}`]
  const { rows } = await sql<Omit<Revision, 'number' | 'seenAt'> & { seen_ms: string }>`
    select document, capture, seen_ms, seen_n, title, body as text, updated from revision
    where dossier = ${dossier} ${past}
    union all
    select id, capture, seen_ms, seen_n, title, body, data ->> 'updated' from document
    where dossier = ${dossier} ${present}
    order by document, seen_ms, seen_n`.execute(db)
  let [last, number] = ['', 0]
  return rows.map(({ seen_ms, document: of, capture, text, title, updated }) => {
    number = of === last ? number + 1 : 0
    last = of
    return { document: of, number, capture, seenAt: new Date(Number(seen_ms)).toISOString(), text, title, updated }
  })
}
