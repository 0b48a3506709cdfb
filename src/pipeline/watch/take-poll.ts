import { CaptureError, type FetchMore, type Polled } from '../../capture/index.js'
import type { RawCapture, Reading, SourceHealth } from '../../model/index.js'
import type { Store } from '../../store/index.js'
import {
  type CaptureOptions,
  emptyTally,
  type Imported,
  importCapture,
  previewOf,
} from '../importing/import-capture.js'
import { withoutTold } from '../importing/told-headers.js'
import { earlierPages } from './earlier-pages.js'
import { linkedPages } from './linked-pages.js'
import type { Target } from './targets.js'

/** What one poll brought, for people and for the store. */
export type Taken = {
  readonly health: SourceHealth
  readonly added: number
  readonly revised: number
  readonly gone: number
  /** Pages behind the items that were read. */
  readonly pages: number
  /** Those that could not be fetched, in sentences. */
  readonly missed: readonly string[]
}

/** Keeps and reads what a poll brought, with the earlier pages of a channel and the pages behind a feed's items. */
export async function takePoll(
  store: Store,
  target: Target,
  { capture, state }: Polled,
  { before, more, now }: { readonly before: SourceHealth | null; readonly more: FetchMore; readonly now: string },
): Promise<Taken> {
  const { dossier, source } = target
  const health: SourceHealth = { ...UNREAD, ...before, ...state, source: source.id, address: target.url }
  if (state.failure !== null) return { health, ...NOTHING }
  const polledBefore = { unreadable: health.unreadable, unreadableWhy: health.unreadableWhy }
  const options: CaptureOptions = { now, source, polledBefore }
  const work = { store, dossier, options, tally: emptyTally() }
  const clean = async (url: string) => own(await more(url))
  const missed: string[] = []
  const pages = capture ? [own(capture)] : []
  if (capture) pages.push(...(await earlier(own(capture), clean, work, missed)))
  const imported: Imported[] = []
  for (const page of pages.reverse())
    imported.push(await importCapture({ ...page, takenAt: page.takenAt ?? now }, work))
  let read = 0
  if (source.follow) {
    const recent = await store.documents.list(dossier.id, { source: source.id, order: 'newest', limit: 100 })
    const linked = await linkedPages(store, dossier.id, recent, clean, now)
    missed.push(...linked.failures)
    read = linked.captures.length
    for (const page of linked.captures) await importCapture({ ...page, takenAt: page.takenAt ?? now }, work)
  }
  const { added, revised, gone } = work.tally
  const isNew = added + revised + gone > 0
  const newest = imported.at(-1) ?? null
  const found = { ...health, ...(newest ? healthOf(newest.reading, imported, before) : stillUnreadable(before)) }
  return {
    health: { ...found, lastNew: isNew ? now : (before?.lastNew ?? null) },
    added,
    revised,
    gone,
    pages: read,
    missed,
  }
}

const UNREAD = { format: null, unreadable: 0, unreadableWhy: null, listedSince: null }
const NOTHING = { added: 0, revised: 0, gone: 0, pages: 0, missed: [] }

function own(capture: RawCapture): RawCapture {
  return { ...capture, headers: withoutTold(capture.headers) }
}

async function earlier(
  newest: RawCapture,
  more: FetchMore,
  work: Parameters<typeof previewOf>[1],
  missed: string[],
): Promise<RawCapture[]> {
  try {
    return await earlierPages(newest, more, (raw) => previewOf(raw, work), work.dossier.period.start)
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error
    missed.push(error.message)
    return []
  }
}

/** An answer that could not be read and has not changed is no better than it was. */
function stillUnreadable(before: SourceHealth | null): Partial<SourceHealth> {
  if (!before?.failure || before.failure !== before.unreadableWhy) return {}
  return { failures: before.failures + 1, failure: before.failure }
}

/** What the newest page says; together its pages list the source from the oldest of them on, if each of them could be read whole. */
function healthOf(
  reading: Reading | null,
  pages: readonly Imported[],
  before: SourceHealth | null,
): Partial<SourceHealth> {
  if (!reading) return {}
  const { format, documents, unreadable } = reading
  const listed = pages.map(({ listings }) => listings[0]?.from ?? null)
  const newest = listed.at(-1) ?? null
  const why = unreadable[0]?.error ?? null
  const failed = documents.length === 0 && why !== null
  return {
    format,
    unreadable: unreadable.length,
    unreadableWhy: why,
    listedSince: listed.includes(null) ? newest : (listed[0] ?? null),
    ...(failed ? { failures: (before?.failures ?? 0) + 1, failure: why } : {}),
  }
}
