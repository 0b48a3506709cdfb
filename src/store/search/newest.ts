import { type RawBuilder, sql } from 'kysely'
import type { Engine } from '../database/engine.js'

/** Matches of one kind beyond so many are not counted. */
export const MOST_COUNTED = 2000
/** Of very many matches the newest are ranked. */
const RANKED = 200
/** Rows of a table, newest first, that are looked through before all are. */
const WINDOWS = [2000, 40_000]
/** Up to so many matches, the newest are found by looking at each. */
const FEW = 1000

/** What is searched: a table whose rows carry a dossier, a moment, their words (`tsv`) and an id. */
type Searched = {
  readonly table: RawBuilder<unknown>
  /** The table and what filters need beside it. */
  readonly from: RawBuilder<unknown>
} & Readonly<Record<'id' | 'at' | 'dossier' | 'tsv', RawBuilder<unknown>>>

type Names = {
  readonly table: string
  readonly id: string
  readonly at: string
  readonly filtered: RawBuilder<unknown>
}

/** A table under an alias, joined with what filters need. */
export function searchedAs(alias: string, { table, id, at, filtered }: Names): Searched {
  const named = sql`${sql.table(table)} ${sql.id(alias)}`
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return {
    table: named,
    from: sql`${named} ${filtered}`,
    id: column(id),
    at: column(at),
    dossier: column('dossier'),
    tsv: column('tsv'),
  }
}

type Asked = { readonly dossier: string; readonly words: RawBuilder<unknown>; readonly limit: number }

/**
 * Ids of the best of the newest matches, and how many match, exact below `MOST_COUNTED`. Where many match, a window of the newest rows is
 * looked through first and a wider one only where that holds too few: the index over words knows nothing of time, so the
 * newest of twenty thousand matches would otherwise cost twenty thousand rows.
 */
export async function bestOfNewest(
  db: Engine['db'],
  searched: Searched,
  asked: Asked,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const total = await count(db, searched, asked)
  if (total === 0) return { ids: [], total }
  if (total >= FEW)
    for (const window of WINDOWS) {
      const since = await momentAt(db, searched, asked.dossier, window)
      if (since === null) break
      const found = await ranked(db, searched, asked, sql`and ${searched.at} >= ${since}`)
      if (found.newest === RANKED) return { ids: found.ids, total }
    }
  return { ids: (await ranked(db, searched, asked, sql``)).ids, total }
}

async function count(db: Engine['db'], searched: Searched, { dossier, words }: Asked): Promise<number> {
  const { rows } = await sql<{ total: string }>`
    select count(*) as total from (select ${matching(searched, dossier, words)} limit ${MOST_COUNTED}) counted`.execute(
    db,
  )
  return Number(rows[0]?.total ?? 0)
}

/** The moment of the row that so many are newer than; null where there are fewer. */
async function momentAt(db: Engine['db'], { table, at, dossier: column }: Searched, dossier: string, window: number) {
  const { rows } = await sql<{ at: string }>`select ${at} as at from ${table} where ${column} = ${dossier}
    order by ${at} desc offset ${window} limit 1`.execute(db)
  return rows[0]?.at ?? null
}

async function ranked(
  db: Engine['db'],
  searched: Searched,
  { dossier, words, limit }: Asked,
  since: RawBuilder<unknown>,
): Promise<{ readonly ids: readonly string[]; readonly newest: number }> {
  const { id, at, tsv } = searched
  // Two steps that the planner must not merge: it would walk the index over time for a word that hardly any row holds.
  const { rows } = await sql<{ id: string; newest: string }>`
    with found as materialized (select ${id} as id, ${at} as at_ms, ${tsv} as tsv ${matching(searched, dossier, words)} ${since}),
    newest as materialized (select id, at_ms, ts_rank(tsv, ${words}) as rank from found order by at_ms desc limit ${RANKED})
    select id, (select count(*) from newest) as newest from newest order by rank desc, at_ms desc, id limit ${limit}`.execute(
    db,
  )
  return { ids: rows.map((row) => row.id), newest: Number(rows[0]?.newest ?? 0) }
}

function matching({ from, dossier: column, tsv }: Searched, dossier: string, words: RawBuilder<unknown>) {
  return sql`from ${from} where ${column} = ${dossier} and ${tsv} @@ ${words}`
}
