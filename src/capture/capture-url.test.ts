import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CaptureError } from './capture-error.js'
import { captureUrl } from './capture-url.js'

const ROUTES: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/feed': (request, response) => {
    const known = request.headers['if-none-match'] === '"v1"'
    response
      .writeHead(known ? 304 : 200, { etag: '"v1"', 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(known ? '' : '<rss/>')
  },
  '/moved': (_, response) => response.writeHead(302, { location: '/feed' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/nowhere': (_, response) => response.writeHead(302).end(),
  '/packed': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello '.repeat(100))),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
  '/large': (_, response) => response.writeHead(200).end(Buffer.alloc(200_000)),
  '/slow': (_, response) => void response.writeHead(200).write('wait'),
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('part')
    setTimeout(() => response.destroy(), 20)
  },
  '/gone': (_, response) => response.writeHead(410).end(),
  '/busy': (_, response) => response.writeHead(503).end(),
}
const server = createServer((request, response) =>
  (ROUTES[request.url ?? ''] ?? ((_, other) => other.writeHead(404).end()))(request, response),
)
let base = ''
const get = (path: string, options = {}) =>
  captureUrl(`${base}${path}`, {
    allowPrivate: true,
    maxBytes: 100_000,
    timeoutMs: path === '/slow' ? 300 : 15_000,
    ...options,
  })

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('captureUrl', () => {
  test('returns bytes, headers, time and the address after redirects', async () => {
    const capture = await get('/moved')
    expect(capture).toMatchObject({
      from: `${base}/feed`,
      headers: { 'content-type': 'application/rss+xml; charset=utf-8', etag: '"v1"' },
    })
    expect(new TextDecoder().decode(capture?.bytes)).toBe('<rss/>')
    expect(capture?.takenAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test('returns null for what has not changed', async () => {
    expect(await get('/feed', { etag: '"v1"' })).toBeNull()
  })

  test('unpacks a compressed answer', async () => {
    expect((await get('/packed'))?.bytes.length).toBe(600)
  })

  test.each([
    ['/loop', /redirects more than 5 times/, false],
    ['/to-file', /not an http or https address/, false],
    ['/nowhere', /redirects without saying where/, false],
    ['/bomb', /larger than allowed/, false],
    ['/large', /larger than allowed/, false],
    ['/slow', /did not answer in time/, true],
    ['/cut', /connection was cut/, true],
    ['/gone', /answers 410; check the address/, false],
    ['/busy', /answers 503; try again later/, true],
    ['/missing', /answers 404; check the address/, false],
  ])('%s is one clear sentence', async (path, message, temporary) => {
    const error = await get(path).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CaptureError)
    expect(error).toMatchObject({ message: expect.stringMatching(message), temporary })
  })

  test.each([
    'ftp://example.org/x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    'http://user:secret@example.org/',
    'http://localhost/',
    'http://sub.localhost:8080/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
  ])('refuses %s before it connects', async (address) => {
    await expect(captureUrl(address)).rejects.toBeInstanceOf(CaptureError)
  })

  test('refuses a redirect to a private address where the first was public by name', async () => {
    await expect(captureUrl(base)).rejects.toThrow(/private or local address/)
  })

  test('never repeats a password in its message', async () => {
    const error = (await captureUrl('http://user:secret@example.org/').catch((thrown: unknown) => thrown)) as Error
    expect(error.message).not.toContain('secret')
  })
})
