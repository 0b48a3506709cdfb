import { setTimeout as sleep } from 'node:timers/promises'
import type { Store, WorkStep } from '../store/index.js'

/** Milliseconds after the first and the second failed attempt; after the third, work is set aside for a person. */
const PAUSES_MS = [2000, 10_000]
/** A run waits no longer than this for the next attempt; a later one is left to the next run. */
const MAX_WAIT_MS = 60_000

export type Failed = {
  readonly dossier: string
  readonly step: WorkStep
  readonly item: string
  readonly version: string
  readonly failure: string
  readonly now: string
}

/** Notes that work failed and when it is tried again; null where it is not. */
export async function recordFailure(store: Store, failed: Failed): Promise<string | null> {
  const { dossier, step, item, version, failure, now } = failed
  const known = (await store.failures.list(dossier)).find((one) => one.step === step && one.item === item)
  const pause = PAUSES_MS[known?.version === version ? known.attempts : 0]
  const retryAt = pause === undefined ? null : new Date(Date.parse(now) + pause).toISOString()
  await store.failures.record(dossier, { step, item, version, error: failure, at: now, retryAt })
  return retryAt
}

/** Waits until work that failed with this version is due again; false where none is, or not soon. */
export async function untilRetry(
  store: Store,
  dossier: string,
  { version, now }: { readonly version: string; readonly now: () => string },
): Promise<boolean> {
  const failures = await store.failures.list(dossier)
  const due = failures
    .filter((failed) => failed.state === 'waiting' && failed.version === version && failed.step === 'extract')
    .map(({ retryAt }) => Date.parse(retryAt ?? ''))
  if (due.length === 0) return false
  const wait = Math.min(...due) - Date.parse(now())
  if (wait > MAX_WAIT_MS) return false
  await sleep(Math.max(0, wait) + 1)
  return true
}
