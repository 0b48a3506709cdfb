import type { Store } from '../store/index.js'
import { importCaptures } from './importing/import-files.js'
import { type Progress, silent } from './progress.js'
import { run } from './run.js'

export type RebuildReport = { readonly captures: number; readonly documents: number; readonly dossiers: number }

/** Makes the database anew from the captured bytes and the logs beside them: what was read, extracted and reconciled comes out the same. */
export async function rebuild(
  store: Store,
  { now, progress = silent }: { now: string; progress?: Progress },
): Promise<RebuildReport> {
  await store.reset()
  const dossiers = new Map((await store.dossiers.list()).map((dossier) => [dossier.id, dossier]))
  let [captures, documents] = [0, 0]
  for await (const { capture, raw } of store.captures.replay()) {
    const dossier = dossiers.get(capture.dossier)
    if (!dossier) continue
    const source = dossier.sources.find(({ id }) => id === capture.source) ?? null
    const { added } = await importCaptures(store, dossier, [raw], { now, again: true, source })
    captures++
    documents += added
  }
  for (const dossier of dossiers.values()) await run(store, dossier, { now, progress })
  return { captures, documents, dossiers: dossiers.size }
}
