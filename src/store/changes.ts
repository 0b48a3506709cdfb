import { sql, type Transaction } from 'kysely'
import type { Engine } from './database/engine.js'
import type { Schema } from './database/schema.js'
import type { ChangeMark, Store } from './store.js'

const LAST = 'changes'
/** Changes that are kept, and after how many the older ones are dropped. */
const KEPT = 10_000
const EVERY = 500

/** Notes which documents a transaction changes. Call it last: until the commit, others wait here for their number. */
export async function noteChange(db: Transaction<Schema>, dossier: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{ n: string }>`insert into note (dossier, key, value) values (${dossier}, ${LAST}, '1')
    on conflict (dossier, key) do update set value = (note.value::bigint + 1)::text returning value as n`.execute(db)
  const n = Number(rows[0]?.n)
  await db
    .insertInto('change')
    .values({ dossier, n, documents: JSON.stringify(ids) })
    .execute()
  if (n % EVERY !== 0) return
  await db
    .deleteFrom('change')
    .where('dossier', '=', dossier)
    .where('n', '<', String(n - KEPT))
    .execute()
}

/** Which documents changed since a mark. */
export function changesOf({ db }: Engine): Store['changes'] {
  return {
    since: async (dossier, mark) => {
      const from = mark?.n ?? Number.MAX_SAFE_INTEGER
      const { rows } = await sql<{ n: string; id: string; documents: unknown }>`
        select n, id, documents from change where dossier = ${dossier}
          and (n >= ${from} or n = (select max(n) from change where dossier = ${dossier}))
        order by n`.execute(db)
      const last = rows.at(-1)
      const now: ChangeMark | null = last ? { n: Number(last.n), id: last.id } : null
      if (!mark || rows[0]?.id !== mark.id) return { mark: now, documents: null }
      return { mark: now, documents: [...new Set(rows.slice(1).flatMap(({ documents }) => documents as string[]))] }
    },
  }
}
