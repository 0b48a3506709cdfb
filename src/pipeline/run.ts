import { link } from '../link/index.js'
import type { Actor, Document, Dossier, Extraction, Reconciliation } from '../model/index.js'
import { sha256 } from '../model/index.js'
import { reconcile } from '../reconcile/index.js'
import type { Store } from '../store/index.js'
import { corpusOf } from './corpus.js'
import { extractDocument } from './extract-documents.js'
import { createExtractPool } from './extract-pool.js'
import { type Progress, silent } from './progress.js'
import { loadResources } from './resources.js'
import { engineVersion } from './version.js'

/** Documents per extraction batch, and the number of pending ones from which threads pay for their start. */
const BATCH = 100
const THREADS_FROM = 600

export type RunOptions = { readonly now: string; readonly progress?: Progress }

/** What a run did; `skipped` = nothing had changed since the last one. */
export type RunReport = {
  readonly extracted: number
  readonly statements: number
  readonly events: number
  readonly notes: readonly string[]
  readonly skipped: boolean
}

/** Brings a dossier up to date: extract what is new, link, reconcile. Running twice changes nothing. */
export async function run(store: Store, dossier: Dossier, options: RunOptions): Promise<RunReport> {
  const progress = options.progress ?? silent
  const version = await engineVersion()
  const { extracted, notes } = await extractPending(store, dossier, version, progress)
  const fingerprint = await fingerprintOf(store, dossier, version, options.now)
  const counts = await store.counts(dossier.id)
  if (extracted === 0 && (await store.notes.get(dossier.id, 'reconciled')) === fingerprint)
    return { extracted, statements: counts.statements, events: counts.events, notes, skipped: true }
  const events = await linkAndReconcile(store, dossier, options.now, progress)
  await store.notes.set(dossier.id, 'reconciled', fingerprint)
  return { extracted, statements: counts.statements, events, notes, skipped: false }
}

async function extractPending(
  store: Store,
  dossier: Dossier,
  version: string,
  progress: Progress,
): Promise<{ extracted: number; notes: string[] }> {
  const notes: string[] = []
  let extracted = 0
  let pending = await store.statements.pending(dossier.id, version, THREADS_FROM)
  if (pending.length === 0) return { extracted, notes }
  const { documents } = await store.counts(dossier.id)
  progress.start('Extracting', Math.max(pending.length, documents))
  const extractor = await extractorFor(dossier.actors, pending.length)
  while (pending.length > 0) {
    await Promise.all(
      batchesOf(pending).map(async (batch) => {
        const extractions = await extractor.run(batch)
        await store.statements.replace(
          dossier.id,
          batch.map(({ id }) => id),
          extractions.flatMap(({ statements }) => statements),
          version,
        )
        notes.push(...extractions.flatMap((extraction) => extraction.notes))
        extracted += batch.length
        progress.advance(batch.length)
      }),
    )
    pending = await store.statements.pending(dossier.id, version, THREADS_FROM * 4)
  }
  await extractor.close()
  progress.done()
  return { extracted, notes }
}

type Extractor = { run(documents: readonly Document[]): Promise<readonly Extraction[]>; close(): Promise<void> }

async function extractorFor(actors: readonly Actor[], pending: number): Promise<Extractor> {
  if (pending >= THREADS_FROM) return createExtractPool(actors)
  const resources = await loadResources(actors)
  return {
    run: async (documents) => documents.map((document) => extractDocument(document, resources)),
    close: async () => {},
  }
}

function batchesOf(documents: readonly Document[]): Document[][] {
  const batches: Document[][] = []
  for (let at = 0; at < documents.length; at += BATCH) batches.push(documents.slice(at, at + BATCH))
  return batches
}

async function linkAndReconcile(store: Store, dossier: Dossier, now: string, progress: Progress): Promise<number> {
  progress.start('Linking and reconciling', 3)
  const { statements, documents, actors } = await corpusOf(store, dossier)
  const curations = await store.curation.list(dossier.id)
  const events = link({ statements, documents, actors, curations })
  progress.advance(1)
  await store.events.replace(dossier.id, events)
  progress.advance(1)
  const coverage = await store.coverage.list(dossier.id)
  await store.reconciliation.save(
    dossier.id,
    reconcile({ events, statements, documents, dossier, actors, coverage, asOf: null, now }),
  )
  progress.advance(1)
  progress.done()
  return events.length
}

/** The reconciliation as it was known at a moment: the same functions over what was published by then. */
export async function reconcileAsOf(store: Store, dossier: Dossier, asOf: string): Promise<Reconciliation> {
  const { statements, documents, actors } = await corpusOf(store, dossier)
  const [events, coverage] = [await store.events.all(dossier.id), await store.coverage.list(dossier.id)]
  return reconcile({ events, statements, documents, dossier, actors, coverage, asOf, now: asOf })
}

/** What the last reconciliation rested on; the day counts, since announced times pass without any new document. */
async function fingerprintOf(store: Store, dossier: Dossier, version: string, now: string): Promise<string> {
  const curations = await store.curation.list(dossier.id)
  const coverage = await store.coverage.list(dossier.id)
  const { documents, statements } = await store.counts(dossier.id)
  return sha256(
    JSON.stringify([
      version,
      documents,
      statements,
      curations.map(({ id }) => id),
      coverage,
      dossier,
      now.slice(0, 10),
    ]),
  )
}
