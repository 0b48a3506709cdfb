import { setTimeout as sleep } from 'node:timers/promises'
import type { Dossier } from '../model/index.js'
import { type Queue, type Store, StoreError } from '../store/index.js'
import { isInCharge } from './engine-in-charge.js'
import { settle } from './run.js'
import { extractPending } from './threads/extract-pending.js'
import { type ExtractPool, sharedExtractPool } from './threads/extract-pool.js'
import { engineVersion } from './version.js'
import { isPollDue, pollDue, type WatchOptions } from './watch/index.js'

/** Milliseconds between two looks for work; a dossier is looked at for passed days and decisions every so often. */
const LOOK_MS = 2000
const SETTLE_EVERY_MS = 10 * 60_000
/** Documents from which a dossier's work is split, into how many parts, and for how long a job works on one. */
const SPLIT_FROM = 300
const PARTS = 16
const JOB_MS = 60_000
/** The note that stops workers on a dossier. */
export const PAUSED = 'paused'

export type WorkerOptions = {
  readonly signal: AbortSignal
  readonly pool?: ExtractPool
  readonly version?: string
  readonly now?: () => string
}

/**
 * Works on whatever waits in any dossier of a database that many workers share, until the signal: documents are extracted in parts
 * that no two workers take at once, then the dossier is linked and reconciled. Documents come from imports on any machine.
 */
export async function work(store: Store, options: WorkerOptions): Promise<void> {
  const { signal, pool = sharedExtractPool(), now = () => new Date().toISOString() } = options
  const version = options.version ?? (await engineVersion())
  const queue = await store.queue.open()
  const state = { inCharge: await isInCharge(store, version, now()) }
  const extractPart: Parameters<Queue['work']>[1] = async ({ dossier, k, of }) => {
    const found = await store.dossiers.get(String(dossier))
    if (!found || signal.aborted) return
    const part = { k: Number(k), of: Number(of) }
    const extraction = { version, pool, now, part, onlyNew: !state.inCharge, signal: endOf(signal) }
    const name = `extract ${found.id} ${part.k} of ${part.of}`
    const report = await store.ifFree(name, () =>
      untilPaused(store, found.id, extraction.signal, (stop) =>
        extractPending(store, found, { ...extraction, signal: stop }),
      ),
    )
    if (report && report.extracted > 0)
      await queue.send('settle', { dossier: found.id }, { key: found.id, afterSeconds: part.of === 1 ? 0 : 1 })
  }
  // Two at once, so that threads have work while one of them looks for its next job.
  for (let n = 0; n < 2; n++) await queue.work('extract', extractPart)
  await queue.work('poll', ({ dossier }) => pollJob(store, queue, String(dossier), { now, signal: endOf(signal) }))
  await queue.work('settle', ({ dossier }) => settleJob(store, String(dossier), version, now))
  const settledAt = new Map<string, number>()
  while (!signal.aborted) {
    state.inCharge = await isInCharge(store, version, now())
    await store.ifFree('look for work', async () => {
      for (const dossier of await store.dossiers.list())
        await lookFor(store, queue, dossier, { version, now, onlyNew: !state.inCharge, settledAt })
    })
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** A job ends with the program, or after its time: what is left is another job. */
function endOf(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(JOB_MS)])
}

async function untilPaused<T>(
  store: Store,
  dossier: string,
  signal: AbortSignal,
  extract: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const look = setInterval(() => {
    store.notes.get(dossier, PAUSED).then(
      (paused) => paused && stop.abort(),
      () => undefined,
    )
  }, LOOK_MS)
  return await extract(AbortSignal.any([signal, stop.signal])).finally(() => clearInterval(look))
}

type Look = {
  readonly version: string
  readonly now: () => string
  readonly onlyNew: boolean
  readonly settledAt: Map<string, number>
}

async function lookFor(store: Store, queue: Queue, dossier: Dossier, { version, now, onlyNew, settledAt }: Look) {
  const { id } = dossier
  if (await store.notes.get(id, PAUSED)) return
  if (await isPollDue(store, dossier, now())) await queue.send('poll', { dossier: id }, { key: id })
  const due = await store.statements.pending(id, version, SPLIT_FROM, { now: now(), onlyNew })
  const parts = due.length === 0 ? 0 : due.length < SPLIT_FROM ? 1 : PARTS
  for (let k = 0; k < parts; k++)
    await queue.send('extract', { dossier: id, k, of: parts }, { key: `${id} ${k} of ${parts}` })
  const failed = (await store.failures.list(id)).filter(({ step, item }) => step === 'settle' && item === id)
  const isDue = failed.some(({ state, retryAt }) => state === 'waiting' && (retryAt ?? '') <= now())
  const isDead = failed.some(({ state, version: of }) => state !== 'waiting' && of === version)
  const since = performance.now() - (settledAt.get(id) ?? Number.NEGATIVE_INFINITY)
  if (parts > 0 || isDead || (!isDue && since < SETTLE_EVERY_MS)) return
  settledAt.set(id, performance.now())
  await queue.send('settle', { dossier: id }, { key: id })
}

/** What a poll brought is extracted at once, by whoever is free. */
async function pollJob(store: Store, queue: Queue, id: string, options: Pick<WatchOptions, 'now' | 'signal'>) {
  const dossier = await store.dossiers.get(id)
  if (!dossier || (await store.notes.get(id, PAUSED))) return
  const bringUpToDate = async () => {
    await queue.send('extract', { dossier: id, k: 0, of: 1 }, { key: `${id} 0 of 1` })
  }
  await pollDue(store, dossier, { ...options, bringUpToDate })
}

/** A failure of the database is left to the queue, which tries again; any other is noted as failed work of the dossier. */
async function settleJob(store: Store, id: string, version: string, now: () => string): Promise<void> {
  const dossier = await store.dossiers.get(id)
  if (!dossier || (await store.notes.get(id, PAUSED))) return
  try {
    await settle(store, dossier, version, { now: now() })
  } catch (error) {
    if (error instanceof StoreError) throw error
  }
}
