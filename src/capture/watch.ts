import { setTimeout as sleep } from 'node:timers/promises'
import type { RawCapture } from '../model/index.js'
import { type PollOptions, poll } from './poll.js'
import { NEVER_POLLED, type PollState } from './poll-schedule.js'

/** An address that is asked again and again. */
export type WatchedAddress = {
  readonly source: string
  readonly url: string
  readonly isPage: boolean
  /** Seconds between two polls when all is well. */
  readonly every: number
  readonly allowPrivate: boolean
}

export type WatchOptions = {
  /** State of earlier runs by address. */
  readonly states: ReadonlyMap<string, PollState>
  readonly signal: AbortSignal
  /** Called after every poll, one at a time; `capture` is null when there is nothing new. */
  readonly onPolled: (address: WatchedAddress, capture: RawCapture | null, state: PollState) => Promise<void>
  readonly now?: () => string
  readonly random?: () => number
  /** Milliseconds between two requests to one host. */
  readonly hostGapMs?: number
}

/** Polls addresses until the signal ends it: one request at a time to a host, hosts side by side, each address when it is due. */
export async function watch(addresses: readonly WatchedAddress[], options: WatchOptions): Promise<void> {
  const hosts = new Map<string, WatchedAddress[]>()
  for (const address of addresses) {
    const host = hostOf(address.url)
    hosts.set(host, [...(hosts.get(host) ?? []), address])
  }
  const states = new Map(options.states)
  let last: Promise<void> = Promise.resolve()
  const report: WatchOptions['onPolled'] = (...polled) => {
    last = last.then(() => options.onPolled(...polled))
    return last
  }
  await Promise.all([...hosts.values()].map((group) => watchHost(group, states, { ...options, onPolled: report })))
}

async function watchHost(
  group: readonly WatchedAddress[],
  states: Map<string, PollState>,
  options: WatchOptions,
): Promise<void> {
  const now = options.now ?? (() => new Date().toISOString())
  const random = options.random ?? Math.random
  while (!options.signal.aborted) {
    const due = soonest(group, states)
    const wait = Math.max(0, Date.parse(states.get(due.url)?.nextAt ?? now()) - Date.parse(now()))
    await pause(Math.min(wait, 60_000), options.signal)
    if (wait > 60_000 || options.signal.aborted) continue
    const asked: PollOptions = {
      now: now(),
      jitter: random(),
      every: due.every,
      isPage: due.isPage,
      allowPrivate: due.allowPrivate,
    }
    const { capture, state } = await poll(due.url, states.get(due.url) ?? NEVER_POLLED, asked)
    states.set(due.url, state)
    await options.onPolled(due, capture, state)
    await pause(options.hostGapMs ?? 2000, options.signal)
  }
}

function soonest(group: readonly WatchedAddress[], states: ReadonlyMap<string, PollState>): WatchedAddress {
  const dueAt = ({ url }: WatchedAddress) => states.get(url)?.nextAt ?? ''
  return group.reduce((best, one) => (dueAt(one) < dueAt(best) ? one : best))
}

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
