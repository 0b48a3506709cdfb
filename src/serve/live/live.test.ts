import { afterEach, expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import type { Reconciliation } from '../../model/index.js'
import { createApp } from '../index.js'
import { type Listening, listen } from '../listen.js'
import { createFeeds } from './feeds.js'

const record = harbour.record!
const [first, ...rest] = record.events
const moved: Reconciliation = {
  ...record,
  events: [{ ...first!, status: { ...first!.status, disputed: true } }, ...rest],
}
let server: Listening | null = null
afterEach(() => server?.close())

/** A store whose dossier moves when it is told to. */
function movingStore() {
  const sample = { ...harbour, record: record as Reconciliation | null }
  const store = memoryStore([sample])
  const set = async (to: Reconciliation, mark: string) => {
    sample.record = to
    await store.notes.set('harbour', 'reconciled', mark.repeat(20))
  }
  return { store, set }
}

async function serve() {
  const moving = movingStore()
  await moving.set(record, 'a')
  const feeds = createFeeds(moving.store, 20)
  const app = createApp({ store: moving.store, now: () => '2031-05-10T12:00:00Z', version: '0', feeds })
  server = await listen(app, { port: 0 })
  return { ...moving, feeds, url: `${server.url}/api/v1/live?dossier=harbour` }
}

/** Opens a stream and reads on until it holds the words. */
async function hear(url: string, words: string, headers: Record<string, string> = {}): Promise<string> {
  const stop = new AbortController()
  const answer = await fetch(url, { signal: stop.signal, headers })
  let heard = ''
  for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
    heard += part
    if (heard.includes(words)) break
  }
  stop.abort()
  return heard
}

test('a page hears which events moved since the state that it shows', async () => {
  const { url, set } = await serve()
  const since = 'a'.repeat(16)
  await hear(`${url}&since=${since}`, ': open')
  const heard = hear(`${url}&since=${since}`, '"count"')
  await set(moved, 'b')
  expect(await heard).toContain(
    `event: events\ndata: {"type":"events","ids":["${first!.id}"],"count":1}\nid: ${'b'.repeat(16)}\n`,
  )
})

test('whoever comes back with Last-Event-ID hears what was missed, and hears it once', async () => {
  const { url, set, store } = await serve()
  const app = createApp({ store, now: () => '2031-05-10T12:00:00Z', version: '0' })
  await app.request('/d/harbour')
  await hear(url, ': open')
  await new Promise((resolve) => setTimeout(resolve, 60))
  await set(moved, 'b')
  expect(await hear(url, '"count":1', { 'last-event-id': 'a'.repeat(16) })).toContain('event: events')
  const quiet = await Promise.race([
    hear(url, '"count"', { 'last-event-id': 'b'.repeat(16) }),
    new Promise((resolve) => setTimeout(() => resolve('nothing'), 150)),
  ])
  expect(quiet).toBe('nothing')
})

test('a state too old to compare with is answered with “something is new”', async () => {
  const { url } = await serve()
  expect(await hear(url, '"count"', { 'last-event-id': 'long-ago' })).toContain('event: unknown')
})

test('a dossier that is not here is refused in words', async () => {
  const { url } = await serve()
  const answer = await fetch(url.replace('harbour', 'none'))
  expect([answer.status, (await answer.json()).title]).toEqual([404, 'Not found'])
})

test('500 streams open and close, and nobody is left behind', async () => {
  const { url, feeds } = await serve()
  const stops = Array.from({ length: 500 }, () => new AbortController())
  const answers = await Promise.all(stops.map(({ signal }) => fetch(url, { signal })))
  await Promise.all(answers.map((answer) => answer.body!.getReader().read()))
  expect(feeds.followers()).toBe(500)
  for (const stop of stops) stop.abort()
  await expect.poll(() => feeds.followers(), { timeout: 5000 }).toBe(0)
})
