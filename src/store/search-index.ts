import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Engine, inTransaction } from './engine.js'

const BATCH = 200
const WAIT_MS = 10
const MAX_CHARS = 200_000

/** Fills the full-text index after saving, a batch at a time between other work, so that imports need not wait for it. */
export type SearchIndex = {
  /** Some documents of this dossier are new. */
  wake(dossier: string): void
  /** Goes on until nothing is left or the time is spent; says how many documents are left. */
  finish(dossier: string, budgetMs: number): Promise<number>
  stop(): Promise<void>
}

export function searchIndexOf(engine: Engine): SearchIndex {
  const dossiers = new Set<string>()
  let running: Promise<void> | null = null
  let stopped = false

  const work = async () => {
    for (const dossier of dossiers) {
      while (!stopped && (await indexBatch(engine, dossier)) > 0) await new Promise((resolve) => setImmediate(resolve))
      dossiers.delete(dossier)
    }
  }
  return {
    wake: (dossier) => {
      dossiers.add(dossier)
      // What fails here fails again, with words, in `finish`.
      running ??= work()
        .catch(() => dossiers.clear())
        .finally(() => {
          running = null
        })
    },
    finish: async (dossier, budgetMs) => {
      const deadline = performance.now() + budgetMs
      while (performance.now() < deadline) {
        if ((await indexBatch(engine, dossier)) > 0) continue
        if ((await unindexed(engine, dossier)) === 0) return 0
        // What is left is in the hands of another, who is about to be done.
        await sleep(WAIT_MS)
      }
      return await unindexed(engine, dossier)
    },
    stop: async () => {
      stopped = true
      await running
    },
  }
}

async function unindexed({ db }: Engine, dossier: string): Promise<number> {
  const query = db.selectFrom('document_state').select((is) => is.fn.countAll<string>().as('left'))
  const row = await query.where('dossier', '=', dossier).where('indexed', '=', false).executeTakeFirst()
  return Number(row?.left ?? 0)
}

function indexBatch(engine: Engine, dossier: string): Promise<number> {
  return inTransaction(engine, async (db) => {
    const { rows } = await sql<{ document: string }>`select document from document_state
      where dossier = ${dossier} and not indexed order by document limit ${BATCH} for update skip locked`.execute(db)
    if (rows.length === 0) return 0
    const ids = sql`(select json_array_elements_text(${JSON.stringify(rows.map((row) => row.document))}::json))`
    await sql`
      insert into document_search (dossier, document, at_ms, tsv)
      select dossier, id, at_ms, to_tsvector('russian'::regconfig, left(concat_ws(E'\n', title, body), ${sql.lit(MAX_CHARS)}))
      from document where dossier = ${dossier} and id in ${ids}
      on conflict (dossier, document) do update set at_ms = excluded.at_ms, tsv = excluded.tsv`.execute(db)
    await sql`update document_state set indexed = true where dossier = ${dossier} and document in ${ids}`.execute(db)
    return rows.length
  })
}
