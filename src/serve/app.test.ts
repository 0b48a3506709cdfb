import { describe, expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import type { SearchQuery } from '../store/store.js'
import { type AppOptions, createApp } from './index.js'

const appWith = (options: Partial<AppOptions> = {}) =>
  createApp({
    store: memoryStore([harbour]),
    now: () => '2031-05-10T12:00:00Z',
    version: '0.0.0',
    texts: {
      method: { en: '# Method\n\n## Both sides\n\n<script>alert(1)</script> [no](javascript:alert(1))', ru: '# Метод' },
      glossary: {},
    },
    ...options,
  })
const app = appWith()
const get = async (path: string, of = app) => {
  const answer = await of.request(path)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const PAGES = [
  ['/', 'Dossiers'],
  ['/d/harbour', 'Harbour talks'],
  ['/d/harbour?clock=happened&status=reported', '1 hidden by the filter'],
  ['/d/harbour?from=2031-01-01&to=2031-01-02', 'No events in'],
  ['/d/harbour/e/event:call', 'Readouts compared'],
  ['/d/harbour/e/event%3Aseen', 'not covered by captured sources'],
  ['/d/harbour/r/doc:gazette', 'Next article'],
  ['/d/harbour/r/doc:gazette?mark=0-9', 'id="s0-9"'],
  ['/d/harbour/record', '1 on record; at least 3 claimed by Mara Lind'],
  ['/d/harbour/record?tally=tally:phone&cell=both', 'By both: 1 event'],
  ['/d/harbour/commitments', '≠ 2 readings of the end'],
  ['/d/harbour/commitments?tz=Europe/Moscow', '4 d 12 h left'],
  ['/d/harbour/commitments?as_of=2031-05-04T10:00Z', 'As known on'],
  ['/d/harbour/schedule', '1 line · 1 with one half only'],
  ['/d/harbour/schedule?by=day', '06:05 UTC'],
  ['/d/harbour/schedule?by=week&on=2031-05-15', '← 28 Apr 2031 – 4 May 2031'],
  ['/d/harbour/schedule?tz=Asia/Tokyo', '15:05 Tokyo'],
  ['/d/harbour/sources', '0 of 1'],
  ['/d/harbour/brief', 'each resting on the words it cites'],
  ['/d/harbour/brief?length=page', 'In full'],
  ['/d/harbour/commitments?group=running', 'All groups'],
  ['/d/harbour/brief/2031-05-04', '4 May 2031'],
  ['/d/harbour/search?q=harbour', 'results'],
  ['/d/harbour/search?q=nowhere+lane:gossip', 'Not understood and left out: lane:gossip'],
  ['/d/harbour/decisions', 'No decision has been taken yet'],
  ['/d/harbour/import', 'This server only reads'],
  ['/method', 'id="both-sides"'],
  ['/glossary', 'not part of this installation'],
  ['/status', 'PGlite'],
  ['/help', 'What the marks mean'],
  ['/api', '/api/v1/dossiers/{dossier}/events'],
] as const

describe('every page', () => {
  test.each(PAGES)('%s says what it is for', async (path, words) => {
    const { status, text } = await get(path)
    expect(status).toBe(200)
    expect(text).toContain(words)
    expect(text).toMatch(/^<!doctype html><html lang="en">/)
  })

  test.each(PAGES)('%s holds nothing inline and runs only our own files', async (path) => {
    const { text, headers } = await get(path)
    expect(text).not.toMatch(/<script(?![^>]*src=)|\sstyle="|\son[a-z]+="|javascript:alert\(1\)"/)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  test('characters that no text holds are not echoed', async () => {
    expect((await get('/d/harbour/search?q=har%00bour%1b')).text).not.toMatch(/[\u0000\u001b]/)
  })

  test('text from outside stays text', async () => {
    const { text } = await get('/d/harbour/r/doc:seen')
    expect(text).toContain('&lt;b&gt;No word&lt;/b&gt;')
    expect(text).not.toContain('<b>No word')
    expect((await get('/method')).text).not.toContain('<script>alert')
  })
})

describe('what is not there', () => {
  test.each([
    ['/nowhere', 404, 'nothing at this address'],
    ['/d/none', 404, 'nothing at this address'],
    ['/d/harbour/e/event:none', 404, 'no such event'],
    ['/d/harbour/r/doc:none', 404, 'no such document'],
    ['/d/harbour/brief/tomorrow', 400, 'is not a day'],
    ['/d/harbour/brief?day=zzz', 400, 'is not a day'],
    ['/d/harbour?from=soon', 400, 'is not a time'],
    ['/d/harbour?as_of=soon', 400, 'is not a moment'],
    ['/d/harbour?as_of=2031-02-30', 400, 'is not a moment'],
    ['/d/harbour?from=2031-02-30', 400, 'is not a time'],
    ['/d/harbour/brief/2031-02-30', 400, 'is not a day'],
    [
      '/d/harbour/brief?event=event:call',
      400,
      'does not know “event” in its address. It knows: day, length, arrange, as_of, tz, lang.',
    ],
    [
      '/d/harbour?lane=gossip',
      400,
      '“lane=gossip” is not known to this page. For “lane” it knows: official, media, informal.',
    ],
    ['/d/harbour?as_of=%00', 400, 'is not a moment'],
    ['/d/harbour?as_of=2031-05-05&as_of=2031-05-04', 400, '“as_of” stands in the address twice'],
    ['/d/harbour?constructor=1', 400, 'does not know “constructor”'],
    ['/d/harbour/record?tally=tally:gone', 400, '“tally=tally:gone” is not known to this page'],
    ['/d/harbour/r/doc:gazette?mark=here', 400, '“mark=here” cannot be read'],
    ['/d/harbour/schedule?by=month', 400, 'it knows: week, day.'],
    ['/d/harbour/schedule?by=week&on=someday', 400, 'is not a day'],
    ['/d/harbour?tz=Mars/Olympus', 400, 'is no time zone'],
    ['/method?page=2', 400, 'It knows: tz, lang.'],
    ['/d/harbour/record.csv?tally=x', 400, '“tally=x” is not known'],
  ])('%s is said in words', async (path, status, words) => {
    const found = await get(path)
    expect(found.status).toBe(status)
    expect(found.text).toContain(words)
  })

  test('a page that refuses part of its address keeps the navigation and leads to itself without that part', async () => {
    const { text } = await get('/d/harbour/record?tally=gone&cell=both')
    expect(text).toContain('<a href="/d/harbour/record?cell=both">Show the page without it</a>')
    expect(text).toContain('href="/d/harbour/commitments"')
  })

  test.each([
    ['/d/harbour?as_of=soon&lane=media', '/d/harbour?lane=media'],
    ['/d/harbour?from=soon&lane=media', '/d/harbour?lane=media'],
    ['/d/harbour/schedule?on=soon&by=week', '/d/harbour/schedule?by=week'],
    ['/d/harbour/brief?day=soon', '/d/harbour/brief'],
  ])(
    '%s, which is no time, leads to the page without it, and a reader of Russian is told so in Russian',
    async (path, instead) => {
      expect((await get(path)).text).toContain(`<a href="${instead}">Show the page without it</a>`)
      const { text } = await get(`${path}&lang=ru`)
      expect(/<p class="empty">([^<]*)/.exec(text)?.[1]).toMatch(/^«soon» — не /)
    },
  )

  test('a slash too many at the end of an address leads to the page', async () => {
    const { status, headers } = await get('/d/harbour/?lane=media')
    expect([status, headers.get('location')]).toEqual([308, '/d/harbour?lane=media'])
    expect((await get('//elsewhere.example/')).headers.get('location') ?? '').not.toMatch(/^\/\//)
  })

  test('a count that was not made to its end is told in one way, and what is not indexed yet beside it', async () => {
    const store = memoryStore([harbour])
    const totals = { events: 0, statements: 28, documents: 2000 }
    const search = async (dossier: string, query: SearchQuery) => ({
      ...(await store.search(dossier, query)),
      totals,
      pending: 2100,
    })
    const { text } = await get('/d/harbour/search?q=harbour', appWith({ store: { ...store, search } }))
    expect(text).toContain('At least 2,028 results')
    expect(text).toContain('of at least 2,000')
    expect(text).toContain('The texts of 2,100 new documents cannot be searched yet')
  })

  test('what other sites hang onto a link is let pass', async () => {
    expect((await get('/d/harbour?utm_source=letter&fbclid=x&ysclid=y')).status).toBe(200)
  })

  test('a newcomer is shown the first steps', async () => {
    const { text } = await get('/', appWith({ store: memoryStore([]) }))
    expect(text).toContain('readout import')
  })

  test('a dossier that was never run says so', async () => {
    const { text } = await get('/d/harbour', appWith({ store: memoryStore([{ ...harbour, record: null }]) }))
    expect(text).toContain('readout run')
  })
})

describe('as of a moment', () => {
  test('documents that were not out yet are not shown', async () => {
    const { status, text } = await get('/d/harbour/r/doc:borea?as_of=2031-05-04T10:00Z')
    expect(status).toBe(404)
    expect(text).toContain('not yet published')
  })

  test('the status is that of the moment, and links keep to it', async () => {
    const { text } = await get('/d/harbour/e/event:call?as_of=2031-05-04T10:00Z')
    expect(text).toContain('As known on 4 May 2031, 10:00 UTC')
    expect(text).toContain('<strong>On record</strong>')
    expect(text).not.toContain('Borea press office')
    expect(text).toMatch(/href="\/d\/harbour\/record\?as_of=2031-05-04T10%3A00Z"/)
  })
})
