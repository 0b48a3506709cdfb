import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database/engine.js'
import type { Schema } from '../database/schema.js'

const BATCH = 200
const WAIT_MS = 10
const MAX_CHARS = 200_000
/** Milliseconds without saving until the index is filled, and for how long saving may put it off. */
const QUIET_MS = 400
const LONGEST_REST_MS = 120_000
const AFTER_OPENING_MS = 2000
/** Up to so many documents a search indexes itself; of more it says that they are pending, and they are indexed in the background. */
const MOST_AT_ONCE = 60

/** Fills the full-text index once saving has paused, a batch at a time between other work: a timeline never waits for it. */
export type SearchIndex = {
  /** Some documents of this dossier are new. */
  wake(dossier: string): void
  /** More is about to be saved within so many milliseconds: the index waits for that. */
  rest(ms: number): void
  /** Where few are left: goes on until none is or the time is spent. Says how many documents are left. */
  finish(db: Kysely<Schema>, dossier: string, budgetMs: number): Promise<number>
  /** Ends work in the background, until `resume`. */
  pause(): Promise<void>
  resume(): void
}

/** `onIndexed` hears how many documents have been indexed. */
export function searchIndexOf(engine: Engine, onIndexed: (rows: number) => void): SearchIndex {
  const dossiers = new Set<string>()
  let running: Promise<void> | null = null
  let paused = false
  let timer: NodeJS.Timeout | null = null
  let [restUntil, wokenAt] = [0, performance.now()]

  const isResting = () => {
    const now = performance.now()
    return now < restUntil && now - wokenAt < LONGEST_REST_MS
  }
  const rest = (ms: number) => {
    restUntil = Math.max(restUntil, performance.now() + ms)
  }
  const later = (ms: number, work: () => Promise<void>) => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      // What fails here fails again, with words, in `finish`.
      running ??= work()
        .catch(() => dossiers.clear())
        .finally(() => {
          running = null
          if (dossiers.size > 0 && !paused) later(QUIET_MS, fill)
        })
    }, ms)
    timer.unref()
  }
  const fill = async () => {
    for (const dossier of dossiers) {
      for (let done = -1; done !== 0; ) {
        if (paused || isResting()) return
        done = await indexBatch(engine.db, dossier)
        if (done > 0) onIndexed(done)
        await new Promise((resolve) => setImmediate(resolve))
      }
      // What is left is in the hands of another transaction: it is looked for again.
      if ((await unindexed(engine.db, dossier, 1)) === 0) dossiers.delete(dossier)
    }
  }
  // What an earlier process saved and did not index.
  later(AFTER_OPENING_MS, async () => {
    if (paused) return
    const { rows } = await sql<{ dossier: string }>`
      select distinct dossier from document_state where not indexed`.execute(engine.db)
    for (const { dossier } of rows) dossiers.add(dossier)
    await fill()
  })
  return {
    wake: (dossier) => {
      if (dossiers.size === 0) wokenAt = performance.now()
      rest(QUIET_MS)
      dossiers.add(dossier)
      later(QUIET_MS, fill)
    },
    rest,
    finish: async (db, dossier, budgetMs) => {
      const deadline = performance.now() + budgetMs
      // While an export is being saved, a search would index for each who asks and still not see all of it.
      const left = await unindexed(db, dossier, MOST_AT_ONCE + 1)
      if (left === 0) return 0
      if (left > MOST_AT_ONCE) return await unindexed(db, dossier)
      for (let done = 0; performance.now() < deadline && done < MOST_AT_ONCE; ) {
        const indexed = await indexBatch(db, dossier)
        done += indexed
        // What is left but not to be had is in the hands of another, who is about to be done.
        if (indexed === 0) await sleep(WAIT_MS)
        if ((await unindexed(db, dossier, 1)) === 0) return 0
      }
      return await unindexed(db, dossier)
    },
    pause: async () => {
      paused = true
      if (timer) clearTimeout(timer)
      await running
    },
    resume: () => {
      paused = false
    },
  }
}

async function unindexed(db: Kysely<Schema>, dossier: string, upTo = Number.MAX_SAFE_INTEGER): Promise<number> {
  const { rows } = await sql<{ left: string }>`select count(*) as left from (
    select from document_state where dossier = ${dossier} and not indexed limit ${upTo}) found`.execute(db)
  return Number(rows[0]?.left ?? 0)
}

function indexBatch(connections: Kysely<Schema>, dossier: string): Promise<number> {
  return connections.transaction().execute(async (db) => {
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
