import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { poll } from './poll.js'
import { NEVER_POLLED, type PollState, waitAfterFailure, waitAfterSuccess } from './poll-schedule.js'
import { createRobots } from './robots.js'
import { watch } from './watch.js'

let body = 'one'
let status = 200
let headers: Record<string, string> = {}
let robots = ''
let asked: string[] = []
const server = createServer((request, response) => {
  asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`.trim())
  if (request.url === '/robots.txt') return response.writeHead(robots ? 200 : 404).end(robots)
  if (headers.etag && request.headers['if-none-match'] === headers.etag) return response.writeHead(304).end()
  return response.writeHead(status, headers).end(body)
})
let base = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  body = 'one'
  status = 200
  headers = {}
  robots = ''
  asked = []
})
const at = (now: string, isPage = false, robots = createRobots()) => ({
  now,
  isPage,
  every: 300,
  jitter: 0,
  allowPrivate: true,
  robots,
})
const ask = (state: PollState, now = '2025-04-15T20:00:00.000Z', isPage = false) =>
  poll(`${base}/feed`, state, at(now, isPage))

describe('poll', () => {
  test('brings what is new once, by validator or by hash', async () => {
    headers = { etag: '"a"' }
    const first = await ask(NEVER_POLLED)
    expect(first.capture?.from).toBe(`${base}/feed`)
    expect(first.state).toMatchObject({
      etag: '"a"',
      lastNew: '2025-04-15T20:00:00.000Z',
      nextAt: '2025-04-15T20:05:00.000Z',
    })
    const second = await ask(first.state, '2025-04-15T20:05:00.000Z')
    expect(second).toMatchObject({
      capture: null,
      state: { lastReached: '2025-04-15T20:05:00.000Z', lastNew: '2025-04-15T20:00:00.000Z' },
    })
    headers = {}
    expect((await ask({ ...second.state, etag: null })).capture).toBeNull()
    body = 'two'
    expect((await ask({ ...second.state, etag: null })).capture).not.toBeNull()
    expect(asked[1]).toBe('/feed "a"')
  })

  test('remembers failures in words, waits longer each time, and forgets them on success', async () => {
    status = 503
    headers = { 'retry-after': '7200' }
    const failed = await ask(NEVER_POLLED)
    expect(failed.state).toMatchObject({
      failures: 1,
      failure: expect.stringContaining('answers 503; try again later'),
      nextAt: '2025-04-15T22:00:00.000Z',
      lastReached: null,
    })
    status = 200
    expect((await ask(failed.state)).state).toMatchObject({ failures: 0, failure: null })
  })

  test('asks robots.txt before a page, and not before a feed', async () => {
    robots = 'User-agent: *\nDisallow: /feed'
    const page = await ask(NEVER_POLLED, undefined, true)
    expect(page).toMatchObject({ capture: null, state: { failure: expect.stringContaining('robots.txt') } })
    expect((await ask(NEVER_POLLED)).capture).not.toBeNull()
  })
})

test.each([
  [waitAfterSuccess({ every: 300, jitter: 0 }, undefined), 300],
  [waitAfterSuccess({ every: 300, jitter: 0 }, 'public, max-age=900'), 900],
  [waitAfterSuccess({ every: 300, jitter: 0 }, 's-maxage=5, max-age=99999999'), 21_600],
  [waitAfterSuccess({ every: 300, jitter: 0.5 }, undefined), 315],
  [waitAfterFailure({ every: 300, jitter: 0 }, 1, null), 150],
  [waitAfterFailure({ every: 300, jitter: 0.5 }, 4, null), 1800],
  [waitAfterFailure({ every: 300, jitter: 0 }, 90, null), 10_800],
  [waitAfterFailure({ every: 300, jitter: 0 }, 1, 600), 600],
])('a wait is %d seconds', (wait, seconds) => {
  expect(wait).toBe(seconds)
})

test('robots.txt is asked once a day, and how long it asks to wait is known', async () => {
  robots = 'User-agent: *\nCrawl-delay: 7\nDisallow: /private'
  const rules = createRobots()
  const allows = (path: string, now: string) => rules.allows(`${base}${path}`, { now, allowPrivate: true })
  expect(rules.delayOf(base)).toBe(0)
  expect(await allows('/feed', '2025-04-15T20:00:00.000Z')).toBe(true)
  expect(await allows('/private/x', '2025-04-16T19:00:00.000Z')).toBe(false)
  expect(asked).toEqual(['/robots.txt'])
  expect(rules.delayOf(`${base}/feed`)).toBe(7)
  await allows('/feed', '2025-04-16T21:00:00.000Z')
  expect(asked).toHaveLength(2)
})

describe('watch', () => {
  const address = (path: string, every: number) => {
    return { key: path, url: `${base}${path}`, isPage: false, every, allowPrivate: true }
  }

  test('asks each address when it is due and stops when told', async () => {
    const stop = new AbortController()
    const polled: string[] = []
    await watch([address('/a', 3600), address('/b', 0)], {
      states: new Map(),
      signal: stop.signal,
      hostGapMs: 5,
      onPolled: async ({ key }, { capture, state }) => {
        polled.push(`${key} ${capture ? 'new' : 'same'}`)
        if (polled.length === 4) stop.abort()
        return state
      },
    })
    expect(polled).toEqual(['/a new', '/b new', '/b same', '/b same'])
  })

  test('asks what is due once, and more pages of the host politely', async () => {
    robots = 'User-agent: *\nDisallow: /closed'
    const { signal } = new AbortController()
    const bodies: string[] = []
    const notDue = { ...NEVER_POLLED, nextAt: '2999-01-01T00:00:00Z' }
    await watch([address('/a', 0), address('/b', 0)], {
      states: new Map([['/b', notDue]]),
      signal,
      once: true,
      hostGapMs: 5,
      onPolled: async (_, { state }, more) => {
        bodies.push(new TextDecoder().decode((await more(`${base}/a?before=20`)).bytes))
        await expect(more(`${base}/closed`)).rejects.toThrow('robots.txt')
        return state
      },
    })
    expect(bodies).toEqual(['one'])
    expect(asked).toEqual(['/a', '/robots.txt', '/a?before=20'])
  })

  test('a poll that is ended before its answer is no failure', async () => {
    const stop = new AbortController()
    status = 200
    headers = {}
    let told = 0
    const silent = createServer(() => stop.abort())
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/feed`
    await watch([{ ...address('/feed', 60), url }], {
      states: new Map(),
      signal: stop.signal,
      onPolled: async (_, { state }) => {
        told++
        return state
      },
    })
    expect(told).toBe(0)
    silent.closeAllConnections()
    silent.close()
  })
})
