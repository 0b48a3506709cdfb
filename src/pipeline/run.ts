import type { Dossier, Reconciliation } from '../model/index.js'
import { sha256 } from '../model/index.js'
import { reconcile } from '../reconcile/index.js'
import { type Store, StoreError } from '../store/index.js'
import { admitStatements } from './admit.js'
import { corpusOf } from './corpus.js'
import { timed } from './happenings.js'
import { settleKept } from './kept-dossier.js'
import { type Progress, silent } from './progress.js'
import { recordFailure, untilRetry } from './retry.js'
import { extractPending } from './threads/extract-pending.js'
import { type ExtractPool, sharedExtractPool } from './threads/extract-pool.js'
import { engineVersion } from './version.js'

/** The notes that name what the saved events and reconciliation rest on, and what they will when saving is done. */
const [SAVED, SAVING] = ['reconciled', 'saving']

export type RunOptions = {
  /** Against which announced times have passed or not, ISO. */
  readonly now: string
  readonly progress?: Progress
  readonly signal?: AbortSignal
  /** Threads that extract; those of this process unless said otherwise. */
  readonly pool?: ExtractPool
  /** The time by which failed work is tried again; the machine's unless said otherwise. */
  readonly clock?: () => string
}

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
  const version = await engineVersion()
  const extraction = {
    version,
    now: options.clock ?? clock,
    pool: options.pool ?? sharedExtractPool(),
    ...progressOf(options),
  }
  const first = await extractPending(store, dossier, extraction)
  let report = await settle(store, dossier, version, options)
  let extracted = first.extracted
  const notes = [...first.notes]
  // What failed is tried again after the timeline is there.
  while (!options.signal?.aborted && (await untilRetry(store, dossier.id, extraction))) {
    const again = await extractPending(store, dossier, extraction)
    notes.push(...again.notes)
    extracted += again.extracted
    if (again.extracted > 0) report = await settle(store, dossier, version, options)
  }
  return { ...report, extracted, notes: [...new Set(notes)] }
}

const clock = () => new Date().toISOString()

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

function progressOf({ progress, signal }: RunOptions) {
  return { ...(progress ? { progress } : {}), ...(signal ? { signal } : {}) }
}

/**
 * Links and reconciles a dossier, one process at a time, unless nothing has changed since that was done. What fails is noted as
 * failed work, unless the database itself failed, and thrown.
 */
export async function settle(store: Store, dossier: Dossier, version: string, options: RunOptions) {
  const work = async () => {
    const curations = await store.curation.list(dossier.id)
    const coverage = await store.coverage.list(dossier.id)
    await admitStatements(store, dossier.id, { curations, version })
    const told = await store.notes.get(dossier.id, 'statements')
    const fingerprint = fingerprintOf([version, told, curations.map(({ id }) => id), coverage, dossier], options.now)
    const { statements, events } = await store.counts(dossier.id)
    const before = await store.notes.get(dossier.id, SAVED)
    if (before === fingerprint) return { statements, events, skipped: true }
    const progress = options.progress ?? silent
    progress.start('Linking and reconciling', 1)
    // Whoever finds a saving that never ended takes nothing for saved.
    const whole = (await store.notes.get(dossier.id, SAVING)) === before
    await store.notes.set(dossier.id, SAVING, fingerprint)
    const key = sha256(JSON.stringify([version, dossier]))
    const given = { key, before: whole ? before : null, as: fingerprint, now: options.now, curations, coverage }
    const made = await settleKept(store, dossier, given)
    await store.notes.set(dossier.id, SAVED, fingerprint)
    progress.advance(1)
    progress.done()
    return { statements, events: made, skipped: false }
  }
  const settling = () => store.exclusively(`settle ${dossier.id}`, work)
  try {
    const report = await timed({ event: 'settle', dossier: dossier.id }, settling, (done) => done)
    if (!report.skipped) await store.failures.clear(dossier.id, 'settle', dossier.id)
    return report
  } catch (error) {
    if (!(error instanceof StoreError)) {
      const failed = { step: 'settle', dossier: dossier.id, item: dossier.id, failure: wordsOf(error) } as const
      await recordFailure(store, { ...failed, version, now: (options.clock ?? clock)() })
    }
    throw error
  }
}

/** The reconciliation as it was known at a moment: the same functions over what was published by then. */
export async function reconcileAsOf(store: Store, dossier: Dossier, asOf: string): Promise<Reconciliation> {
  const { statements, documents, actors } = await corpusOf(store, dossier)
  const [events, coverage] = [await store.events.all(dossier.id), await store.coverage.list(dossier.id)]
  return reconcile({ events, statements, documents, dossier, actors, coverage, asOf, now: asOf })
}

/** What the last reconciliation rested on; the day counts, since announced times pass without any new document. */
function fingerprintOf(known: readonly unknown[], now: string): string {
  return sha256(JSON.stringify([...known, now.slice(0, 10)]))
}
