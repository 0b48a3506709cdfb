import { afterEach, expect, test, vi } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import type { Reconciliation } from '../model/index.js'
import { type AppOptions, createApp } from './index.js'

function serve(options: Partial<AppOptions> = {}) {
  const sample = { ...harbour }
  const store = memoryStore([sample])
  const requests: string[] = []
  const app = createApp({
    store,
    now: () => '2031-05-10T12:00:00Z',
    version: '0',
    keepPagesMs: 60_000,
    patienceMs: 5000,
    onRequest: ({ path }) => requests.push(path),
    ...options,
  })
  const set = async (record: Reconciliation, mark: string) => {
    sample.record = record
    await store.notes.set('harbour', 'reconciled', mark.repeat(20))
  }
  let asked = 0
  const get = async (path: string, headers: Record<string, string> = {}) => {
    asked++
    const answer = await app.request(path, { headers: { host: 'localhost', ...headers } })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  return { app, set, get, requests, sent: () => asked }
}

afterEach(() => vi.useRealTimers())

const record = harbour.record as Reconciliation
const renamed: Reconciliation = {
  ...record,
  events: record.events.map((event) => ({ ...event, title: 'The pilot went aboard' })),
}

test('a reader who has a page already is told so, in the same words for all who ask for it', async () => {
  const { get } = serve()
  for (const path of ['/d/harbour', '/d/harbour/record?tz=Asia/Tokyo', '/d/harbour/record.csv']) {
    const first = await get(path)
    const tag = first.headers.get('etag') as string
    expect(await get(path)).toMatchObject({ status: 200, text: first.text })
    expect(await get(path, { 'if-none-match': tag })).toMatchObject({ status: 304, text: '' })
  }
})

test('a kept page gives way to the next state of the record', async () => {
  const { get, set } = serve()
  const before = await get('/d/harbour')
  await set(renamed, 'b')
  const after = await get('/d/harbour', { 'if-none-match': before.headers.get('etag') as string })
  expect(after.status).toBe(200)
  expect(after.text).toContain('The pilot went aboard')
})

test.each([
  ['language', { 'accept-language': 'ru' }],
  ['language chosen before', { cookie: 'lang=ru' }],
])('whoever asks for another %s gets another page', async (_what, headers) => {
  const { get } = serve()
  const [english, russian] = [await get('/d/harbour'), await get('/d/harbour', headers)]
  expect(english.headers.get('content-language')).toBe('en')
  expect(russian.headers.get('content-language')).toBe('ru')
})

test('what is not there, and what sets a cookie, is never kept', async () => {
  const { get } = serve()
  expect((await get('/d/harbour/e/none')).status).toBe(404)
  for (const _ of [1, 2]) expect((await get('/d/harbour?lang=ru')).headers.get('set-cookie')).toContain('lang=ru')
})

test('a page is kept as it was compressed, and as it was not', async () => {
  const { get } = serve()
  const plain = await get('/d/harbour')
  const packed = await get('/d/harbour', { 'accept-encoding': 'gzip' })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect((await get('/d/harbour')).text).toBe(plain.text)
})

test('a page that has grown a little old is sent at once while it is made again beside, which no log takes for a visit', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  let clock = '2031-05-10T12:00:00Z'
  const { get, requests, sent } = serve({ keepPagesMs: 5000, now: () => clock })
  expect((await get('/d/harbour/brief')).text).toContain('12:00')
  clock = '2031-05-10T13:07:00Z'
  vi.advanceTimersByTime(6000)
  expect((await get('/d/harbour/brief')).text).not.toContain('13:07')
  await vi.waitFor(async () => expect((await get('/d/harbour/brief')).text).toContain('13:07'))
  clock = '2031-05-10T14:21:00Z'
  vi.advanceTimersByTime(16_000)
  expect((await get('/d/harbour/brief')).text, 'what nobody has asked for in a while is not sent').toContain('14:21')
  expect(requests.length).toBe(sent())
})

test('a new state of the record is shown a moment later, with the pages that are asked for made of it already', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { get, set, requests, sent } = serve({ lookEveryMs: 250 })
  const before = await get('/d/harbour')
  await set(renamed, 'b')
  expect((await get('/d/harbour')).text).toBe(before.text)
  vi.advanceTimersByTime(300)
  expect((await get('/d/harbour')).text).toBe(before.text)
  await vi.waitFor(async () => expect((await get('/d/harbour')).text).toContain('The pilot went aboard'))
  expect(requests.length).toBe(sent())
})

test('whoever has decided something sees at once what it has changed, others go on reading meanwhile', async () => {
  const server = serve({ lookEveryMs: 250, onCuration: () => server.set(renamed, 'b') })
  const before = await server.get('/d/harbour')
  const decided = await server.app.request('http://localhost/d/harbour/curate', {
    method: 'POST',
    body: new URLSearchParams({
      do: 'reject',
      event: 'event:call',
      statement: 'statement:gazette',
      by: 'Ann',
      reason: 'misread',
    }),
    headers: { origin: 'http://localhost' },
  })
  const cookie = decided.headers.get('set-cookie')?.split(';')[0] as string
  const [other, own] = await Promise.all([server.get('/d/harbour'), server.get('/d/harbour', { cookie })])
  expect(other.text).toBe(before.text)
  expect(own.text).toContain('The pilot went aboard')
  await vi.waitFor(async () => expect((await server.get('/d/harbour')).text).toContain('The pilot went aboard'))
})
