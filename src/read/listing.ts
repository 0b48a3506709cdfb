import { type Document, type Reading, rangeOf } from '../model/index.js'

/** What one capture lists of a source without a gap: ISO instants of its oldest and newest item, and the ids between. */
export type Listing = {
  readonly source: string
  readonly from: string
  readonly to: string
  readonly ids: readonly string[]
}

/** A capture as lists are judged by: the source that it belongs to, and the address or file that it came from. */
type Origin = { readonly source: string | null; readonly from: string }

/** Kinds of capture that show everything that their source published in a stretch of time. */
const LISTS = ['feed', 'Telegram page', 'Telegram export']

/**
 * The stretches that a capture lists whole, one for each source in it. None where anything could not be read, where an item has no
 * date, or where the items do not stand in order of time: such a list is a choice, and its silence says nothing. A feed lists only
 * the source that it is captured from, since an aggregator chooses what it repeats; a feed or page that somebody saved lists
 * nothing, since nobody knows what was left out of the file.
 */
export function listingsOf(reading: Reading, captured: Origin): readonly Listing[] {
  const { format, documents, unreadable } = reading
  if (!LISTS.includes(format) || unreadable.length > 0) return []
  if (format !== 'Telegram export' && !/^https?:/i.test(captured.from)) return []
  const bySource = new Map<string, Document[]>()
  for (const document of documents) {
    const { source } = document
    if (source === null || (format === 'feed' && source !== captured.source)) continue
    const list = bySource.get(source)
    if (list) list.push(document)
    else bySource.set(source, [document])
  }
  return [...bySource].flatMap(([source, list]) => listingOf(source, list) ?? [])
}

function listingOf(source: string, documents: readonly Document[]): Listing | null {
  const ranges = documents.map(({ published, zone }) => rangeOf(published, zone))
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last || ranges.includes(null)) return null
  const turn = first[0] <= last[0] ? 1 : -1
  if (ranges.some((range, at) => at > 0 && turn * ((range?.[0] ?? 0) - (ranges[at - 1]?.[0] ?? 0)) < 0)) return null
  const [oldest, newest] = turn > 0 ? [first, last] : [last, first]
  // Of the oldest day or minute there may have been more than the list still shows.
  return { source, from: iso(oldest[1]), to: iso(newest[0]), ids: documents.map(({ id }) => id) }
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
