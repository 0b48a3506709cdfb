import { captureUrl } from '../../capture/index.js'
import { identify } from '../../language/index.js'
import type { Unreadable } from '../../model/index.js'
import { feedLinks, listingsOf, NOTHING_KNOWN, read } from '../../read/index.js'

/** What an address would give if it were a source. */
export type Probe = {
  /** Where it is after redirects. */
  readonly address: string
  readonly format: string
  readonly documents: number
  readonly title: string | null
  readonly newest: string | null
  /** Does it list what it publishes in order of time, so that its silence can be told? */
  readonly listed: boolean
  /** Feeds and calendars that the page announces. */
  readonly feeds: readonly string[]
  readonly unreadable: readonly Unreadable[]
}

/** Asks an address once and reads what it returns, keeping nothing; throws a CaptureError. */
export async function probe(url: string, options: { readonly allowPrivate?: boolean } = {}): Promise<Probe> {
  const capture = await captureUrl(url, options)
  // Without validators every answer has a body.
  const raw = capture ?? { from: url, bytes: new Uint8Array(), headers: {}, takenAt: null }
  const { format, documents, unreadable } = read(raw, { ...NOTHING_KNOWN, identify, zone: 'UTC' })
  const times = documents.flatMap(({ published }) => published ?? []).sort()
  const own = { format, documents: documents.map((document) => ({ ...document, source: url })), unreadable }
  return {
    address: raw.from,
    format,
    documents: documents.length,
    title: documents.find(({ publisher }) => publisher)?.publisher ?? documents[0]?.title ?? null,
    newest: times.at(-1) ?? null,
    listed: listingsOf(own, { source: url, from: raw.from }).length > 0,
    feeds: format === 'web page' ? feedLinks(new TextDecoder().decode(raw.bytes), raw.from) : [],
    unreadable,
  }
}
