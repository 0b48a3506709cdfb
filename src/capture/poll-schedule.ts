import type { SourceHealth } from '../model/index.js'

/** What is remembered of an address between two polls. Times are ISO instants. */
export type PollState = Pick<
  SourceHealth,
  'etag' | 'lastModified' | 'hash' | 'lastReached' | 'lastNew' | 'failures' | 'failure' | 'nextAt'
>

/** Nothing is known of the address yet: it is due at once. */
export const NEVER_POLLED: PollState = {
  etag: null,
  lastModified: null,
  hash: null,
  lastReached: null,
  lastNew: null,
  failures: 0,
  failure: null,
  nextAt: null,
}

export type Pace = {
  /** Seconds between two polls when all is well. */
  readonly every: number
  /** A number in [0, 1) that spreads polls of many addresses. */
  readonly jitter: number
}

const LONGEST_WAIT = 6 * 3600

/** Seconds until the next poll after a success: the pace, or longer if the answer's Cache-Control asks for it, and up to a tenth more. */
export function waitAfterSuccess({ every, jitter }: Pace, cacheControl: string | undefined): number {
  const maxAge = Number(/(?:^|[\s,])max-age\s*=\s*(\d{1,8})/i.exec(cacheControl ?? '')?.[1] ?? 0)
  const wait = Math.min(LONGEST_WAIT, Math.max(every, maxAge))
  return Math.round(wait * (1 + jitter / 10))
}

/**
 * Seconds until the next poll after the n-th failure in a row: exponential backoff up to six hours, half of it at random, so
 * that a thousand readers do not come back in one second; never sooner than the far side asks.
 */
export function waitAfterFailure({ every, jitter }: Pace, failures: number, retryAfter: number | null): number {
  const backoff = Math.min(LONGEST_WAIT, every * 2 ** Math.min(20, Math.max(0, failures - 1)))
  return Math.round(Math.max(backoff / 2 + (backoff / 2) * jitter, Math.min(retryAfter ?? 0, 24 * 3600)))
}

/** The instant `seconds` after another. */
export function later(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
