import { WARCRecord, WARCSerializer } from 'warcio'
import { type Capture, sha256 } from '../../model/index.js'
import { GONE } from '../importing/told-headers.js'

const VERSION = 'WARC/1.1'
/** The body is kept as it was after transfer and content coding, so these no longer describe it. */
const OF_THE_TRANSFER = /^(content-encoding|content-length|transfer-encoding)$/i

/** The first record of an archive (ISO 28500, 6.2): who made it, when and of what. */
export function infoRecord(name: string, made: string, info: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const warcHeaders = { 'WARC-Record-ID': recordId(`${name} ${made}`) }
  const record = WARCRecord.createWARCInfo({ filename: name, date: made, warcVersion: VERSION, warcHeaders }, info)
  return serialized(record)
}

/** One capture as one compressed record: a response for what was fetched, a resource for a file, metadata for a page found gone. */
export function captureRecord(capture: Capture, bytes: Uint8Array): Promise<Uint8Array> {
  const { id, from, takenAt, mediaType, headers } = capture
  const isFetched = /^https?:\/\//i.test(from)
  const gone = headers[GONE]
  const own = { 'WARC-Record-ID': recordId(id), 'WARC-Capture-Id': id }
  const about = {
    url: isFetched ? from : `file:///${encodeURIComponent(publicName(from))}`,
    date: takenAt,
    warcVersion: VERSION,
  } as const
  if (gone !== undefined) {
    const words = new TextEncoder().encode(`gone: ${gone}\r\n`)
    return serialized(
      WARCRecord.create(
        { ...about, type: 'metadata', warcHeaders: { ...own, 'Content-Type': 'application/warc-fields' } },
        [words],
      ),
    )
  }
  if (isFetched) {
    const httpHeaders = httpHeadersOf(headers, bytes.length)
    return serialized(WARCRecord.create({ ...about, type: 'response', warcHeaders: own, httpHeaders }, [bytes]))
  }
  const warcHeaders = { ...own, 'Content-Type': mediaType ?? 'application/octet-stream' }
  return serialized(WARCRecord.create({ ...about, type: 'resource', warcHeaders }, [bytes]))
}

/** An address as it is; of a file its name, since where it lay on somebody's machine is nobody's business. */
export function publicName(from: string): string {
  return /^https?:\/\//i.test(from) ? from : (from.split(/[\\/]/).at(-1) ?? 'file')
}

function serialized(record: WARCRecord): Promise<Uint8Array> {
  return WARCSerializer.serialize(record, { gzip: true })
}

/** The same capture has the same record id in every export. */
function recordId(of: string): string {
  const hex = sha256(of)
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}>`
}

function httpHeadersOf(headers: Capture['headers'], size: number): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('x-readout-') || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) continue
    kept[OF_THE_TRANSFER.test(name) ? `x-archive-orig-${name}` : name] = value.replace(/[\r\n]+/g, ' ')
  }
  return { ...kept, 'content-length': String(size) }
}
