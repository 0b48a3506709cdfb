import type { Dossier } from '../model/index.js'
import type { Store } from '../store/index.js'
import { sentenceOf } from './error-sentence.js'
import { tell } from './output.js'
import { pollLine } from './poll-line.js'

/** Polling behind a server; `stop` resolves when the last poll has been kept. */
export type Watching = { readonly sources: number; stop(): Promise<void> }

/**
 * Polls the sources of the dossiers whose period is not over, one line a poll on stderr. Polling that breaks off is told; the server goes
 * on. A dossier without addresses, or about a time that has passed, reaches for nothing.
 */
export async function startWatching(store: Store, now: string): Promise<Watching> {
  const open = (await store.dossiers.list()).filter(
    ({ period }) => period.end === null || period.end >= now.slice(0, 10),
  )
  const { targetsOf, watchDossiers } = await import('../pipeline/watch/index.js')
  const dossiers: readonly Dossier[] = open.filter((dossier) => targetsOf(dossier, []).length > 0)
  const sources = dossiers.reduce((sum, dossier) => sum + targetsOf(dossier, []).length, 0)
  const stopping = new AbortController()
  const watched = watchDossiers(store, dossiers, {
    signal: stopping.signal,
    onPoll: (poll) => tell(pollLine(poll)),
  }).catch((error: unknown) => tell(`Polling has ended: ${sentenceOf(error)}`))
  return {
    sources,
    stop: async () => {
      stopping.abort()
      await watched
    },
  }
}
