import { captureUrl } from '../../capture/index.js'
import { most } from '../../model/index.js'
import { feedLinks, listingsOf, NOTHING_KNOWN, read } from '../../read/index.js'
import { packageRoot } from '../root.js'
import { installedLanguages } from '../tables.js'

/** What an address would give if it were a source. */
export type Probe = {
  /** Where it is after redirects. */
  readonly url: string
  readonly format: string
  /** The name that it gives itself. */
  readonly name: string | null
  readonly lang: string | null
  readonly documents: number
  readonly newest: string | null
  readonly titles: readonly string[]
  /** Does it list what it publishes in order of time, so that its silence can be told? */
  readonly listed: boolean
  /** Feeds and calendars that the page announces. */
  readonly feeds: readonly string[]
  /** Why nothing, or not everything, could be read. */
  readonly unreadable: string | null
}

const TITLES = 3

/** Asks an address once and reads what it returns, keeping nothing; throws a CaptureError in words when it cannot be reached. */
export async function probe(address: string, options: { readonly allowPrivate?: boolean } = {}): Promise<Probe> {
  const capture = await captureUrl(address, options)
  // Without validators every answer has a body.
  const raw = capture ?? { from: address, bytes: new Uint8Array(), headers: {}, takenAt: null }
  const url = raw.from
  const installed = await installedLanguages(packageRoot())
  const { identify } = await import('../../language/identify/index.js')
  const { format, documents, unreadable } = read(raw, { ...NOTHING_KNOWN, installed, identify, zone: 'UTC' })
  const times = documents.flatMap(({ published }) => published ?? []).sort()
  const own = { format, documents: documents.map((document) => ({ ...document, source: url })), unreadable }
  return {
    url,
    format,
    name: documents.find(({ publisher }) => publisher)?.publisher ?? documents[0]?.title ?? null,
    lang: most(documents.map(({ lang }) => lang)),
    documents: documents.length,
    newest: times.at(-1) ?? null,
    titles: documents.slice(0, TITLES).map(({ title, text }) => title ?? text.slice(0, 80)),
    listed: listingsOf(own, { source: url, from: url }).length > 0,
    feeds: format === 'web page' ? feedLinks(new TextDecoder().decode(raw.bytes), url) : [],
    unreadable: unreadable[0]?.error ?? null,
  }
}
