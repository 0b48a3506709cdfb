import type { Document, Extraction } from '../../model/index.js'
import type { Store } from '../../store/index.js'

type Done = { readonly document: Document; readonly extraction: Extraction }

/** Saves extractions one group after another: whatever arrives while a group is being saved is the next group. */
export type GroupSave = {
  /** Returns at once while few are waiting, else when some have been saved. Throws what saving threw. */
  add(done: readonly Done[]): Promise<void>
  /** Returns when all that was added is saved. */
  flush(): Promise<void>
}

/** Documents that may wait to be saved before the threads have to wait too. */
const MOST_WAITING = 1000
/** Documents of one transaction, for which whoever reads beside it waits. */
const MOST_TOGETHER = 300

/** A commit costs the same for 100 documents as for 500, so groups grow while the database is the slower part. */
export function createGroupSave(store: Store, dossier: string, version: string): GroupSave {
  const waiting: Done[] = []
  let running: Promise<void> | null = null
  let failure: { readonly error: unknown } | null = null

  const saveAll = async () => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, MOST_TOGETHER)
      const statements = group.flatMap(({ extraction }) => extraction.statements)
      await store.statements.replace(
        dossier,
        group.map(({ document }) => document),
        statements,
        version,
      )
    }
  }
  const start = () => {
    running ??= saveAll()
      .catch((error: unknown) => {
        failure = { error }
      })
      .finally(() => {
        running = null
      })
  }
  const flush = async () => {
    while (running) await running
    if (failure) throw failure.error
  }
  return {
    add: async (done) => {
      if (failure) throw failure.error
      waiting.push(...done)
      if (waiting.length > 0) start()
      while (running && waiting.length > MOST_WAITING) await running
    },
    flush,
  }
}
