import { type FetchMore, type Polled, type PollState, watch } from '../../capture/index.js'
import type { Coverage, Dossier, SourceHealth } from '../../model/index.js'
import type { Store } from '../../store/index.js'
import { happened } from '../happenings.js'
import { run } from '../run.js'
import { type Keeper, keepCurrent } from './keep-current.js'
import { type Taken, takePoll } from './take-poll.js'
import { type Target, targetsOf } from './targets.js'

export type WatchOptions = {
  readonly signal: AbortSignal
  /** Minutes between two polls of a source that does not say its own; ten unless said otherwise. */
  readonly every?: number
  /** Poll what is due once, bring the dossiers up to date, and end. */
  readonly once?: boolean
  /** Works in what is new; in this thread unless said otherwise. */
  readonly bringUpToDate?: (dossier: string, now: string) => Promise<void>
  readonly onPoll?: (poll: Polling) => void
  readonly now?: () => string
  readonly random?: () => number
  /** Milliseconds between two requests to one host. */
  readonly hostGapMs?: number
}

/** One poll, told. */
export type Polling = Taken & { readonly dossier: string; readonly at: string }

/** How much time may pass between two lines about one stretch of coverage: each line brings a reconciliation with it. */
const HOUR_MS = 3_600_000

/**
 * Polls the sources of dossiers until the signal ends it; what is new is read, extracted, linked and reconciled at once, a dossier at
 * a time. Health and coverage are kept with every poll; an error of the store ends it.
 */
export async function watchDossiers(
  store: Store,
  dossiers: readonly Dossier[],
  options: WatchOptions,
): Promise<{ readonly polls: number }> {
  const now = options.now ?? (() => new Date().toISOString())
  const bringUpToDate = async (dossier: Dossier, at: string): Promise<void> => {
    if (options.bringUpToDate) await options.bringUpToDate(dossier.id, at)
    else await run(store, dossier, { now: at })
  }
  const healths = new Map<string, SourceHealth>()
  const targets: Target[] = []
  const keepers = new Map<string, Keeper>()
  for (const dossier of dossiers) {
    const known = await store.health.list(dossier.id)
    const own = targetsOf(dossier, known, options)
    targets.push(...own)
    for (const { key, url } of own) {
      const health = known.find(({ address }) => address === url)
      if (health) healths.set(key, health)
    }
    keepers.set(
      dossier.id,
      keepCurrent(() => bringUpToDate(dossier, now())),
    )
  }
  let polls = 0
  const onPolled = async (target: Target, polled: Polled, more: FetchMore): Promise<PollState> => {
    const [at, started] = [now(), performance.now()]
    const taken = await takePoll(store, target, polled, { before: healths.get(target.key) ?? null, more, now: at })
    healths.set(target.key, taken.health)
    await store.health.save(target.dossier.id, taken.health)
    const isNew = taken.added + taken.revised + taken.gone > 0
    const covered = await cover(store, target.dossier.id, taken.health, isNew)
    if (isNew || covered || taken.pages > 0) keepers.get(target.dossier.id)?.request()
    polls++
    tellOfPoll(target, taken, Math.round(performance.now() - started))
    options.onPoll?.({ ...taken, dossier: target.dossier.id, at })
    return taken.health
  }
  await watch(targets, { ...options, now, states: healths, onPolled })
  for (const { key, dossier } of targets) {
    const health = healths.get(key)
    if (health && (await cover(store, dossier.id, health, true))) keepers.get(dossier.id)?.request()
  }
  for (const keeper of keepers.values()) await keeper.idle()
  return { polls }
}

/** In numbers and names, for logs and metrics; the milliseconds are those of keeping and reading what came. */
function tellOfPoll({ dossier, source, url }: Target, taken: Taken, ms: number): void {
  const { health, added, revised, gone, pages, missed } = taken
  const failed = health.failure === null ? {} : { error: health.failure.slice(0, 300), failures: health.failures }
  const brought = { added, revised, gone, pages, missed: missed.length, unreadable: health.unreadable }
  happened({
    event: 'poll',
    dossier: dossier.id,
    source: source.id,
    address: url.slice(0, 300),
    ...brought,
    ...failed,
    ms,
  })
}

/** Writes down the stretch that the last answer lists, as far as it is not known; true where it was written. */
async function cover(store: Store, dossier: string, health: SourceHealth, isUrgent: boolean): Promise<boolean> {
  const { source, listedSince, lastReached, failure } = health
  if (listedSince === null || lastReached === null || failure !== null) return false
  const span: Coverage = { source, from: listedSince, to: lastReached }
  if (Date.parse(span.from) >= Date.parse(span.to)) return false
  const known = (await store.coverage.list(dossier)).filter((one) => one.source === source)
  const until = known.find(
    ({ from, to }) => Date.parse(from) <= Date.parse(span.from) && Date.parse(to) >= Date.parse(span.from),
  )
  const ahead = until ? Date.parse(span.to) - Date.parse(until.to) : Number.POSITIVE_INFINITY
  if (ahead <= 0 || (!isUrgent && ahead < HOUR_MS)) return false
  await store.coverage.add(dossier, [span])
  return true
}
