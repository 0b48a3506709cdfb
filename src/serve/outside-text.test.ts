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
const record: typeof harbour.record = JSON.parse(
  JSON.stringify(harbour.record).replaceAll('Quayside channel', 'Канал «Причал»'),
)
const app = createApp({
  store: memoryStore([{ ...harbour, dossier: { ...harbour.dossier, sources }, documents, record }]),
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

test('a brief calls a source by the name in its own language alone', async () => {
  const [said] = (await text('/d/harbour/brief.md')).split('## Sources')
  expect(said).toContain('first told by Quayside channel')
  expect(said).not.toContain('Причал')
})

const LAST = '9999-12-31T23:59:59-05:00'
const dated = createApp({
  store: memoryStore([
    {
      ...harbour,
      documents: harbour.documents.map((one) => (one.id === 'doc:gazette' ? { ...one, published: LAST } : one)),
      record: harbour.record && {
        ...harbour.record,
        events: harbour.record.events.map((event) =>
          event.id === 'event:call' && event.when
            ? { ...event, when: { ...event.when, start: LAST, end: LAST } }
            : event,
        ),
        schedule: harbour.record.schedule.map((line) => ({ ...line, seen: line.seen && { ...line.seen, at: LAST } })),
      },
    },
  ]),
  now: () => '2031-05-10T12:00:00Z',
  version: '0.0.0',
})

test.each([
  '',
  '?clock=happened&from=9999-12-30',
  '/search?q=harbour',
  '/search?q=lane:media',
  '/record',
  '/schedule',
  '/schedule?by=week',
  '/schedule?by=week&on=9999-12-31',
  '/brief',
  '/e/event:call',
  '/r/doc:gazette',
  '/search.atom?q=harbour',
  '.ics',
  '.stix',
  '.timelinejs',
])('the last second of the year 9999, five hours west, breaks nothing: %s', async (path) => {
  const { status } = await dated.request(`/d/harbour${path}`)
  expect(status).toBe(200)
})

test('a document dated after its capture is shown with a word on its clock', async () => {
  expect(await (await dated.request('/d/harbour/r/doc:gazette')).text()).toContain('this clock cannot be right')
  expect(await text('/d/harbour/r/doc:gazette')).not.toContain('this clock cannot be right')
})
