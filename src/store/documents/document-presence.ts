import { sql } from 'kysely'
import { type Engine, inTransaction } from '../database/engine.js'
import { momentOf } from '../database/moment.js'
import type { Listed, ListedFilter } from '../database/query.js'

/** Documents of a source within a stretch of time, with what tells whether a listing that lacks them shows a deletion. */
export async function listedBetween({ db }: Engine, dossier: string, filter: ListedFilter): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select id, data ->> 'from' as "from", exists(${laterGone}) as "isGone" from document d
    where dossier = ${dossier} and source = ${filter.source} and seen_ms < ${momentOf(filter.seenBefore)}
      and at_ms > ${momentOf(filter.after)} and at_ms < ${momentOf(filter.before)}
    order by at_ms, id`.execute(db)
  return rows
}

// The newest reading of the item is that it is gone.
const laterGone = sql`select from revision r where r.dossier = d.dossier and r.document = d.id and r.body is null
  and (r.seen_ms, r.seen_n) > (d.seen_ms, d.seen_n) and not exists (select from revision o
    where o.dossier = r.dossier and o.document = r.document and (o.seen_ms, o.seen_n) > (r.seen_ms, r.seen_n))`

/** Writes, as revisions, which items a capture no longer lists and which it lists again; what is known already stays. */
export function savePresence(
  engine: Engine,
  dossier: string,
  capture: string,
  { gone, back }: { readonly gone: readonly string[]; readonly back: readonly string[] },
): Promise<void> {
  return inTransaction(engine, async (db) => {
    const insert = (ids: readonly string[], isGone: boolean) =>
      ids.length === 0
        ? null
        : sql`
      insert into revision (dossier, document, capture, seen_ms, seen_n, title, body, updated, words_digest)
      select d.dossier, d.id, c.id, c.taken_ms, c.n, ${isGone ? sql`null` : sql`d.title`},
        ${isGone ? sql`null` : sql`d.body`}, null, ${isGone ? 'gone' : sql`d.words_digest`}
      from document d join capture c on c.dossier = d.dossier and c.id = ${capture}
      where d.dossier = ${dossier} and d.id in (select json_array_elements_text(${JSON.stringify(ids)}::json))
        and exists(${laterGone}) = ${!isGone}
      on conflict (dossier, document, capture) do nothing`.execute(db)
    await insert(gone, true)
    await insert(back, false)
  })
}
