import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { createApp } from '../index.js'

const app = createApp({ store: memoryStore([harbour]), now: () => '2031-05-10T12:00:00Z', version: '0.0.0' })
const get = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('exports under the same address', () => {
  test.each([
    ['/d/harbour.csv', 'text/csv', 'id,title'],
    ['/d/harbour.ics', 'text/calendar', 'BEGIN:VEVENT'],
    ['/d/harbour.atom', 'application/atom+xml', '<entry>'],
    ['/d/harbour.svg', 'image/svg+xml', '<title>Harbour talks</title>'],
    ['/d/harbour.json', 'application/json', '"event:call"'],
    ['/d/harbour/e/event%3Acall.json', 'application/json', '"statement:borea"'],
    ['/d/harbour/commitments.ics', 'text/calendar', 'DTSTART;VALUE=DATE:20310514'],
    ['/d/harbour/schedule.csv', 'text/csv', 'seen, not announced'],
    ['/d/harbour/sources.csv', 'text/csv', 'quayside'],
    ['/d/harbour/brief.json', 'application/json', '"cites"'],
  ])('%s', async (path, type, words) => {
    const { status, headers, text } = await get(path)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain(type)
    expect(text).toContain(words)
  })

  test('a drawing may carry its own style and nothing else', async () => {
    const { headers, text } = await get('/d/harbour.svg')
    const style = /<style>(.*?)<\/style>/.exec(text)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers.get('content-security-policy')).toBe(`default-src 'none'; style-src 'sha256-${hash}'`)
  })

  test('a PNG is the same drawing at twice its size, with its words, on a machine without fonts', async () => {
    const answer = await app.request('/d/harbour.png?w=600')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(1200)
    // Without glyphs the picture would be a third of this.
    expect(bytes.length).toBeGreaterThan(25_000)
  })

  test('an unknown format is a problem in words', async () => {
    const { status, headers } = await get('/d/harbour/schedule.atom')
    expect(status).toBe(404)
    expect(headers.get('content-type')).toBe('application/problem+json')
  })
})
