import { type RawBuilder, sql } from 'kysely'
import { type Engine, inTransaction } from '../database/engine.js'
import { storable } from '../database/storable.js'
import type { SearchHit, SearchQuery, Store } from '../store.js'
import { bestOfNewest, type FarMoment, farMoments, MOST_COUNTED } from './newest.js'
import { isFiltered, onDocument, onEvent, onStatement } from './search-filter.js'
import type { SearchIndex } from './search-index.js'
import { headline, snippetOf } from './snippet.js'

const INDEX_BUDGET_MS = 2000
const LIMIT = 20
const MAX_WORDS = 1000
const [MAX_NAMES, MAX_SPELLINGS] = [8, 40]
/** Share of letter triples from which names count as alike: Whitkoff and Witkoff have .56, Trump and Trmp .40. */
const ALIKE = '0.5'

type Searching = Engine & { readonly far: FarMoment }
type Found = { readonly hits: readonly SearchHit[]; readonly total: number }
type Row = {
  readonly id: string
  readonly document: string | null
  readonly title: string | null
  readonly marked: string
  readonly at: string | null
  readonly source: string | null
}
type Total = { readonly total: string }

/** Full text in events, statements and documents, by stems of Russian and English (see docs/decisions/store-search.md). */
export function searchOf(engine: Engine, index: SearchIndex): Store['search'] {
  const searching = { ...engine, far: farMoments(engine) }
  return async (dossier, asked) => {
    const query = { ...asked, words: storable(asked.words).slice(0, MAX_WORDS).trim() }
    const pending = await index.finish(dossier, INDEX_BUDGET_MS)
    const none: Found = { hits: [], total: 0 }
    const [events, statements, documents] =
      query.words === '' && (query.names ?? []).length === 0
        ? [none, none, none]
        : await Promise.all([
            findEvents(engine, dossier, query),
            findStatements(searching, dossier, query),
            findDocuments(searching, dossier, query),
          ])
    const totals = { events: events.total, statements: statements.total, documents: documents.total }
    return { events: events.hits, statements: statements.hits, documents: documents.hits, totals, pending }
  }
}

async function findDocuments({ db, far }: Searching, dossier: string, query: SearchQuery): Promise<Found> {
  const words = tsquery(query)
  // A table that nothing is asked of is not entered: its rows would be fetched once for each match.
  const filtered = isFiltered(query)
    ? sql`join document d on d.dossier = x.dossier and d.id = x.document and ${onDocument(query)}`
    : sql``
  const searched = { alias: 'x', table: 'document_search', id: 'document', at: 'at_ms', filtered }
  const best = bestOfNewest(searched, askedOf(dossier, query), await far('document_search', 'at_ms', dossier))
  const { rows } = await sql<Row & Total>`with ${best}
    select d.id, d.id as document, d.title, d.data ->> 'published' as at, d.source, best.total,
      ${headline(sql`concat_ws(E'\n', d.title, d.body)`, words)} as marked
    from best join document d on d.dossier = ${dossier} and d.id = best.id order by best.place`.execute(db)
  return foundIn('document', rows)
}

async function findStatements({ db, far }: Searching, dossier: string, query: SearchQuery): Promise<Found> {
  const words = tsquery(query)
  const filtered = isFiltered(query)
    ? sql`join document d on d.dossier = s.dossier and d.id = s.document and ${onStatement(query)}`
    : sql``
  const searched = { alias: 's', table: 'statement', id: 'id', at: 'told_ms', filtered }
  const best = bestOfNewest(searched, askedOf(dossier, query), await far('statement', 'told_ms', dossier))
  const { rows } = await sql<Row & Total>`with ${best}
    select s.id, s.document, d.title, d.data ->> 'published' as at, d.source, best.total, ${headline(sql`s.words`, words)} as marked
    from best join statement s on s.dossier = ${dossier} and s.id = best.id
    join document d on d.dossier = s.dossier and d.id = s.document order by best.place`.execute(db)
  return foundIn('statement', rows)
}

