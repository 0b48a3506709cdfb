import { sql, type Transaction } from 'kysely'
import { type Document, type Statement, textOf } from '../model/index.js'
import { noteChange } from './changes.js'
import { type Engine, inTransaction } from './database/engine.js'
import { dayOf, momentOf } from './database/moment.js'
import type { Schema } from './database/schema.js'
import { storable, storableJson } from './database/storable.js'
import { documentOf, wordsDigest } from './documents/document-rows.js'
import type { PendingOptions, StatementFilter, Store } from './store.js'

const BATCH = 1000
/** The version that has extracted a document which none has; a document that has changed since has a word of its own. */
const NEVER = ''
const AGAIN = 'again'
const GENERATION = 'statements'

/** Who hears that documents are being extracted, and of how many the statements have been saved. */
export type Heard = { readonly onPending: () => void; readonly onSaved: (documents: number) => void }

/** Statements of documents, and which documents the extractor has yet to read. */
export function statementsOf(engine: Engine, { onPending, onSaved }: Heard): Store['statements'] {
  const { db } = engine
  return {
    pending: async (dossier, version, limit, options = {}) => {
      const found = await pending(engine, dossier, version, limit, options)
      if (found.length > 0) onPending()
      return found
    },
    left: async (dossier, version) => {
      const { rows } = await sql<{ left: string }>`select count(*) as left from document_state
        where dossier = ${dossier} and (extracted < ${version} or extracted > ${version})`.execute(db)
      return Number(rows[0]?.left ?? 0)
    },
    replace: async (dossier, documents, statements, version) => {
      await inTransaction(engine, async (trx) => {
        const marked = await markExtracted(trx, dossier, documents, version)
        const known = [...marked].filter(([, { extracted }]) => extracted !== NEVER).map(([document]) => document)
        if (known.length > 0)
          await sql`delete from statement where dossier = ${dossier} and document in ${idsOf(known)}`.execute(trx)
        const told = new Map(
          documents.map(({ id, text }) => [id, { text, ms: Number(marked.get(storable(id))?.at_ms ?? 0) }]),
        )
        const current = statements.filter(({ document }) => marked.has(document))
        for (let start = 0; start < current.length; start += BATCH)
          await insert(trx, dossier, current.slice(start, start + BATCH), told)
        // Tells whoever links that something is new, also where the numbers of things have stayed the same.
        if (marked.size > 0)
          await sql`insert into note (dossier, key, value) values (${dossier}, ${GENERATION}, '1')
            on conflict (dossier, key) do update set value = (note.value::bigint + 1)::text`.execute(trx)
        await noteChange(trx, dossier, [...marked.keys()])
      })
      onPending()
      onSaved(documents.length)
    },
    ofDocument: async (dossier, document) => {
      const query = db.selectFrom('statement').select('data').where('dossier', '=', dossier)
      const rows = await query.where('document', '=', document).orderBy('n').execute()
      return rows.map(({ data }) => data as Statement)
    },
    ofDocuments: async (dossier, documents) => {
      const query = db.selectFrom('statement').select('data').where('dossier', '=', dossier)
      const rows = await query.where('document', 'in', idsOf(documents)).orderBy('document').orderBy('n').execute()
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

/** Marks as read by this version those documents that still say what was read; gives each with the version before and its moment. */
async function markExtracted(
  db: Transaction<Schema>,
  dossier: string,
  documents: readonly Pick<Document, 'id' | 'title' | 'text'>[],
  version: string,
): Promise<ReadonlyMap<string, Marked>> {
  const read = documents.map((document) => ({ id: storable(document.id), digest: wordsDigest(document) }))
  const { rows } = await sql<Marked & { document: string }>`
    with before as (
      select s.document, s.extracted, s.at_ms
      from json_to_recordset(${JSON.stringify(read)}::json) as r(id text, digest text)
      join document d on d.dossier = ${dossier} and d.id = r.id and d.words_digest = r.digest
      join document_state s on s.dossier = ${dossier} and s.document = r.id
      order by s.document for update of s
    ), marked as (
      update document_state s set extracted = ${version} from before
      where s.dossier = ${dossier} and s.document = before.document
    ), mended as (
      delete from failed_work f using before
      where f.dossier = ${dossier} and f.step = 'extract' and f.item = before.document
    )
    select document, extracted, at_ms from before`.execute(db)
  return new Map(rows.map((row) => [row.document, row]))
}

type Marked = { readonly extracted: string; readonly at_ms: string }

/** Few versions stand side by side, so the index is entered once for each of them rather than read through. */
async function pending(
  { db }: Engine,
  dossier: string,
  version: string,
  limit: number,
  { now, part, onlyNew = false }: PendingOptions,
): Promise<Document[]> {
  const isMine = part ? sql`mod(hashtextextended(s.document, 0) & 1048575, ${part.of}) = ${part.k}` : sql`true`
  const isOpen = onlyNew ? sql`versions.version in (${NEVER}, ${AGAIN})` : sql`true`
  const failed = sql`select from failed_work f where f.dossier = ${dossier} and f.step = 'extract'
    and f.item = s.document and f.version = ${version}
    and (f.state <> 'waiting' or f.retry_ms > ${momentOf(now)})`
  const { rows } = await sql<{ title: string | null; body: string; data: unknown }>`
    with recursive versions as (
      select min(extracted) as version from document_state where dossier = ${dossier}
      union all
      select (select min(extracted) from document_state where dossier = ${dossier} and extracted > versions.version)
      from versions where versions.version is not null
    ), next as (
      select found.at_ms, found.document from versions cross join lateral (
        select s.at_ms, s.document from document_state s
        where s.dossier = ${dossier} and s.extracted = versions.version and ${isMine} and ${isOpen}
          and not exists (${failed})
        order by at_ms, document limit ${limit}
      ) found where versions.version <> ${version} order by 1, 2 limit ${limit}
    )
    select d.title, d.body, d.data from next
    join document d on d.dossier = ${dossier} and d.id = next.document order by next.at_ms, next.document`.execute(db)
  return rows.map(documentOf)
}

async function insert(
  db: Transaction<Schema>,
  dossier: string,
  statements: readonly Statement[],
  told: ReadonlyMap<string, Told>,
): Promise<void> {
  const numbers = new Map<string, number>()
  const records = statements.map((statement) => {
    const n = numbers.get(statement.document) ?? 0
    numbers.set(statement.document, n + 1)
    return recordOf(statement, n, told.get(statement.document) ?? { text: '', ms: 0 })
  })
  await sql`
    insert into statement (dossier, id, document, n, type, mode, actuality, stance, day, at_ms, told_ms, actors, words, data)
    select ${dossier}, id, document, n, type, mode, actuality, stance, day, at_ms, told_ms, actors, words, data
    from json_to_recordset(${`[${records.join(',')}]`}::json) as r(id text, document text, n integer, type text,
      mode text, actuality text, stance text, day date, at_ms bigint, told_ms bigint, actors text[], words text, data jsonb)
    on conflict (dossier, id) do nothing`.execute(db)
}

/** What a statement is taken from: the text of its document and when that was published. */
type Told = { readonly text: string; readonly ms: number }

function recordOf(statement: Statement, n: number, { text, ms }: Told): string {
  const { id, document, type, mode, actuality, stance, when } = statement
  const actors = [...new Set(statement.participants.flatMap(({ actor }) => actor ?? []))]
  const words = storable(textOf(text, statement.evidence))
  const day = dayOf(when?.start)
  const columns = {
    id,
    document,
    n,
    type,
    mode,
    actuality,
    stance,
    day,
    at_ms: momentOf(when?.start),
    told_ms: ms,
    actors,
    words,
  }
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
