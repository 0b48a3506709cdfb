import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from './index.js'
import { NOTHING_KNOWN, type ReadOptions } from './options.js'

const readHtml = (
  html: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  headers: Record<string, string> = {},
) =>
  read(
    {
      from: 'https://fjordgazette.example/x',
      bytes: typeof html === 'string' ? new TextEncoder().encode(html) : html,
      headers,
      takenAt: null,
    },
    { ...NOTHING_KNOWN, ...options },
  )
const saved = (name: string) => readFileSync(new URL(`../../test/corpus/read/articles/${name}.html`, import.meta.url))
const article = (body: string, head = '') =>
  `<!doctype html><html><head><title>Harbour</title>${head}</head><body><article><h1>Harbour</h1>${body}</article></body></html>`
const LONG =
  '<p>The harbour office said on Monday that the night line would stay closed until the two cities agree on a date, and that no date is in sight.</p>'.repeat(
    4,
  )

describe('an article page', () => {
  test('gives the body alone: no sidebar, no neighbours, no byline, no footer', () => {
    const [document] = readHtml(saved('neighbours')).documents
    expect(document?.text.split('\n\n').map((paragraph) => paragraph.split(' ').slice(0, 3).join(' '))).toEqual([
      'BERGEN — Negotiators',
      'The chair of',
      'A second session',
    ])
    expect(document).toMatchObject({
      title: 'Ferry talks resume in Bergen',
      author: 'Ida Berg',
      published: '2025-03-18T17:25:00-04:00',
      updated: '2025-03-19T08:02:00-04:00',
      url: 'https://fjordgazette.example/world/ferry-talks',
      kind: 'article',
    })
  })

  test('leaves out neighbours that stand inside the body, labels and links apart', () => {
    const [document] = readHtml(saved('neighbours-inside')).documents
    expect(document?.text).not.toMatch(/Премьер|министра|статья|Читайте|©|21:25/)
    expect(document?.text).toMatch(/^Представители[\s\S]+не публиковали\.$/)
    expect(document?.title).toMatch(/^Паромные переговоры возобновлены/)
  })

  test('without a zone on its clock keeps the day and says so', () => {
    const html = article(LONG, '<meta property="article:published_time" content="2025-03-19 00:20:00">')
    expect(readHtml(html).documents[0]).toMatchObject({
      published: '2025-03-19',
      notes: [expect.stringContaining('--zone')],
    })
    expect(readHtml(html, { zone: 'Europe/Moscow' }).documents[0]?.published).toBe('2025-03-19T00:20:00+03:00')
  })

  test.each([
    ['by the header', 'text/html; charset=windows-1251', ''],
    ['by its meta tag', 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
  ])('in windows-1251 is decoded %s', (_, type, meta) => {
    const [before = '', after = ''] = article(`<p>@ ${'word '.repeat(60)}</p>`, meta).split('@')
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(before),
      0xcf,
      0xf3,
      0xf2,
      0xe8,
      0xed,
      ...new TextEncoder().encode(after),
    ])
    expect(readHtml(bytes, {}, { 'Content-Type': type }).documents[0]?.text).toMatch(/^Путин word/)
  })

  test.each([
    [
      'built by scripts',
      '<html><head><title>App</title></head><body><noscript>Please enable JavaScript to run this app.</noscript><div id="root"></div></body></html>',
    ],
    ['nested without end', `<html><body>${'<div>'.repeat(20_000)}deep`],
    ['empty', '<html><head></head><body></body></html>'],
  ])('%s is refused in one sentence', (_, html) => {
    const { documents, unreadable } = readHtml(html)
    expect(documents).toEqual([])
    expect(unreadable).toHaveLength(1)
  })
})
