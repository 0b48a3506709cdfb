import type { Document, Unreadable } from '../../model/index.js'
import { httpUrl } from '../addresses.js'
import { latin1, readHeaders, readHttpMessage } from '../http-message.js'
import type { Format, Input, Parts } from '../options.js'

/** A web archive (ISO 28500, WARC 1.0 and 1.1): each archived page, feed or calendar is read as if it had been fetched. */
export const warc: Format = {
  name: 'web archive',
  about: 'WARC 1.0 and 1.1: pages, feeds and calendars as they were fetched',
  recognise: ({ head }) => /^WARC\/\d/.test(head),
  read(input) {
    const documents: Document[] = []
    const unreadable: Unreadable[] = []
    const { records, brokenAt } = recordsOf(input.bytes)
    for (const record of records) {
      const parts = readRecord(record, input)
      documents.push(...parts.documents)
      unreadable.push(...parts.unreadable)
    }
    if (brokenAt >= 0)
      unreadable.push({
        error: `The archive breaks off or is damaged at byte ${brokenAt} of ${input.bytes.length}; the records before it were read.`,
        at: input.from,
      })
    if (documents.length === 0 && unreadable.length === 0) unreadable.push({ error: WITHOUT_PAGES, at: input.from })
    return { documents, unreadable }
  },
}

/** The form before WARC, which is no longer written. */
export const arc: Format = {
  name: 'ARC archive',
  about: 'recognised and refused: convert it to WARC',
  recognise: ({ head }) => /^filedesc:\/\//.test(head),
  read: ({ from }) => ({
    documents: [],
    unreadable: [
      {
        error:
          'This is an ARC file, the old form of web archives; convert it to WARC (warcio recompress or arc2warc) and give that.',
        at: from,
      },
    ],
  }),
}

const WITHOUT_PAGES = 'This web archive holds no page, feed or calendar that was answered with 200.'

type WarcRecord = { readonly headers: Readonly<Record<string, string>>; readonly block: Uint8Array }

function recordsOf(bytes: Uint8Array): { records: WarcRecord[]; brokenAt: number } {
  const records: WarcRecord[] = []
  let at = 0
  while (at < bytes.length) {
    while (bytes[at] === 13 || bytes[at] === 10) at++
    if (at >= bytes.length) break
    const head = latin1(bytes.subarray(at, at + 65_536))
    const end = /\r?\n\r?\n/.exec(head)
    const headers = end && /^WARC\/\d/.test(head) ? readHeaders(head.slice(0, end.index)) : {}
    const length = Number(headers['content-length'] ?? Number.NaN)
    const start = at + (end?.index ?? 0) + (end?.[0].length ?? 0)
    if (!Number.isSafeInteger(length) || length < 0) return { records, brokenAt: at }
    records.push({ headers, block: bytes.subarray(start, start + length) })
    if (start + length > bytes.length) return { records, brokenAt: at }
    at = start + length
  }
  return { records, brokenAt: -1 }
}

const READABLE = /html|xml|json|calendar|text\/(plain|csv|markdown)/i

function readRecord({ headers, block }: WarcRecord, input: Input): Parts {
  const nothing: Parts = { documents: [], unreadable: [] }
  const type = headers['warc-type']
  const target = (headers['warc-target-uri'] ?? '').replace(/^<|>$/g, '')
  const file = type === 'resource' ? fileIn(target) : null
  const uri = httpUrl(target) ?? (file === null ? null : `${input.from}/${file}`)
  if (!uri || (type !== 'response' && type !== 'resource')) return nothing
  const message = type === 'response' ? readHttpMessage(block) : null
  if (type === 'response' && message?.status !== 200) return nothing
  const inner = message ?? { headers: { 'content-type': headers['content-type'] ?? '' }, body: block }
  if (file === null && !READABLE.test(inner.headers['content-type'] ?? 'text/html')) return nothing
  const read = input.inner({
    from: uri,
    bytes: inner.body,
    headers: inner.headers,
    takenAt: headers['warc-date'] ?? null,
  })
  return {
    documents: read.documents,
    unreadable: read.unreadable.map((one) => ({ ...one, at: `${input.from}, ${one.at}` })),
  }
}

/** The name of an archived file (`file:///result.json`), as Readout writes files that somebody imported; never a path. */
function fileIn(uri: string): string | null {
  try {
    return /^file:\/\//i.test(uri) ? (decodeURIComponent(uri).split(/[\\/]/).at(-1) ?? null) : null
  } catch {
    return null
  }
}
