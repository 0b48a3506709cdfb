import { type RawCapture, sha256 } from '../model/index.js'
import { CaptureError } from './capture-error.js'
import { type CaptureOptions, captureUrl } from './capture-url.js'
import { later, type Pace, type PollState, waitAfterFailure, waitAfterSuccess } from './poll-schedule.js'
import type { Robots } from './robots.js'

export type PollOptions = CaptureOptions &
  Pace & {
    /** Now, an ISO instant. */
    readonly now: string
    /** Pages are polled only where robots.txt allows; feeds and calendars are published to be polled. */
    readonly isPage: boolean
    readonly robots: Robots
  }

/** What one poll brought: a capture if there is something new, and what to remember. */
export type Polled = { readonly capture: RawCapture | null; readonly state: PollState }

/** Asks an address once, with the validators of the last time; never throws: a failure is in the state, in words. */
export async function poll(address: string, state: PollState, options: PollOptions): Promise<Polled> {
  try {
    if (options.isPage) await allowedPage(address, options)
    const capture = await captureUrl(address, { ...options, etag: state.etag, lastModified: state.lastModified })
    return reached(capture, state, options)
  } catch (error) {
    return { capture: null, state: failed(error, address, state, options) }
  }
}

/** Throws a CaptureError where robots.txt closes a page to readers like this one. */
export async function allowedPage(
  address: string,
  options: CaptureOptions & { readonly now: string; readonly robots: Robots },
): Promise<void> {
  if (await options.robots.allows(address, options)) return
  throw new CaptureError(
    `${address} is closed to readers like this one by its robots.txt; use the site’s feed, or save the page yourself.`,
    { from: address },
  )
}

function reached(capture: RawCapture | null, state: PollState, options: PollOptions): Polled {
  const hash = capture ? sha256(capture.bytes) : state.hash
  const isNew = capture !== null && hash !== state.hash
  const headers = capture?.headers ?? {}
  const next: PollState = {
    etag: capture ? (headers.etag ?? null) : state.etag,
    lastModified: capture ? (headers['last-modified'] ?? null) : state.lastModified,
    hash,
    lastReached: options.now,
    lastNew: isNew ? options.now : state.lastNew,
    failures: 0,
    failure: null,
    nextAt: later(options.now, waitAfterSuccess(options, headers['cache-control'])),
  }
  return { capture: isNew ? capture : null, state: next }
}

function failed(error: unknown, address: string, state: PollState, options: PollOptions): PollState {
  const failures = state.failures + 1
  const asked = error instanceof CaptureError ? error.retryAfter : null
  const failure = error instanceof Error ? error.message : `${address} could not be fetched.`
  return { ...state, failures, failure, nextAt: later(options.now, waitAfterFailure(options, failures, asked)) }
}
