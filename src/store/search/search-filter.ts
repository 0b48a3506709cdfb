import { type RawBuilder, sql } from 'kysely'
import { momentOf } from '../database/moment.js'
import type { SearchQuery } from '../store.js'

/** Is anything asked beside words? */
export function isFiltered({ from, lane, lang, status, party, since, before }: SearchQuery): boolean {
  return [from, lane, lang, status, party, since, before].some((asked) => asked !== undefined)
}

/** Conditions of a search on a document `d`, beside its words. */
export function onDocument(query: SearchQuery): RawBuilder<unknown> {
  const { from, lane, lang, status, party, since, before } = query
  return all([
    lang !== undefined && sql`d.lang = ${lang}`,
    from !== undefined && sql`(d.source = ${from} or d.publisher = ${from})`,
    lane !== undefined && sql`d.lane = ${lane}`,
    party !== undefined && sql`d.party = ${party}`,
    since !== undefined && sql`d.at_ms >= ${momentOf(since)}`,
    before !== undefined && sql`d.at_ms < ${momentOf(before)}`,
    status !== undefined &&
      sql`exists (select from statement t join event_statement l on l.dossier = t.dossier and l.statement = t.id
        join reconciled_event e on e.dossier = l.dossier and e.id = l.event
        where t.dossier = d.dossier and t.document = d.id and ${hasStatus(status)})`,
  ])
}

/** Conditions of a search on a statement `s` of a document `d`, beside its words. */
export function onStatement(query: SearchQuery): RawBuilder<unknown> {
  const { status, ...rest } = query
  return all([
    onDocument(rest),
    status !== undefined &&
      sql`exists (select from event_statement l join reconciled_event e on e.dossier = l.dossier and e.id = l.event
        where l.dossier = s.dossier and l.statement = s.id and ${hasStatus(status)})`,
  ])
}

/** Conditions of a search on a reconciled event `e`, beside its words. */
export function onEvent(query: SearchQuery): RawBuilder<unknown> {
  const { from, lane, lang, status, party, since, before } = query
  return all([
    party !== undefined && sql`${party} = any(e.sides)`,
    since !== undefined && sql`e.at_ms >= ${momentOf(since)}`,
    before !== undefined && sql`e.at_ms < ${momentOf(before)}`,
    status !== undefined && hasStatus(status),
    (from !== undefined || lane !== undefined || lang !== undefined) &&
      sql`exists (select from event_statement l join statement t on t.dossier = l.dossier and t.id = l.statement
        join document d on d.dossier = t.dossier and d.id = t.document
        where l.dossier = e.dossier and l.event = e.id and ${onDocument({ words: '', from, lane, lang })})`,
  ])
}

function hasStatus(status: string): RawBuilder<unknown> {
  return sql`(e.corroboration = ${status} or e.lifecycle = ${status} or (e.disputed and ${status}::text = 'disputed'))`
}

function all(conditions: readonly (RawBuilder<unknown> | false)[]): RawBuilder<unknown> {
  return sql.join([sql`true`, ...conditions.filter((condition) => condition !== false)], sql` and `)
}
