import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { publicLookup } from './public-address.js'

/** One answer of one address, redirects not followed. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export type Terms = {
  readonly allowPrivate: boolean
  readonly maxBytes: number
  readonly signal: AbortSignal
  readonly validators: { readonly etag: string | null; readonly lastModified: string | null }
}

/** Sends one GET request and collects its body, decompressed, up to `maxBytes`; rejects with node's errors. */
export function exchange(url: URL, terms: Terms): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http
    const request = client.get(
      url,
      {
        headers: headersOf(terms),
        signal: terms.signal,
        agent: false,
        ...(terms.allowPrivate ? {} : { lookup: publicLookup }),
      },
      (response) => {
        collect(response, terms.maxBytes).then(
          (body) => resolve({ status: response.statusCode ?? 0, headers: flat(response), body }),
          (error: unknown) => {
            response.destroy()
            reject(terms.signal.aborted ? terms.signal.reason : error)
          },
        )
      },
    )
    request.on('error', (error) => reject(terms.signal.aborted ? terms.signal.reason : error))
  })
}

function headersOf({ validators }: Terms): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': 'Readout/0.1 (reads feeds and public pages)',
    accept: 'text/html, application/rss+xml, application/atom+xml, application/feed+json, text/calendar, */*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
  }
  if (validators.etag) headers['if-none-match'] = validators.etag
  if (validators.lastModified) headers['if-modified-since'] = validators.lastModified
  return headers
}

async function collect(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked(response)) {
    size += (chunk as Buffer).length
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** The size is counted after decompression, so that a small answer cannot unfold into a huge one. */
function unpacked(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? '').toLowerCase()
  const unpacker = encoding.includes('gzip')
    ? createGunzip()
    : encoding === 'br'
      ? createBrotliDecompress()
      : encoding === 'deflate'
        ? createInflate()
        : null
  if (!unpacker) return response
  response.on('error', (error) => unpacker.destroy(error))
  response.on('aborted', () =>
    unpacker.destroy(Object.assign(new Error('the connection was cut'), { code: 'ECONNRESET' })),
  )
  return response.pipe(unpacker)
}

function tooLarge(maxBytes: number): Error {
  return Object.assign(new Error(`the body is larger than ${maxBytes} bytes`), { code: 'ERR_BODY_TOO_LARGE' })
}

function flat(response: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  return headers
}