function askedOf(dossier: string, query: SearchQuery) {
  return { dossier, words: tsquery(query), limit: query.limit ?? LIMIT }
}

/** An event is found by its title and names, and by the words of its statements in any language. */
function findEvents(engine: Engine, dossier: string, query: SearchQuery): Promise<Found> {
  return inTransaction(engine, async (db) => {
    await sql`select set_config('pg_trgm.word_similarity_threshold', ${ALIKE}, true)`.execute(db)
    return await eventsAmong({ ...engine, db }, dossier, query)
  })
}

async function eventsAmong(engine: Engine, dossier: string, query: SearchQuery): Promise<Found> {
  const words = tsquery(query)
  const { rows } = await sql<Row & Total & { evidence: string | null }>`
    with named as (select id, 2 as weight from reconciled_event where dossier = ${dossier} and tsv @@ ${words}
      ${namesAlike(engine, dossier, query.words)}),
    told as (select l.event as id, 1 as weight from statement s
      join event_statement l on l.dossier = s.dossier and l.statement = s.id
      where s.dossier = ${dossier} and s.tsv @@ ${words}),
    matched as materialized (select e.id, max(m.weight) as weight, count(*) as times, e.at_ms
      from (select * from named union all select * from told) m
      join reconciled_event e on e.dossier = ${dossier} and e.id = m.id where ${onEvent(query)} group by e.id, e.at_ms),
    best as (select * from matched order by weight desc, times desc, at_ms desc, id limit ${query.limit ?? LIMIT})
    select e.id, null as document, e.title, e.data -> 'when' ->> 'start' as at, null as source,
      ${headline(sql`e.title`, words)} as marked,
      (select ${headline(sql`s.words`, words)} from event_statement l
        join statement s on s.dossier = l.dossier and s.id = l.statement
        where l.dossier = e.dossier and l.event = e.id and s.tsv @@ ${words} order by s.id limit 1) as evidence,
      (select least(count(*), ${MOST_COUNTED}) from matched) as total
    from best join reconciled_event e on e.dossier = ${dossier} and e.id = best.id
    order by best.weight desc, best.times desc, e.at_ms desc, e.id`.execute(engine.db)
  return foundIn(
    'event',
    rows.map((row) => ({ ...row, marked: row.evidence ?? row.marked })),
  )
}

// A phrase or a word left out asks for exactly that; anything else may be a name spelled another way. Each way has its own index.
function namesAlike({ hasTrigrams }: Engine, dossier: string, words: string): RawBuilder<unknown> {
  if (words === '' || /["-]/.test(words)) return sql``
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const holding = sql`union select id, 2 from reconciled_event where dossier = ${dossier} and title ilike ${like}`
  if (!hasTrigrams) return holding
  return sql`${holding} union select id, 2 from reconciled_event where dossier = ${dossier} and ${words} <% title`
}

function tsquery({ words, names = [] }: SearchQuery): RawBuilder<unknown> {
  const spelled = names.slice(0, MAX_NAMES).map((spellings) => {
    const each = spellings
      .slice(0, MAX_SPELLINGS)
      .map((name) => sql`phraseto_tsquery('russian'::regconfig, ${storable(name)})`)
    return sql`(${sql.join(each, sql` || `)})`
  })
  return sql`(${sql.join([sql`websearch_to_tsquery('russian'::regconfig, ${words})`, ...spelled], sql` && `)})`
}

function foundIn(kind: SearchHit['kind'], rows: readonly (Row & Total)[]): Found {
  return { hits: rows.map((row) => hitOf(kind, row)), total: Number(rows[0]?.total ?? 0) }
}

function hitOf(kind: SearchHit['kind'], { id, document, title, marked, at, source }: Row): SearchHit {
  const { snippet, marks } = snippetOf(marked)
  return { kind, id, document, title: title ?? snippet.slice(0, 80), snippet, marks, at, source }
}
