import { describe, expect, test } from 'vitest'
import type { Source } from '../model/index.js'
import { read } from './index.js'
import { NOTHING_KNOWN, type ReadOptions } from './options.js'

const readBytes = (bytes: Uint8Array, options: Partial<ReadOptions> = {}, from = 'https://lenta.example/feed') =>
  read({ from, bytes, headers: {}, takenAt: null }, { ...NOTHING_KNOWN, ...options })
const readText = (text: string, options: Partial<ReadOptions> = {}, from?: string) =>
  readBytes(new TextEncoder().encode(text), options, from)
const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Полдень</title><link>https://lenta.example/</link><language>ru-RU</language>${channel}${items}</channel></rss>`

describe('a feed', () => {
  test('opens the text with the title, unless the text repeats it', () => {
    const { documents } = readText(
      rss(
        '<item><title>Послы встретились</title><link>/a/1?utm_source=rss#top</link><description>&lt;p&gt;В Осло.&lt;/p&gt;&lt;p&gt;Без заявлений.&lt;/p&gt;</description><pubDate>Tue, 18 Mar 2025 20:30:00 +0300</pubDate></item>' +
          '<item><title>Послы встретились…</title><link>/a/2</link><description>Послы встретились в Осло.</description></item>' +
          '<item><title>Одна строка</title><link>/a/3</link></item>',
      ),
    )
    expect(documents.map((one) => one.text)).toEqual([
      'Послы встретились\n\nВ Осло.\n\nБез заявлений.',
      'Послы встретились в Осло.',
      'Одна строка',
    ])
    expect(documents[0]).toMatchObject({
      kind: 'article',
      title: 'Послы встретились',
      url: 'https://lenta.example/a/1?utm_source=rss#top',
      published: '2025-03-18T20:30:00+03:00',
      publisher: 'Полдень',
      lang: 'ru',
    })
  })

  test('keeps the longer of summary and full text, without HTML even when it is escaped twice', () => {
    const { documents } = readText(
      rss(
        '<item><title>T</title><description>Short.</description><content:encoded><![CDATA[<p>The <a href="x">long</a> one &amp; more.</p><script>bad()</script>]]></content:encoded></item><item><title>U</title><description>&amp;lt;div class="md"&amp;gt;&amp;lt;p&amp;gt;Hello.&amp;lt;/p&amp;gt;&amp;lt;/div&amp;gt;</description></item>',
      ),
    )
    expect(documents.map((one) => one.text)).toEqual(['T\n\nThe long one & more.', 'U\n\nHello.'])
  })

  test.each([
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>tag:1</id><title>Call</title><link href="https://n.example/c"/><published>2025-03-18T15:00:00Z</published><updated>2025-03-18T16:00:00Z</updated><summary>Two hours.</summary><author><name>Ida Berg</name></author></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"1","url":"https://n.example/c","title":"Call","content_text":"Two hours.","date_published":"2025-03-18T15:00:00Z","date_modified":"2025-03-18T16:00:00Z","authors":[{"name":"Ida Berg"}]}]}',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><channel rdf:about="https://n.example"><title>N</title></channel><item rdf:about="https://n.example/c"><title>Call</title><link>https://n.example/c</link><description>Two hours.</description><dc:date>2025-03-18T15:00:00Z</dc:date><dcterms:modified>2025-03-18T16:00:00Z</dcterms:modified><dc:creator>Ida Berg</dc:creator></item></rdf:RDF>',
    ],
  ])('in %s gives the same item', (_, text) => {
    expect(readText(text).documents[0]).toMatchObject({
      title: 'Call',
      text: 'Call\n\nTwo hours.',
      url: 'https://n.example/c',
      published: '2025-03-18T15:00:00Z',
      updated: '2025-03-18T16:00:00Z',
      author: 'Ida Berg',
    })
  })

  test('with a clock without a zone keeps the day, or reads it in the source’s zone', () => {
    const item = rss('<item><title>T</title><pubDate>18 Mar 2025 00:20:00</pubDate></item>')
    const [bare] = readText(item).documents
    expect(bare?.published).toBe('2025-03-18')
    expect(bare?.notes.join()).toContain('--zone')
    expect(readText(item, { zone: 'Europe/Moscow' }).documents[0]?.published).toBe('2025-03-18T00:20:00+03:00')
  })

  test.each([
    ['windows-1251', 'win'],
    ['KOI8-R', 'koi'],
  ])('in %s is decoded by its prolog', (encoding, table) => {
    const cyrillic = table === 'win' ? [0xcf, 0xf3, 0xf2, 0xe8, 0xed] : [0xf0, 0xd5, 0xd4, 0xc9, 0xce]
    const [before, after] =
      `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>x</title><item><title>@</title></item></channel></rss>`.split(
        '@',
      )
    const bytes = new Uint8Array([...new TextEncoder().encode(before), ...cyrillic, ...new TextEncoder().encode(after)])
    expect(readBytes(bytes).documents[0]?.title).toBe('Путин')
  })

  test('in UTF-16 is decoded by its byte order mark', () => {
    const text = `\uFEFF${rss('<item><title>Путин</title></item>')}`
    const bytes = new Uint8Array([...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]))
    expect(readBytes(bytes).documents[0]?.title).toBe('Путин')
  })

  test('gives items that share an address an id each, and an item the id of its page', () => {
    const live = rss(
      '<item><title>A</title><guid isPermaLink="false">1</guid><link>/live</link></item><item><title>B</title><guid isPermaLink="false">2</guid><link>/live</link></item>',
    )
    const ids = readText(live).documents.map((one) => one.id)
    expect(new Set(ids).size).toBe(2)
    const [item] = readText(
      rss('<item><title>A</title><link>http://www.lenta.example/a/1/?utm_medium=x</link></item>'),
    ).documents
    const page =
      '<html><head><title>A</title><link rel="canonical" href="https://lenta.example/a/1"></head><body><article><h1>A</h1><p>The whole text of the article, which is long enough to be one.</p></article></body></html>'
    expect(readText(page, {}, 'saved.html').documents[0]?.id).toBe(item?.id)
  })

  test('of an aggregator speaks for the aggregator, not for the sites that it links to', () => {
    const source = (id: string, lane: Source['lane'], matches: string[]): Source => ({
      id,
      name: id,
      lane,
      party: lane === 'official' ? 'norland' : null,
      publisher: id,
      lang: null,
      zone: null,
      matches,
      url: null,
    })
    const sources = [source('ministry', 'official', ['ministry.example']), source('lenta', 'media', ['lenta.example'])]
    const [item] = readText(rss('<item><title>A</title><link>https://ministry.example/1</link></item>'), {
      sources,
    }).documents
    expect(item).toMatchObject({ source: 'lenta', lane: 'media', party: null })
  })

  test.each([
    [
      'a page where a feed was expected',
      '<!doctype html><html><head><title>Вход на сайт</title></head><body><p>Войдите.</p></body></html>',
      /a feed was expected, and this is an HTML page titled “Вход на сайт”/,
    ],
    ['a feed without items', rss(''), /holds no item/],
    ['a feed that is cut off', rss('<item><title>A</title></item>').slice(0, 60), /could not be parsed|holds no item/],
  ])('says what is wrong with %s', (_, text, error) => {
    const { documents, unreadable } = readText(text)
    expect(documents).toEqual([])
    expect(unreadable[0]?.error).toMatch(error)
  })
})
