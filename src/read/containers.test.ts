import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { unpack } from './container.js'
import { read, readOpml, writeOpml } from './index.js'
import { NOTHING_KNOWN } from './options.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const readBytes = (content: Uint8Array, from: string) =>
  read({ from, bytes: content, headers: {}, takenAt: null }, NOTHING_KNOWN)
const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>The two delegations met in the harbour office for three hours.</p></article></body></html>`

function record(type: string, uri: string, block: string | Uint8Array): Uint8Array {
  const body = typeof block === 'string' ? bytes(block) : block
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2025-04-11T12:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n`
  return Buffer.concat([bytes(head), body, bytes('\r\n\r\n')])
}

describe('a web archive', () => {
  const chunked = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${page('Chunked').length.toString(16)}\r\n${page('Chunked')}\r\n0\r\n\r\n`
  const packed = Buffer.concat([
    bytes('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
    gzipSync(page('Packed')),
  ])
  const whole = Buffer.concat([
    record('warcinfo', '', 'software: x'),
    record('response', 'https://a.example/1', chunked),
    record('response', 'https://a.example/2', packed),
    record(
      'response',
      'https://a.example/3',
      'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>missing</html>',
    ),
    record('response', 'https://a.example/x.png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nnoise'),
    record('request', 'https://a.example/1', 'GET / HTTP/1.1\r\n\r\n'),
  ])

  test('gives its answered pages under their own addresses', () => {
    const { format, documents, unreadable } = readBytes(gzipSync(whole), 'crawl.warc.gz')
    expect(format).toBe('web archive')
    expect(documents.map((one) => [one.title, one.url, one.from])).toEqual([
      ['Chunked', 'https://a.example/1', 'https://a.example/1'],
      ['Packed', 'https://a.example/2', 'https://a.example/2'],
    ])
    expect(unreadable).toEqual([])
  })

  test('that breaks off keeps what is whole and says where it breaks', () => {
    const cut = whole.subarray(0, whole.indexOf('a.example/3') + 150)
    const { documents, unreadable } = readBytes(cut, 'crawl.warc')
    expect(documents).toHaveLength(2)
    expect(unreadable[0]?.error).toMatch(/breaks off or is damaged at byte \d+/)
  })
})

describe('an e-mail', () => {
  const koi8 = Buffer.from([0xf0, 0xd5, 0xd4, 0xc9, 0xce])
  const mail = (...lines: string[]) =>
    bytes(
      [
        'Message-ID: <1@press.example>',
        `From: =?koi8-r?B?${koi8.toString('base64')}?= Press <news@press.example>`,
        'Date: Tue, 18 Mar 2025 20:30:00 +0300',
        ...lines,
      ].join('\r\n'),
    )

  test('gives subject, sender, date and text in whatever encoding', () => {
    const { format, documents } = readBytes(
      mail(
        'Subject: =?windows-1251?Q?=CF=F3=F2=E8=ED?= =?utf-8?B?w4k=?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/alternative; boundary="b1"',
        '',
        'preamble',
        '--b1',
        'Content-Type: text/plain; charset=windows-1251',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '=CF=F3=F2=E8=ED =',
        'arrived.',
        '--b1',
        'Content-Type: text/html',
        '',
        '<p>Short</p>',
        '--b1--',
        'epilogue',
      ),
      'news.eml',
    )
    expect(format).toBe('e-mail')
    expect(documents[0]).toMatchObject({
      title: 'ПутинÉ',
      author: 'Путин Press',
      published: '2025-03-18T20:30:00+03:00',
      text: 'Путин arrived.',
    })
  })

  test('gives the calendar attached to it as well', () => {
    const ics =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20250411T120000Z\r\nSUMMARY:Briefing\r\nEND:VEVENT\r\nEND:VCALENDAR'
    const { documents } = readBytes(
      mail(
        'Subject: Plan',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'See attached.',
        '--b',
        'Content-Type: text/calendar',
        'Content-Transfer-Encoding: base64',
        'Content-Disposition: attachment; filename="plan.ics"',
        '',
        Buffer.from(ics).toString('base64'),
        '--b--',
      ),
      'plan.eml',
    )
    expect(documents.map((one) => [one.kind, one.text])).toEqual([
      ['article', 'See attached.'],
      ['schedule', 'Briefing'],
    ])
  })
})

describe('a list of addresses', () => {
  test('is a document for each headline of a news sitemap', () => {
    const xml =
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc><news:news><news:publication><news:name>A</news:name><news:language>ru</news:language></news:publication><news:publication_date>2025-03-18T20:30:00+03:00</news:publication_date><news:title>Послы &amp; министры</news:title></news:news><image:image xmlns:image="x"><image:loc>https://a.example/p.jpg</image:loc><image:title>Фото</image:title></image:image></url></urlset>'
    expect(readBytes(bytes(xml), 'https://a.example/news.xml').documents[0]).toMatchObject({
      text: 'Послы & министры',
      url: 'https://a.example/1',
      published: '2025-03-18T20:30:00+03:00',
      publisher: 'A',
      lang: 'ru',
    })
  })

  test('without words is refused with its size', () => {
    const xml = '<urlset><url><loc>https://a.example/1</loc></url><url><loc>javascript:alert(1)</loc></url></urlset>'
    expect(readBytes(bytes(xml), 'sitemap.xml').unreadable[0]?.error).toContain('lists 1 address and no text')
  })

  test('in OPML keeps folders flat and every feed once, out and in', () => {
    const feeds = [{ title: 'Полдень', feed: 'https://a.example/rss', site: 'https://a.example/', lang: 'ru' }]
    expect(readOpml(writeOpml('Sources', feeds))).toEqual(feeds)
    const nested =
      '<opml version="1.0"><head/><body><outline text="News"><outline text="A" xmlUrl="https://a.example/rss"/><outline text="Again" xmlUrl="https://a.example/rss"/><outline text="F" xmlUrl="file:///x"/></outline></body></opml>'
    expect(readOpml(nested).map((one) => one.title)).toEqual(['A'])
  })
})

describe('a file too large for one text', () => {
  test('is refused in a sentence, packed or not', () => {
    const huge = new Uint8Array(540_000_000)
    expect(unpack(huge, 'dump.txt')).toMatch(/larger than 500000000 bytes and was not read; split it/)
    // A file may hold several packed parts, one after another.
    const part = gzipSync(huge.subarray(0, 10_000_000), { level: 1 })
    expect(unpack(Buffer.concat(Array(54).fill(part)), 'dump.txt.gz')).toMatch(/unpacks to more than 500000000 bytes/)
  })
})
