import { sql, type Transaction } from 'kysely'
import { type Document, type Statement, textOf } from '../model/index.js'
import { documentOf } from './document-rows.js'
import { type Engine, inTransaction } from './engine.js'
import { dayOf, momentOf } from './moment.js'
import type { Schema } from './schema.js'
import { storable, storableJson } from './storable.js'
import type { StatementFilter, Store } from './store.js'

const BATCH = 1000

/** Statements of documents, and which documents the extractor has yet to read. */
export function statementsOf(engine: Engine, onSaved: () => void): Store['statements'] {
  const { db } = engine
  return {
    pending: (dossier, version, limit) => pending(engine, dossier, version, limit),
    replace: async (dossier, documents, statements, version) => {
      await inTransaction(engine, async (trx) => {
        const ids = idsOf(documents)
        await sql`delete from statement where dossier = ${dossier} and document in ${ids}`.execute(trx)
        for (let start = 0; start < statements.length; start += BATCH)
          await insert(trx, dossier, statements.slice(start, start + BATCH))
        await sql`update document_state set extracted = ${version} where dossier = ${dossier}
          and document in ${ids}`.execute(trx)
      })
      onSaved()
    },
    ofDocument: async (dossier, document) => {
      const query = db.selectFrom('statement').select('data').where('dossier', '=', dossier)
      const rows = await query.where('document', '=', document).orderBy('n').execute()
      return rows.map(({ data }) => data as Statement)
    },
    get: async (dossier, ids) => {
      const query = db.selectFrom('statement').select(['id', 'data']).where('dossier', '=', dossier)
      const rows = await query.where('id', 'in', idsOf(ids)).execute()
      const found = new Map(rows.map(({ id, data }) => [id, data as Statement]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    all: async (dossier) => {
      const query = sql<{ data: Statement }>`select s.data from statement s
        join document_state d on d.dossier = s.dossier and d.document = s.document
        where s.dossier = ${dossier} order by d.at_ms, d.document, s.n`
      return (await query.execute(db)).rows.map(({ data }) => data)
    },
    find: (dossier, filter) => find(engine, dossier, filter),
  }
}

/** Few versions stand side by side, so the index is entered once for each of them rather than read through. */
async function pending({ db }: Engine, dossier: string, version: string, limit: number): Promise<Document[]> {
  const { rows } = await sql<{ title: string | null; body: string; data: unknown }>`
    with recursive versions as (
      select min(extracted) as version from document_state where dossier = ${dossier}
      union all
      select (select min(extracted) from document_state where dossier = ${dossier} and extracted > versions.version)
      from versions where versions.version is not null
    ), next as (
      select found.at_ms, found.document from versions cross join lateral (
        select at_ms, document from document_state where dossier = ${dossier} and extracted = versions.version
        order by at_ms, document limit ${limit}
      ) found where versions.version <> ${version} order by 1, 2 limit ${limit}
    )
    select d.title, d.body, d.data from next
    join document d on d.dossier = ${dossier} and d.id = next.document order by next.at_ms, next.document`.execute(db)
  return rows.map(documentOf)
}

async function insert(db: Transaction<Schema>, dossier: string, statements: readonly Statement[]): Promise<void> {
  const documents = [...new Set(statements.map(({ document }) => document))]
  const query = db.selectFrom('document').select(['id', 'body']).where('dossier', '=', dossier)
  const rows = await query.where('id', 'in', idsOf(documents)).execute()
  const texts = new Map(rows.map(({ id, body }) => [id, body]))
  const numbers = new Map<string, number>()
  const records = statements.map((statement) => {
    const n = numbers.get(statement.document) ?? 0
    numbers.set(statement.document, n + 1)
    return recordOf(statement, n, texts.get(statement.document) ?? '')
  })
  await sql`
    insert into statement (dossier, id, document, n, type, mode, actuality, stance, day, at_ms, actors, words, data)
    select ${dossier}, id, document, n, type, mode, actuality, stance, day, at_ms, actors, words, data
    from json_to_recordset(${`[${records.join(',')}]`}::json) as r(id text, document text, n integer, type text,
      mode text, actuality text, stance text, day date, at_ms bigint, actors text[], words text, data jsonb)
    on conflict (dossier, id) do nothing`.execute(db)
}

function recordOf(statement: Statement, n: number, text: string): string {
  const { id, document, type, mode, actuality, stance, when } = statement
  const actors = [...new Set(statement.participants.flatMap(({ actor }) => actor ?? []))]
  const words = storable(textOf(text, statement.evidence))
  const day = dayOf(when?.start)
  const columns = { id, document, n, type, mode, actuality, stance, day, at_ms: momentOf(when?.start), actors, words }
  return `${storableJson(columns).slice(0, -1)},"data":${storableJson(statement)}}`
}

async function find({ db }: Engine, dossier: string, filter: StatementFilter): Promise<Statement[]> {
  let query = db.selectFrom('statement').select('data').where('dossier', '=', dossier)
  if (filter.type !== undefined) query = query.where('type', '=', filter.type)
  if (filter.mode !== undefined) query = query.where('mode', '=', filter.mode)
  if (filter.actor !== undefined) query = query.where(sql<boolean>`${filter.actor} = any(actors)`)
  if (filter.since !== undefined) query = query.where('day', '>=', filter.since)
  if (filter.until !== undefined) query = query.where('day', '<', filter.until)
  if (filter.limit !== undefined) query = query.limit(filter.limit)
  const rows = await query.orderBy('at_ms').orderBy('document').orderBy('n').execute()
  return rows.map(({ data }) => data as Statement)
}

function idsOf(ids: readonly string[]) {
  return sql<string>`(select json_array_elements_text(${JSON.stringify(ids)}::json))`
}
