import { setTimeout as sleep } from 'node:timers/promises'
import type { RawCapture } from '../model/index.js'
import { captureUrl } from './capture-url.js'
import { allowedPage, type Polled, poll } from './poll.js'
import { NEVER_POLLED, type PollState } from './poll-schedule.js'
import { createRobots, type Robots } from './robots.js'

/** An address that is asked again and again. */
export type WatchedAddress = {
  /** What its state is kept under. */
  readonly key: string
  readonly url: string
  readonly isPage: boolean
  /** Seconds between two polls when all is well. */
  readonly every: number
  readonly allowPrivate: boolean
}

/** One more page of the host that is being asked, after the pause that it is owed; throws a CaptureError. */
export type FetchMore = (url: string) => Promise<RawCapture>

export type WatchOptions<Address extends WatchedAddress> = {
  /** State of earlier runs by key. */
  readonly states: ReadonlyMap<string, PollState>
  readonly signal: AbortSignal
  /** Called after every poll, hosts side by side; `capture` is null when there is nothing new. Returns what to remember. */
  readonly onPolled: (address: Address, polled: Polled, more: FetchMore) => Promise<PollState>
  /** Ask what is due once, and end. */
  readonly once?: boolean
  readonly now?: () => string
  readonly random?: () => number
  /** Milliseconds between two requests to one host. */
  readonly hostGapMs?: number
}

const HOST_GAP_MS = 2000
const LONGEST_NAP_MS = 60_000

/**
 * Polls addresses until the signal ends it: one request at a time to a host, hosts side by side, each address when it is due. What
 * `onPolled` throws ends it too, and is thrown when every host has come to rest.
 */
export async function watch<Address extends WatchedAddress>(
  addresses: readonly Address[],
  options: WatchOptions<Address>,
): Promise<void> {
  const hosts = new Map<string, Address[]>()
  for (const address of addresses) {
    const host = hostOf(address.url)
    const group = hosts.get(host)
    if (group) group.push(address)
    else hosts.set(host, [address])
  }
  const robots = createRobots()
  const states = new Map(options.states)
  const failed = new AbortController()
  const signal = AbortSignal.any([options.signal, failed.signal])
  const watched = [...hosts.values()].map((group) =>
    watchHost(group, states, robots, { ...options, signal }).catch((error: unknown) => {
      failed.abort()
      throw error
    }),
  )
  const ended = await Promise.allSettled(watched)
  for (const host of ended) if (host.status === 'rejected') throw host.reason
}

async function watchHost<Address extends WatchedAddress>(
  group: readonly Address[],
  states: Map<string, PollState>,
  robots: Robots,
  options: WatchOptions<Address>,
): Promise<void> {
  const { signal, once = false } = options
  const now = options.now ?? (() => new Date().toISOString())
  const waiting = [...group]
  while (!signal.aborted && waiting.length > 0) {
    const due = soonest(waiting, states)
    const wait = Math.max(0, Date.parse(states.get(due.key)?.nextAt ?? now()) - Date.parse(now()))
    if (once && wait > 0) return
    await pause(Math.min(wait, LONGEST_NAP_MS), signal)
    if (wait > LONGEST_NAP_MS || signal.aborted) continue
    const state = await pollOne(due, states.get(due.key) ?? NEVER_POLLED, robots, { ...options, now })
    if (state) states.set(due.key, state)
    if (once) waiting.splice(waiting.indexOf(due), 1)
    if (!once || waiting.length > 0) await pause(gapOf(due.url, robots, options), signal)
  }
}

/** What to remember of the address; null where the poll was ended before it was answered. */
async function pollOne<Address extends WatchedAddress>(
  address: Address,
  state: PollState,
  robots: Robots,
  options: WatchOptions<Address> & { readonly now: () => string },
): Promise<PollState | null> {
  const { now, signal } = options
  const { url, every, isPage, allowPrivate } = address
  const jitter = (options.random ?? Math.random)()
  const polled = await poll(url, state, { now: now(), jitter, every, isPage, allowPrivate, robots, signal })
  if (signal.aborted) return null
  const capture = polled.capture && { ...polled.capture, takenAt: now() }
  return options.onPolled(address, { ...polled, capture }, async (more) => {
    await pause(gapOf(more, robots, options), signal)
    await allowedPage(more, { now: now(), robots, allowPrivate, signal })
    // Without validators every answer has a body.
    return { ...((await captureUrl(more, { allowPrivate, signal })) as RawCapture), takenAt: now() }
  })
}

function gapOf(url: string, robots: Robots, { hostGapMs = HOST_GAP_MS }: { readonly hostGapMs?: number }): number {
  return Math.max(hostGapMs, robots.delayOf(url) * 1000)
}

function soonest<Address extends WatchedAddress>(group: readonly Address[], states: ReadonlyMap<string, PollState>) {
  const dueAt = ({ key }: WatchedAddress) => states.get(key)?.nextAt ?? ''
  return group.reduce((best, one) => (dueAt(one) < dueAt(best) ? one : best))
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
