import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../database/schema.js'

/** Matches of one kind beyond so many are not counted. */
export const MOST_COUNTED = 1000
/** Of very many matches the newest are ranked. */
const RANKED = 100
/** Rows, newest first, that are looked through one by one, and rows among which the index over words is asked first. */
const [NEAR, FAR] = [2000, 30_000]
/** A word is dense where so many of the newest rows hold what is ranked; then so many rows, as they lie, should hold what is counted. */
const [DENSE, DENSE_ROWS] = [1400, 20_000]
/** For so long the moment of the row that `FAR` others are newer than is known. */
const KNOWN_MS = 300_000

/** What is searched: a table whose rows carry a dossier, a moment, their words (`tsv`) and an id. */
type Searched = {
  readonly alias: string
  readonly table: string
  readonly id: string
  readonly at: string
  /** Joins and conditions of filters on a row of the alias. */
  readonly filtered: RawBuilder<unknown>
}

type Asked = { readonly dossier: string; readonly words: RawBuilder<unknown>; readonly limit: number }

/** The moment of the row that `FAR` others are newer than; null where there are fewer. */
export type FarMoment = (
  db: Kysely<Schema>,
  searched: Pick<Searched, 'table' | 'at'>,
  dossier: string,
) => Promise<string | null>

/** Asks the database for moments and remembers them for minutes: an old one makes the stretch that is looked through longer, never wrong. */
export function farMoments(): FarMoment {
  const known = new Map<string, { readonly until: number; readonly moment: Promise<string | null> }>()
  return (db, { table, at }, dossier) => {
    const key = `${table} ${dossier}`
    const kept = known.get(key)
    if (kept && kept.until > performance.now()) return kept.moment
    const asked = sql<{ at: string }>`select ${sql.id(at)} as at from ${sql.table(table)} where dossier = ${dossier}
      order by ${sql.id(at)} desc offset ${FAR} limit 1`.execute(db)
    const moment = asked.then(({ rows }) => rows[0]?.at ?? null)
    if (known.size > 1000) known.clear()
    known.set(key, { until: performance.now() + KNOWN_MS, moment })
    moment.catch(() => known.delete(key))
    return moment
  }
}

/**
 * SQL of a list of tables, of which the last, `best`, holds the ids of the best of the newest matches, their place, and how many match, exact
 * below `MOST_COUNTED`. The index over words knows nothing of time and lists all that match before the first of them, so the newest rows
 * are looked through one by one first. Where that finds too few, the index is asked, among a longer stretch and then among all.
 */
export function bestOfNewest(
  { alias, table, id, at, filtered }: Searched,
  { dossier, words, limit }: Asked,
  far: string | null,
): RawBuilder<unknown> {
  const [x, moment] = [sql.id(alias), sql.ref(`${alias}.${at}`)]
  const matching = sql`${filtered} where ${x}.dossier = ${dossier} and ${x}.tsv @@ ${words}`
  const columns = sql`${sql.ref(`${alias}.${id}`)} as id, ${moment} as at_ms, ${x}.tsv`
  const own = sql`from ${sql.table(table)} where dossier = ${dossier}`
  const first = sql`(select *, row_number() over (order by ${sql.id(at)} desc) as nth ${own}
    order by ${sql.id(at)} desc limit ${sql.lit(NEAR)}) ${x}`
  const whole = sql`${sql.table(table)} ${x}`
  // Not the bare column: the planner would walk the index over time for a word that hardly any row holds.
  const newest = sql`order by (${moment} + 0) desc limit ${sql.lit(RANKED)}`
  const [counted, most] = [sql`(select n from counted)`, sql.lit(MOST_COUNTED)]
  const isShort = (of: string) => sql`(select count(*) from ${sql.table(of)}) < ${sql.lit(RANKED)}`
  const isMany = sql`${counted} >= ${most}`
  const count = sql`(select count(*) as n from (select from ${whole} ${matching} limit ${most}) found)`
  const near = (
    condition: RawBuilder<unknown>,
  ) => sql`near as materialized (select ${columns}, ${x}.nth from ${first} ${matching} ${condition}
    order by ${moment} desc limit ${sql.lit(RANKED)})`
  const best = sql`best as (select id, row_number() over (order by ts_rank(tsv, ${words}) desc, at_ms desc, id) as place,
    ${counted} as total from newest order by place limit ${limit})`
  const rest = (condition: RawBuilder<unknown>) => sql`rest as materialized (select ${columns} from ${whole} ${matching}
    and (not ${isMany} or ${condition}) ${newest})`
  const nearest = sql`select id, at_ms, tsv from near where ${isMany} and not ${isShort('near')}`
  // Of few rows the index lists all matches at once.
  if (far === null)
    return sql`counted as materialized ${count}, ${near(sql`and ${isMany}`)}, ${rest(isShort('near'))},
      newest as (select * from rest union all ${nearest}), ${best}`
  return sql`${near(sql``)},
    dense as materialized (select count(*) as n from (select from (select * ${own} limit ${sql.lit(DENSE_ROWS)}) ${x} ${matching}
      and (select count(*) filter (where nth <= ${sql.lit(DENSE)}) from near) >= ${sql.lit(RANKED)} limit ${most}) found),
    counted as materialized (select case when (select n from dense) = ${most} then ${most} else ${count} end as n),
    far as materialized (select ${columns} from ${whole} ${matching} and ${moment} >= ${far}
      and ${isMany} and ${isShort('near')} ${newest}),
    ${rest(sql`(${isShort('near')} and ${isShort('far')})`)},
    newest as (select * from rest union all select * from far where not ${isShort('far')} union all ${nearest}), ${best}`
}
