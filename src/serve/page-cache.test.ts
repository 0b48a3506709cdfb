import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import type { Reconciliation } from '../model/index.js'
import { createApp } from './index.js'

function serve() {
  const sample = { ...harbour }
  const store = memoryStore([sample])
  const app = createApp({
    store,
    now: () => '2031-05-10T12:00:00Z',
    version: '0',
    keepPagesMs: 60_000,
    patienceMs: 5000,
  })
  const set = async (record: Reconciliation, mark: string) => {
    sample.record = record
    await store.notes.set('harbour', 'reconciled', mark.repeat(20))
  }
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { headers: { host: 'localhost', ...headers } })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  return { set, get }
}

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
