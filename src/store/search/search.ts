import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Engine } from '../database/engine.js'
import type { Schema } from '../database/schema.js'
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
const SHOWN = 80
const OPENING = sql`case when d.title is null then left(d.body, ${sql.lit(2 * SHOWN)}) end as opening`

type Searching = Pick<Engine, 'db' | 'hasTrigrams'> & { readonly far: FarMoment }
type Found = { readonly hits: readonly SearchHit[]; readonly total: number }
type Row = {
  readonly id: string
  readonly document: string | null
  readonly title: string | null
  /** The first letters of an untitled text, more than are shown since blanks in a row are shown as one. */
  readonly opening?: string | null
  readonly marked: string
  readonly at: string | null
  readonly source: string | null
}
type Total = { readonly total: string }

/** Full text in events, statements and documents, by stems of Russian and English (see docs/decisions/store-search.md). */
export function searchOf(engine: Engine, index: SearchIndex): Store['search'] {
  const far = farMoments()
  return async (dossier, asked) => {
    const query = { ...asked, words: storable(asked.words).slice(0, MAX_WORDS).trim() }
    return await inOneTurn(engine, async (db) => {
      const pending = await index.finish(db, dossier, INDEX_BUDGET_MS)
      const searching = { db, hasTrigrams: engine.hasTrigrams, far }
      const none: Found = { hits: [], total: 0 }
      const [events, statements, documents] =
        query.words === '' && (query.names ?? []).length === 0
          ? [none, none, none]
          : await Promise.all([
              findEvents(searching, dossier, query),
              findStatements(searching, dossier, query),
              findDocuments(searching, dossier, query),
            ])
      const totals = { events: events.total, statements: statements.total, documents: documents.total }
      return { events: events.hits, statements: statements.hits, documents: documents.hits, totals, pending }
    })
  }
}

/** The one connection of the embedded database is kept until all is answered; a server answers side by side. */
function inOneTurn<T>({ kind, db }: Engine, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  return kind === 'pglite' ? db.connection().execute(work) : work(db)
}

async function findDocuments({ db, far }: Searching, dossier: string, query: SearchQuery): Promise<Found> {
  const words = tsquery(query)
  // A table that nothing is asked of is not entered: its rows would be fetched once for each match.
  const filtered = isFiltered(query)
    ? sql`join document d on d.dossier = x.dossier and d.id = x.document and ${onDocument(query)}`
    : sql``
  const searched = { alias: 'x', table: 'document_search', id: 'document', at: 'at_ms', filtered }
  const best = bestOfNewest(searched, askedOf(dossier, query), await far(db, searched, dossier))
  const { rows } = await sql<Row & Total>`with ${best}
    select d.id, d.id as document, d.title, ${OPENING}, d.data ->> 'published' as at, d.source, best.total,
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
  const best = bestOfNewest(searched, askedOf(dossier, query), await far(db, searched, dossier))
  const { rows } = await sql<Row & Total>`with ${best}
    select s.id, s.document, d.title, ${OPENING}, d.data ->> 'published' as at, d.source, best.total, ${headline(sql`s.words`, words)} as marked
    from best join statement s on s.dossier = ${dossier} and s.id = best.id
    join document d on d.dossier = s.dossier and d.id = s.document order by best.place`.execute(db)
  return foundIn('statement', rows)
}

function askedOf(dossier: string, query: SearchQuery) {
  return { dossier, words: tsquery(query), limit: query.limit ?? LIMIT }
}

/**
 * An event is found by its title and names, and by the words of its statements in any language. What matches is listed once
 * (`materialized`): a planner that takes a young table for empty would list it again for each event.
 */
async function findEvents({ db, hasTrigrams }: Searching, dossier: string, query: SearchQuery): Promise<Found> {
  const words = tsquery(query)
  const { rows } = await sql<Row & Total>`
    with named as materialized (select id, 2 as weight from reconciled_event where dossier = ${dossier} and tsv @@ ${words}
      ${namesAlike(hasTrigrams, dossier, query.words)}),
    said as materialized (select id from statement where dossier = ${dossier} and tsv @@ ${words}),
    told as materialized (select l.event as id, 1 as weight from said
      join event_statement l on l.dossier = ${dossier} and l.statement = said.id),
    matched as materialized (select e.id, m.weight, m.times, e.at_ms
      from (select id, max(weight) as weight, count(*) as times from (select * from named union all select * from told) a group by id) m
      join reconciled_event e on e.dossier = ${dossier} and e.id = m.id where ${onEvent(query)}),
    best as materialized (select * from matched order by weight desc, times desc, at_ms desc, id limit ${query.limit ?? LIMIT})
    select e.id, null as document, e.title, e.data -> 'when' ->> 'start' as at, null as source,
      coalesce((select ${headline(sql`s.words`, words)} from event_statement l
        join statement s on s.dossier = l.dossier and s.id = l.statement
        where l.dossier = e.dossier and l.event = e.id and s.tsv @@ ${words} order by s.id limit 1),
        ${headline(sql`e.title`, words)}) as marked,
      (select least(count(*), ${MOST_COUNTED}) from matched) as total
    from best join reconciled_event e on e.dossier = ${dossier} and e.id = best.id
    order by best.weight desc, best.times desc, e.at_ms desc, e.id`.execute(db)
  return foundIn('event', rows)
}

// A phrase or a word left out asks for exactly that; anything else may be a name spelled another way. Each way has its own index.
function namesAlike(hasTrigrams: boolean, dossier: string, words: string): RawBuilder<unknown> {
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
  return sql`(${sql.join([sql`websearch_to_tsquery('russian'::regconfig, ${withoutRuns(words)})`, ...spelled], sql` && `)})`
}

/** PostgreSQL nests one denial per minus and gives up on some thirty. */
function withoutRuns(words: string): string {
  return words.replace(/-(?:[^\p{L}\p{N}"-]*-)+/gu, '-')
}

function foundIn(kind: SearchHit['kind'], rows: readonly (Row & Total)[]): Found {
  return { hits: rows.map((row) => hitOf(kind, row)), total: Number(rows[0]?.total ?? 0) }
}

function hitOf(kind: SearchHit['kind'], { id, document, title, opening, marked, at, source }: Row): SearchHit {
  const { snippet, marks } = snippetOf(marked)
  return { kind, id, document, title: title ?? shortened(opening ?? snippet), snippet, marks, at, source }
}

/** A post has no title; it is called by its first whole words. */
function shortened(opening: string): string {
  const words = opening.replace(/\s+/g, ' ').trim()
  return words.length > SHOWN ? `${words.slice(0, SHOWN).replace(/\s\S{0,30}$/, '')}…` : words
}
