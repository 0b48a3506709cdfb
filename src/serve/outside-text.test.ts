import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { createApp } from './index.js'

const TURNED = 'The pause was \u202edeerga ton\u202c, a clerk said'
const sources = harbour.dossier.sources.map((source) =>
  source.id === 'quayside' ? { ...source, name: 'Канал «Причал»', names: { en: 'Quayside channel' } } : source,
)
const documents = harbour.documents.map((document) =>
  document.id === 'doc:gazette' ? { ...document, title: TURNED, text: `${document.text}\n\n${TURNED}` } : document,
)
const app = createApp({
  store: memoryStore([{ ...harbour, dossier: { ...harbour.dossier, sources }, documents }]),
  now: () => '2031-05-10T12:00:00Z',
  version: '0.0.0',
})
const text = async (path: string, lang = 'en') =>
  (await app.request(path, { headers: { 'accept-language': lang } })).text()

test.each([
  '/d/harbour/r/doc:gazette',
  '/d/harbour/e/event:call',
  '/d/harbour/search?q=pause',
  '/d/harbour/search.atom?q=pause',
])('%s shows the signs that would turn its letters round', async (path) => {
  const page = await text(path)
  expect(page).toContain('⟨U+202E⟩deerga ton⟨U+202C⟩')
  expect(page).not.toMatch(/[\u202a-\u202e]/)
})

test('data keep every sign of the original', async () => {
  const { document } = JSON.parse(await text('/d/harbour/r/doc:gazette.json'))
  expect(document.title).toBe(TURNED)
})

test('a source stands under its own name, with the one that the reader knows where the dossier gives it', async () => {
  expect(await text('/d/harbour/sources')).toContain('Канал «Причал» [Quayside channel]')
  expect(await text('/d/harbour/e/event:seen')).toContain('Канал «Причал» [Quayside channel]')
  const russian = await text('/d/harbour/sources', 'ru')
  expect(russian).toContain('Канал «Причал»')
  expect(russian).not.toContain('Quayside channel')
})
