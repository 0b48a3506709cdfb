import { readdir } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'csv-parse/sync'
import { zipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMULA, hostileServer, POISON, type Server } from './hostile.js'

let server: Server
beforeAll(async () => {
  server = await hostileServer()
})
afterAll(() => server.stop())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' })

/** A request whose path and headers go out as they are written. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(server.url)
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, (answer) => {
      let body = ''
      answer.on('data', (part) => {
        body += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
    })
    asked.on('error', reject).end()
  })
}

async function upload(name: string, content: string | Uint8Array, headers: Record<string, string> = {}) {
  const form = new FormData()
  form.append('files', new File([content as BlobPart], name))
  return await fetch(`${server.url}/d/evil/import`, {
    method: 'POST',
    body: form,
    headers: { origin: server.url, ...headers },
  })
}

/** What in a page could run code that is not ours, and the pages and exports that it links to. */
function lookThrough(html: string) {
  const dangers: string[] = []
  const links = new Set<string>()
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'script' && !attributes.src?.startsWith('/static/')) dangers.push('<script>')
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on/i.test(key)) dangers.push(`${name} ${key}`)
        if (/^\s*(javascript|data|vbscript):/i.test(value) && /^(href|src|action|formaction|xlink:href)$/.test(key))
          dangers.push(value)
      }
      if (attributes.src === 'x') dangers.push('<img src=x>')
      if (name === 'a' && attributes.href?.startsWith('/')) links.add(attributes.href)
    },
  })
  parser.end(html)
  return { dangers, links }
}

