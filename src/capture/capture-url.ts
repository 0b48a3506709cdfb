import type { RawCapture } from '../model/index.js'
import { CaptureError } from './capture-error.js'
import { checkedUrl } from './checked-url.js'
import { type Answer, exchange } from './exchange.js'
import { failure } from './failure.js'

export type CaptureOptions = {
  /** Private, loopback and link-local addresses are refused unless the dossier allows them. */
  readonly allowPrivate?: boolean
  /** Largest body, after decompression. */
  readonly maxBytes?: number
  /** For the whole capture, redirects included. */
  readonly timeoutMs?: number
  readonly maxRedirects?: number
  /** Validators of the last capture: an unchanged item comes back as null. */
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** Ends the capture early, with the signal's own reason. */
  readonly signal?: AbortSignal | null
}

const CAPTURE_LIMITS = { maxBytes: 50_000_000, timeoutMs: 30_000, maxRedirects: 5 } as const

/**
 * What an http(s) address returns now, with its headers and the address after redirects; null when it says that nothing has
 * changed (304). Throws a CaptureError for everything else.
 */
export async function captureUrl(address: string, options: CaptureOptions = {}): Promise<RawCapture | null> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? CAPTURE_LIMITS.timeoutMs)
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout
  const hops = options.maxRedirects ?? CAPTURE_LIMITS.maxRedirects
  let url = checkedUrl(address, options.allowPrivate ?? false)
  for (let hop = 0; ; hop++) {
    const answer = await asked(url, options, signal)
    const next = redirectOf(answer, url)
    if (next === null) return captureOf(answer, url, address)
    if (hop >= hops)
      throw new CaptureError(
        `${address} redirects more than ${hops} times; open it in a browser and give the final address.`,
        { from: address },
      )
    url = checkedUrl(next, options.allowPrivate ?? false)
  }
}

async function asked(url: URL, options: CaptureOptions, signal: AbortSignal): Promise<Answer> {
  try {
    return await exchange(url, {
      allowPrivate: options.allowPrivate ?? false,
      maxBytes: options.maxBytes ?? CAPTURE_LIMITS.maxBytes,
      signal,
      validators: { etag: options.etag ?? null, lastModified: options.lastModified ?? null },
    })
  } catch (cause) {
    throw failure(url.href, cause)
  }
}

function redirectOf(answer: Answer, url: URL): string | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null
  const location = answer.headers.location
  if (!location)
    throw new CaptureError(`${url.href} redirects without saying where; try it in a browser.`, { from: url.href })
  try {
    return new URL(location, url).href
  } catch (cause) {
    throw new CaptureError(`${url.href} redirects to an address that is none (${location.slice(0, 100)}).`, {
      from: url.href,
      cause,
    })
  }
}

function captureOf(answer: Answer, url: URL, address: string): RawCapture | null {
  if (answer.status === 304) return null
  if (answer.status >= 200 && answer.status < 300)
    return { from: url.href, bytes: answer.body, headers: answer.headers, takenAt: new Date().toISOString() }
  const temporary = answer.status === 429 || answer.status >= 500
  const todo = temporary
    ? 'try again later'
    : answer.status === 404 || answer.status === 410
      ? 'check the address'
      : 'it may need a browser or a login'
  throw new CaptureError(`${address} answers ${answer.status}; ${todo}.`, {
    from: address,
    temporary,
    retryAfter: retryAfter(answer),
    status: answer.status,
  })
}

/** RFC 9110, section 10.2.3: seconds, or a date, which is counted from the answer's own. */
function retryAfter({ headers }: Answer): number | null {
  const said = headers['retry-after']
  if (!said) return null
  if (/^\d{1,8}$/.test(said)) return Number(said)
  const wait = (Date.parse(said) - Date.parse(headers.date ?? '')) / 1000
  return Number.isFinite(wait) ? Math.max(0, Math.round(wait)) : null
}
