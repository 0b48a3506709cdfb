import type { Document, Dossier } from '../../model/index.js'
import type { PendingOptions, Store } from '../../store/index.js'
import { timed } from '../happenings.js'
import { type Progress, silent } from '../progress.js'
import { type Failed, recordFailure } from '../retry.js'
import { sideBySide } from '../side-by-side.js'
import { withLanguages } from '../with-languages.js'
import type { Extracted } from './extract-answer.js'
import type { ExtractPool } from './extract-pool.js'
import { createGroupSave } from './group-save.js'

/** Documents per batch of a thread, and pending ones that are held in memory. */
const BATCH = 100
const HELD = 4000
/** Pending documents from which more than one thread pays for its start. */
const THREADS_FROM = 600

export type ExtractOptions = {
  readonly version: string
  readonly pool: ExtractPool
  readonly progress?: Progress
  readonly now: () => string
  /** As in `PendingOptions`. */
  readonly part?: PendingOptions['part']
  readonly onlyNew?: boolean
  /** Ends the work after the batches that are under way; what is done is kept. */
  readonly signal?: AbortSignal
}

/** `failed` counts documents whose extraction crashed or had no end, this time. */
export type ExtractReport = { readonly extracted: number; readonly notes: readonly string[]; readonly failed: number }

/**
 * Extracts everything of a dossier that this version has not read yet and that is due, a thread for each core. A document that
 * fails is noted to be tried again later (see `retry`); all others go on.
 */
export async function extractPending(store: Store, dossier: Dossier, options: ExtractOptions): Promise<ExtractReport> {
  const report = ({ extracted, failed }: ExtractReport) => ({ extracted, failed })
  return await timed({ event: 'extract', dossier: dossier.id }, () => extractDue(store, dossier, options), report)
}

async function extractDue(store: Store, dossier: Dossier, options: ExtractOptions): Promise<ExtractReport> {
  const { version, pool, progress = silent, now, signal } = options
  const { part, onlyNew = false } = options
  const pending = () =>
    store.statements.pending(dossier.id, version, HELD, { now: now(), onlyNew, ...(part ? { part } : {}) })
  let documents = await pending()
  if (documents.length === 0) return { extracted: 0, notes: [], failed: 0 }
  const notes: string[] = []
  let [extracted, failed] = [0, 0]
  const saver = createGroupSave(store, dossier.id, version)
  const work = async (batch: readonly Document[]) => {
    if (signal?.aborted) return
    const results = await pool.run(await withLanguages(batch), dossier.actors)
    const done = results.filter(isDone)
    await saver.add(done)
    notes.push(...done.flatMap(({ extraction }) => extraction.notes))
    extracted += done.length
    for (const { document, failure } of results.filter(isFailed)) {
      failed++
      notes.push(await noteFailure(store, { dossier: dossier.id, version, item: document.id, failure, now: now() }))
    }
    progress.advance(batch.length)
  }
  progress.start('Extracting', await totalOf(store, dossier.id, documents.length))
  const threads = documents.length >= THREADS_FROM ? pool.size : 1
  while (documents.length > 0 && !signal?.aborted) {
    await sideBySide(batchesOf(documents), threads, work)
    await saver.flush()
    documents = await pending()
  }
  progress.done()
  return { extracted, notes, failed }
}

type Done = Extract<Extracted, { readonly extraction: unknown }>

function isDone(result: Extracted): result is Done {
  return 'extraction' in result
}

type Undone = Extract<Extracted, { readonly failure: string }>

function isFailed(result: Extracted): result is Undone {
  return 'failure' in result
}

async function noteFailure(store: Store, failed: Omit<Failed, 'step'>): Promise<string> {
  const retryAt = await recordFailure(store, { ...failed, step: 'extract' })
  const what = retryAt ? 'it is tried again' : 'it is set aside; “readout jobs” shows it'
  return `${failed.item}: extraction failed (${failed.failure}); the text is kept and ${what}`
}

async function totalOf(store: Store, dossier: string, pending: number): Promise<number> {
  return pending < HELD ? pending : (await store.counts(dossier)).documents
}

function batchesOf(documents: readonly Document[]): Document[][] {
  const batches: Document[][] = []
  for (let at = 0; at < documents.length; at += BATCH) batches.push(documents.slice(at, at + BATCH))
  return batches
}
