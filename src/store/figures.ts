import type { SourceHealth } from '../model/index.js'
import type { Counts } from './database/query.js'
import type { FailedWork } from './failed-work.js'
import type { Store } from './store.js'

/** How a dossier stands, in numbers: what is there, what waits, what failed, how old each source's last answer is. */
export type Figures = {
  readonly dossier: string
  readonly counts: Counts
  /** Documents that this version of the extractor has yet to read. */
  readonly waiting: number
  readonly failures: readonly FailedWork[]
  readonly sources: readonly (Pick<SourceHealth, 'source' | 'address' | 'failures' | 'failure'> & {
    /** Seconds since the address was last reached, and since it last brought something new; null where it never was. */
    readonly reachedAgo: number | null
    readonly newAgo: number | null
  })[]
}

/** The figures of every dossier at a moment (ISO): the Status page, `readout doctor` and /metrics show these same ones. */
export async function figuresOf(store: Store, { version, now }: { version: string; now: string }): Promise<Figures[]> {
  const figures: Figures[] = []
  for (const { id } of await store.dossiers.list()) {
    const ago = (at: string | null) => (at === null ? null : Math.max(0, (Date.parse(now) - Date.parse(at)) / 1000))
    const health = await store.health.list(id)
    figures.push({
      dossier: id,
      counts: await store.counts(id),
      waiting: await store.statements.left(id, version),
      failures: await store.failures.list(id),
      sources: health.map(({ source, address, failures, failure, lastReached, lastNew }) => {
        return { source, address, failures, failure, reachedAgo: ago(lastReached), newAgo: ago(lastNew) }
      }),
    })
  }
  return figures
}