describe('a server full of hostile texts', () => {
  test('runs none of them on any page, in any title, field or file name (XSS)', async () => {
    const seen = new Set(['/', '/d/evil', '/d/evil/import', '/status'])
    const found: string[] = []
    const without: string[] = []
    for (const path of seen) {
      const answer = await get(path)
      const type = answer.headers.get('content-type') ?? ''
      const text = await answer.text()
      if (!answer.headers.get('content-security-policy') || !answer.headers.get('x-content-type-options'))
        without.push(path)
      if (!/html|svg|xml/.test(type)) continue
      const { dangers, links } = lookThrough(text)
      found.push(...dangers.map((danger) => `${path}: ${danger}`))
      for (const link of links) if (seen.size < 160) seen.add(link)
    }
    expect([found, without]).toEqual([[], []])
    expect(seen.size).toBeGreaterThan(40)
    expect(await (await get('/d/evil')).text()).toContain('&lt;img src=x onerror')
  }, 240_000)

  test('reflects nothing from addresses and searches', async () => {
    const paths = [
      '/d/evil/search?q=',
      '/d/evil?status=',
      '/d/',
      '/d/evil/e/',
      '/d/evil/r/',
      '/?lang=',
      '/static/',
      '/d/evil/record?tally=',
    ]
    for (const path of paths)
      expect([path, lookThrough(await (await get(path + encodeURIComponent(POISON))).text()).dangers]).toEqual([
        path,
        [],
      ])
  })

  test('gives spreadsheets no formula and calendars no forged line', async () => {
    const cells: string[] = []
    for (const path of ['/d/evil.csv', '/d/evil/search.csv?q=mallory', '/d/evil/record.csv', '/d/evil/sources.csv']) {
      const answer = await get(path)
      if (answer.ok) cells.push(...(parse(await answer.text(), { relax_column_count: true }) as string[][]).flat())
    }
    expect(cells.length).toBeGreaterThan(10)
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell) || cell.startsWith(FORMULA.slice(0, 8)))).toEqual([])
    const calendar = await (await get('/d/evil.ics')).text()
    expect(calendar).not.toMatch(/^SUMMARY:forged/m)
  })

  test('takes no form from another site and answers to no other name (CSRF, DNS rebinding)', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:1' }])
      expect((await upload('a.txt', 'A text.', headers)).status).toBe(403)
    for (const path of ['/d/evil/curate', '/d/evil/sources/add', '/d/evil/brief/freeze']) {
      const form = new URLSearchParams({ x: 'y' })
      const answer = await fetch(server.url + path, {
        method: 'POST',
        body: form,
        headers: { origin: 'https://evil.example' },
      })
      expect([path, answer.status]).toEqual([path, 403])
    }
    expect((await raw('/', { host: 'evil.example' })).status).toBe(421)
    expect((await raw('/', { host: '127.0.0.1.evil.example' })).status).toBe(421)
  })

  test('reaches no file outside its own (path traversal)', async () => {
    for (const path of [
      '/static/../../package.json',
      '/static/..%2f..%2fpackage.json',
      '/static/%2e%2e/%2e%2e/etc/passwd',
      '/../../etc/passwd',
      '/d/..%2f..%2f',
      '/d/evil/brief/frozen/..%2f..%2fid',
    ]) {
      const { status, body } = await raw(path)
      expect([path, status >= 400 || !/root:|"devDependencies"/.test(body)]).toEqual([path, true])
    }
    const before = await readdir(server.cwd)
    const zip = zipSync({
      '../../escaped.txt': new TextEncoder().encode('out'),
      '/tmp/escaped.txt': new TextEncoder().encode('out'),
    })
    await upload('../../../escaped.txt', 'A text that wants out.')
    await upload('bundle.zip', zip)
    expect(await readdir(server.cwd)).toEqual(before)
  })

  test('fetches no private address for anybody (SSRF)', async () => {
    const hits: string[] = []
    const inner = createServer((asked, answer) => {
      hits.push(asked.url ?? '')
      answer.end('<rss><channel><title>secret</title></channel></rss>')
    })
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve))
    const { port } = inner.address() as AddressInfo
    const hosts =
      '127.0.0.1 localhost [::1] [::ffff:127.0.0.1] 0.0.0.0 2130706433 0x7f.1 017700000001 user:pass@127.0.0.1'
    const urls = hosts.split(' ').map((host) => `http://${host}:${port}/`)
    const others = [
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
      'ftp://10.0.0.1/',
    ]
    for (const url of [...urls, ...others]) {
      const form = new URLSearchParams({ url })
      const headers = { origin: server.url }
      const answer = await fetch(`${server.url}/d/evil/sources/test`, { method: 'POST', body: form, headers })
      expect([url, answer.status, /root:|secret/.test(await answer.text())]).toEqual([url, 400, false])
    }
    inner.close()
    expect(hits).toEqual([])
  })

  test.each([
    ['JSON nested a hundred thousand deep', 'deep.json', '['.repeat(100_000)],
    ['objects nested deep', 'deep2.json', '{"messages":'.repeat(50_000)],
    [
      'entities that multiply',
      'lol.xml',
      `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "${'lol'.repeat(100)}">${'bcdefghi'
        .split('')
        .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
        .join('')}]><rss><channel><title>&i;</title><item><title>&i;</title></item></channel></rss>`,
    ],
    [
      'a file asked for by an entity',
      'xxe.xml',
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title><item><title>&x;</title><guid>1</guid></item></channel></rss>',
    ],
    ['elements nested deep', 'deep.html', `<html><body>${'<div>'.repeat(60_000)}text`],
    ['an archive of a thousand times its size', 'bomb.zip', zipSync({ 'a.txt': new Uint8Array(60_000_000) })],
    [
      'keys that would change every object',
      'proto.json',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"x","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","__proto__":{"polluted":1},"date":"2025-05-15T12:00:00","text":"A"}]}',
    ],
    [
      'brackets and quotes without end',
      'redos.txt',
      `${'(“'.repeat(40_000)} ${'a '.repeat(40_000)}${'"'.repeat(40_000)}!`,
    ],
    [
      'names and digits without end',
      'redos2.txt',
      `${'Mr. '.repeat(20_000)}${'1.'.repeat(40_000)}${'-'.repeat(40_000)}@${'x'.repeat(40_000)}`,
    ],
    [
      'spaces, breaks and dots without end, each before something else',
      'redos3.html',
      `<p>Lavrov met Fidan.</p><pre>x${' '.repeat(300_000)}y${'\n'.repeat(300_000)}z</pre><p>${'.'.repeat(300_000)}x`,
    ],
    [
      'a sender whose name never comes to an address',
      'redos4.eml',
      `From: ${'a'.repeat(300_000)}\r\nDate: Thu, 15 May 2025 12:00:00 +0000\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\nA text.`,
    ],
    [
      'a calendar rule without end',
      'loop.ics',
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20250101T000000Z\r\nRRULE:FREQ=SECONDLY;COUNT=999999999\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
  ])(
    'lives on after %s',
    async (_, name, content) => {
      const answer = await upload(name, content)
      expect(answer.status).toBeLessThan(500)
      expect(await answer.text()).not.toMatch(/root:x:/)
      expect(await (await get('/healthz')).text()).toBe('ok\n')
      expect(await (await get('/api/v1/dossiers')).text()).not.toContain('polluted')
    },
    120_000,
  )

  test('asks the database nothing but what it means to (SQL injection)', async () => {
    const before = await (await get('/metrics')).text()
    const evil = `'; drop table document; --`
    for (const path of [
      '/d/evil/search?q=',
      '/d/evil/r/',
      '/d/evil/e/',
      '/d/',
      '/api/v1/dossiers/',
      '/api/v1/dossiers/evil/events?from=',
      '/d/evil/search?q=from:',
    ])
      expect([path, (await get(path + encodeURIComponent(evil))).status < 500]).toEqual([path, true])
    expect((await get(`/d/evil/search?q=${'%00'}`)).status).toBeLessThan(500)
    const things = (text: string) => text.split('\n').filter((line) => line.startsWith('readout_things'))
    expect(things(await (await get('/metrics')).text())).toEqual(things(before))
  })

  test('lets nobody write its headers or its log', async () => {
    for (const path of [
      '/?lang=en%0d%0aset-cookie:%20evil=1',
      '/d/evil%0d%0aset-cookie:evil=1',
      '/d/evil.csv?x=%0d%0aevil:1',
    ]) {
      const { headers } = await raw(path)
      expect([path, JSON.stringify(headers).includes('evil=1'), headers.evil]).toEqual([path, false, undefined])
    }
    await raw('/%0a{%22event%22:%22forged%22}')
    const lines = server
      .log()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    const events = lines.map((line) => (JSON.parse(line) as { event: string }).event)
    expect(events.filter((event) => !['import', 'extract', 'settle', 'request', 'poll'].includes(event))).toEqual([])
    expect(server.log()).not.toContain('<script')
  })
})
