import type { RawCapture, Reading, Unreadable } from '../model/index.js'
import { httpUrl } from './addresses.js'
import { unpack } from './container.js'
import { decode } from './encoding.js'
import { isZip } from './formats/archive.js'
import { FORMATS } from './formats/index.js'
import type { Input, Parts, ReadOptions } from './options.js'
import { unexpected } from './unexpected.js'

export { feedLinks } from './feed-links.js'
export { FORMATS } from './formats/index.js'
export { type Listing, listingsOf } from './listing.js'
export { type ListedFeed, readOpml, writeOpml } from './opml.js'
export { NOTHING_KNOWN, type ReadOptions } from './options.js'
export { readSitemap, type Sitemap, type SitemapPage } from './sitemap.js'
export { channelOf, sourceOf } from './sources.js'
export { isOtherForm, supersedes } from './supersedes.js'

/** Documents of a capture, recognised by its content. Pure; never throws: what it cannot read it says in `unreadable`. */
export function read(capture: RawCapture, options: ReadOptions): Reading {
  return readAt(capture, options, 0)
}

/** Archives may hold letters and letters calendars; an archive in an archive in an archive is a trap. */
const DEEPEST = 3

function readAt(capture: RawCapture, options: ReadOptions, depth: number): Reading {
  if (depth > DEEPEST)
    return nothing(
      'unknown',
      `Files inside files are read ${DEEPEST} levels deep; unpack this one first.`,
      capture.from,
    )
  const unpacked = unpack(capture.bytes, capture.from)
  if (typeof unpacked === 'string') return nothing('unknown', unpacked, capture.from)
  const input = inputOf(capture, unpacked, (part) => readAt(part, options, depth + 1))
  const format = FORMATS.find((one) => quietly(() => one.recognise(input), false))
  const surprise = unexpected(input, format?.name ?? null)
  if (!format || surprise) return nothing(format?.name ?? 'unknown', surprise ?? unknownKind(input), capture.from)
  const failed: Parts = {
    documents: [],
    unreadable: [
      { error: `This ${format.name} could not be read: it is malformed in a way not foreseen.`, at: capture.from },
    ],
  }
  const parts = quietly(() => format.read(input, options), failed)
  return {
    format: format.name,
    documents: parts.documents,
    unreadable: [...unpackNotes(unpacked, capture.from), ...parts.unreadable],
  }
}

type Unpacked = Exclude<ReturnType<typeof unpack>, string>

function inputOf(capture: RawCapture, unpacked: Unpacked, inner: Input['inner']): Input {
  const mediaType = headerOf(capture.headers, 'content-type')
  const { text, notes } = isZip(unpacked.bytes) ? { text: '', notes: [] } : decode(unpacked.bytes, mediaType)
  return {
    from: capture.from,
    url: httpUrl(capture.from),
    mediaType,
    takenAt: capture.takenAt,
    bytes: unpacked.bytes,
    text: text.replace(/^\uFEFF/, ''),
    head: text
      .slice(0, 100_000)
      .replace(/^[\uFEFF\s]+/, '')
      .slice(0, 4096),
    notes,
    inner,
  }
}

function headerOf(headers: Readonly<Record<string, string>>, name: string): string | null {
  for (const [key, value] of Object.entries(headers)) if (key.toLowerCase() === name) return value
  return null
}

/** A parser that fails on hostile input must not take the other captures with it. */
function quietly<T>(run: () => T, otherwise: T): T {
  try {
    return run()
  } catch {
    return otherwise
  }
}

function unpackNotes(unpacked: Unpacked, at: string): Unreadable[] {
  return unpacked.cut
    ? [{ error: 'The compressed file breaks off; what could be unpacked was read: fetch it again.', at }]
    : []
}

function nothing(format: string, error: string, at: string): Reading {
  return { format, documents: [], unreadable: [{ error, at }] }
}

function unknownKind({ head }: Input): string {
  if (head === '') return 'This file is empty; nothing was read.'
  const isText = !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\uFFFD]/.test(head.slice(0, 200))
  const opening = isText ? `it begins with ${JSON.stringify(head.slice(0, 30))}` : 'its bytes are no text'
  return `This is no kind of file that Readout reads (${opening}); give a Telegram export, a saved page, a feed, a calendar, an e-mail, a Word document, JSON Lines, CSV or plain text.`
}
