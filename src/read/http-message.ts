import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

/** A stored HTTP answer: status, headers in lower case, body as it was before transfer and content coding. */
export type HttpMessage = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const LARGEST = 200_000_000

/** Takes apart the block of a WARC response record (RFC 9112); null when it does not begin like HTTP. */
export function readHttpMessage(block: Uint8Array): HttpMessage | null {
  const head = latin1(block.subarray(0, 65_536))
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)
  if (!status) return null
  const end = /\r?\n\r?\n/.exec(head)
  const headers = readHeaders(head.slice(0, end?.index ?? head.length))
  const raw = end ? block.subarray(end.index + end[0].length) : new Uint8Array()
  const whole = /chunked/i.test(headers['transfer-encoding'] ?? '') ? dechunked(raw) : raw
  return { status: Number(status[1]), headers, body: decoded(whole, headers['content-encoding'] ?? '') }
}

/** Header lines as a record with names in lower case; continuation lines are unfolded. */
export function readHeaders(text: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0 && colon < 200) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim()
  }
  return headers
}

/** Bytes as characters of the same number, so that positions in both agree. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Chunks joined; a body that is not chunked after all (some archives decode it and keep the header) stays as it is. */
function dechunked(body: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < body.length; ) {
    const line = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i.exec(latin1(body.subarray(at, at + 200)))
    if (!line) return chunks.length > 0 ? Buffer.concat(chunks) : body
    const size = Number.parseInt(line[1] ?? '0', 16)
    if (size === 0) break
    const start = at + line[0].length
    chunks.push(body.subarray(start, start + size))
    at = start + size + (body[start + size] === 13 ? 2 : 1)
  }
  return Buffer.concat(chunks)
}

function decoded(body: Uint8Array, coding: string): Uint8Array {
  const options = { maxOutputLength: LARGEST }
  try {
    if (/gzip/i.test(coding)) return gunzipSync(body, options)
    if (/\bbr\b/i.test(coding)) return brotliDecompressSync(body, options)
    return /deflate/i.test(coding) ? inflateSync(body, options) : body
  } catch {
    return body
  }
}
