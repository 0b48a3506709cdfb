import { setTimeout as sleep } from 'node:timers/promises'
import type { Dossier } from '../model/index.js'
import type { Background } from '../pipeline/background/index.js'
import { isPollDue, type Polling, pollDue, targetsOf, watchDossiers } from '../pipeline/watch/index.js'
import type { Store } from '../store/index.js'
import { sentenceOf } from './error-sentence.js'
import { tell } from './output.js'
import { pollLine } from './poll-line.js'

/** Polling behind a server; `stop` resolves when the last poll has been kept. */
export type Watching = { readonly sources: number; stop(): Promise<void> }

const LOOK_AGAIN_MS = 15_000
const LOOK_FOR_DUE_MS = 2000

/**
 * Polls the sources of the dossiers whose period is not over, one line a poll on stderr, and takes up sources that are added meanwhile.
 * Polling that breaks off is told; the server goes on. A dossier without addresses, or about a time that has passed, reaches for nothing.
 */
export async function startWatching(store: Store, background: () => Promise<Background>): Promise<Watching> {
  const stopping = new AbortController()
  const first = await watchedDossiers(store)
  const keep = store.engine === 'postgres' ? pollByTurns : keepWatching
  const watched = keep(store, first, stopping.signal, background).catch((error: unknown) =>
    tell(`Polling has ended: ${sentenceOf(error)}`),
  )
  return {
    sources: first.reduce((sum, dossier) => sum + targetsOf(dossier, []).length, 0),
    stop: async () => {
      stopping.abort()
      await watched
    },
  }
}

/** On a database that workers and other servers share: whoever comes first polls what is due, as the database knows it. */
async function pollByTurns(
  store: Store,
  _first: readonly Dossier[],
  signal: AbortSignal,
  background: () => Promise<Background>,
): Promise<void> {
  const bringUpToDate = async (id: string, now: string) => (await background()).run(id, { now })
  const onPoll = (poll: Polling) => tell(pollLine(poll))
  while (!signal.aborted) {
    for (const dossier of await watchedDossiers(store))
      if (await isPollDue(store, dossier, new Date().toISOString()))
        await pollDue(store, dossier, { signal, onPoll, bringUpToDate })
    await sleep(LOOK_FOR_DUE_MS, undefined, { signal }).catch(() => undefined)
  }
}

async function keepWatching(
  store: Store,
  first: readonly Dossier[],
  stop: AbortSignal,
  background: () => Promise<Background>,
): Promise<void> {
  for (let dossiers = first; !stop.aborted; ) {
    const round = new AbortController()
    const signal = AbortSignal.any([stop, round.signal])
    const bringUpToDate = async (id: string, now: string) => (await background()).run(id, { now })
    const onPoll = (poll: Polling) => tell(pollLine(poll))
    const polling = watchDossiers(store, dossiers, { signal, onPoll, bringUpToDate })
    const next = changed(store, dossiers, signal)
    try {
      dossiers = await Promise.race([next, polling.then(() => next)])
    } finally {
      round.abort()
    }
    await polling
  }
}

/** What is to be polled as soon as it differs from what is polled now; the same when it is told to stop. */
async function changed(store: Store, known: readonly Dossier[], signal: AbortSignal): Promise<readonly Dossier[]> {
  while (!signal.aborted) {
    await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) break
    const now = await watchedDossiers(store)
    if (JSON.stringify(now) !== JSON.stringify(known)) return now
  }
  return known
}

async function watchedDossiers(store: Store): Promise<readonly Dossier[]> {
  const today = new Date().toISOString().slice(0, 10)
  return (await store.dossiers.list()).filter(
    (dossier) => (dossier.period.end === null || dossier.period.end >= today) && targetsOf(dossier, []).length > 0,
  )
}
