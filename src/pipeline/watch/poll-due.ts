import type { Dossier } from '../../model/index.js'
import type { Store } from '../../store/index.js'
import { targetsOf } from './targets.js'
import { type WatchOptions, watchDossiers } from './watch-dossiers.js'

/** Has a dossier whose period is not over an address that is due, as the store knows it? */
export async function isPollDue(store: Store, dossier: Dossier, now: string): Promise<boolean> {
  if (dossier.period.end !== null && dossier.period.end < now.slice(0, 10)) return false
  const known = await store.health.list(dossier.id)
  const nextAt = new Map(known.map((health) => [health.address, health.nextAt]))
  return targetsOf(dossier, known).some(({ url }) => (nextAt.get(url) ?? '') <= now)
}

/** Polls whatever of a dossier is due, once, unless another process is at it. Any number of machines may ask for it at any time. */
export async function pollDue(store: Store, dossier: Dossier, options: Omit<WatchOptions, 'once'>): Promise<void> {
  await store.ifFree(`poll ${dossier.id}`, () => watchDossiers(store, [dossier], { ...options, once: true }))
}
