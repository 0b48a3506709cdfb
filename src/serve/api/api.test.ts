import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { alertActions } from '../../cli/alert-actions.js'
import { createApp } from '../index.js'

const app = createApp({
  store: memoryStore([harbour]),
  now: () => '2031-05-10T12:00:00Z',
  version: '0.0.0',
  alerts: alertActions('nowhere'),
})
const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null }
}
const published = new URL('../../../openapi.json', import.meta.url)

describe('the API', () => {
  test('is described by the published openapi.json (UPDATE_OPENAPI=1 writes it anew)', async () => {
    const text = await (await app.request('/openapi.json')).text()
    if (process.env.UPDATE_OPENAPI) writeFileSync(published, `${text}\n`)
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(published, 'utf8')))
  })

  test('answers every route that it describes', async () => {
    const { body } = await get('/openapi.json')
    const filled = (path: string) =>
      path.replace('{dossier}', 'harbour').replace('{event}', 'event%3Acall').replace('{document}', 'doc%3Agazette')
    for (const path of Object.keys(body.paths).filter((one) => body.paths[one].get)) {
      const address = filled(path) + (path.endsWith('/search') ? '?q=harbour' : '')
      expect([address, (await get(address)).status]).toEqual([address, 200])
    }
  })

  test('gives events in order of time, page by page', async () => {
    const first = (await get('/api/v1/dossiers/harbour/events?limit=1')).body
    expect(first.events.map(({ id }: { id: string }) => id)).toEqual(['event:call'])
    const second = (await get(`/api/v1/dossiers/harbour/events?limit=1&after=${first.next}`)).body
    expect(second.events.map(({ id }: { id: string }) => id)).toEqual(['event:seen'])
    expect(second.next).toBeNull()
  })

  test('filters by status, lane and time', async () => {
    const ids = async (query: string) =>
      (await get(`/api/v1/dossiers/harbour/events?${query}`)).body.events.map(({ id }: { id: string }) => id)
    expect(await ids('status=reported')).toEqual(['event:seen'])
    expect(await ids('lane=official')).toEqual(['event:call'])
    expect(await ids('from=2031-05-05')).toEqual([])
  })

  test('says what was known at a moment', async () => {
    const { body } = await get('/api/v1/dossiers/harbour/events/event%3Acall?as_of=2031-05-04T08:00Z')
    expect(body.status.corroboration).toBe('reported')
  })

  test('says what is wrong as a problem in words', async () => {
    for (const [path, status, words] of [
      ['/api/v1/dossiers/none', 404, 'no dossier'],
      ['/api/v1/dossiers/harbour/events/none', 404, 'no such event'],
      ['/api/v1/dossiers/harbour/events?limit=-1', 400, '“limit” takes a whole number from 1 to 500.'],
      ['/api/v1/dossiers/harbour/events?lane=loud', 400, '“lane” takes one of official, media, informal.'],
      ['/api/v1/dossiers/harbour/events?from=2031-05-05&to=2031-05-01', 400, '“from” is after “to”'],
      ['/api/v1/dossiers/harbour/documents?since=2031-05-05&until=2031-05-01', 400, '“since” is after “until”'],
      ['/api/v1/dossiers/harbour/search', 400, '“q” is missing.'],
      ['/api/v1/dossiers/harbour/brief?day=soon', 400, '“day” takes a day such as 2025-03-18.'],
      [
        '/api/v1/dossiers/harbour/events?sicne=2031',
        400,
        '“sicne” in its address. It knows: as_of, limit, after, status,',
      ],
      [
        '/api/v1/dossiers/harbour/events/event%3Acall?limit=1',
        400,
        'does not know “limit” in its address. It knows: as_of.',
      ],
      ['/api/v1/dossiers?q=harbour', 400, 'It knows: none.'],
      ['/api/v1/dossiers/harbour/events?limit=1&limit=2', 400, '“limit” stands in the address twice'],
      ['/api/v1/live?dosier=harbour', 400, 'It knows: dossier, job, since.'],
      ['/api/v1/dossiers/harbour/events?as_of=soon', 400, 'is not a moment'],
      ['/api/v1/dossiers/harbour/events?after=zz', 404, 'to go on after'],
      ['/api/v1/nothing', 404, 'no such route'],
    ] as const) {
      const { status: given, headers, body } = await get(path)
      expect([path, given, headers.get('content-type')]).toEqual([path, status, 'application/problem+json'])
      expect(body.detail).toContain(words)
    }
  })

  test.each([
    ['POST', '/api/v1/dossiers/harbour', 'GET, HEAD'],
    ['GET', '/api/v1/dossiers/harbour/imports', 'POST'],
    ['POST', '/api/v1/dossiers/harbour/events', 'GET, HEAD'],
    ['DELETE', '/api/v1/dossiers/harbour/events', 'GET, HEAD'],
    ['PUT', '/api/v1/dossiers/harbour/curations', 'GET, POST, HEAD'],
    ['PATCH', '/api/v1/alerts/rules', 'POST'],
  ])('says by which methods a route is asked, when %s is none of %s', async (method, path, allowed) => {
    const answer = await app.request(path, { method })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test.each([
    ['not JSON', '{', 'JSON'],
    ['no decision', '{"do":"erase","reason":"because"}', 'takes one of split, merge'],
    [
      'nobody',
      '{"do":"reject","reason":"misread","event":"event:call","statement":"statement:astra"}',
      '“by” is missing',
    ],
    [
      'by a number',
      '{"do":"reject","reason":"misread","by":7,"event":"event:call","statement":"statement:astra"}',
      '“by” takes a text',
    ],
    [
      'an event that is not there',
      '{"do":"reject","reason":"misread","by":"Ann","event":"event:x","statement":"y"}',
      'Nothing was changed',
    ],
  ])('refuses a decision that is %s in one sentence', async (_, body, words) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await app.request('/api/v1/dossiers/harbour/curations', { method: 'POST', headers, body })
    expect([answer.status, (await answer.json()).detail]).toEqual([400, expect.stringContaining(words)])
  })

  test.each([
    ['another site’s page', { origin: 'https://evil.example' }, 403],
    ['another site’s page that hides where it is', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['a program, which says nothing of where it is', {}, 415],
  ])('a form sent by %s', async (_, headers: Record<string, string>, status) => {
    const body = new URLSearchParams({ do: 'reject' })
    const answer = await app.request('/api/v1/dossiers/harbour/curations', { method: 'POST', headers, body })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })

  test.each([
    ['another site’s page', { origin: 'https://evil.example' }, 403],
    ['another site’s page that hides where it is', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['our own page', { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }, 400],
    ['a program, which says nothing of where it is', {}, 400],
  ])('JSON sent by %s', async (_, from: Record<string, string>, status) => {
    const headers = { 'content-type': 'application/json', ...from }
    const answer = await app.request('/api/v1/dossiers/harbour/curations', { method: 'POST', headers, body: '{' })
    expect(answer.status).toBe(status)
  })

  test('lets pass what other sites hang onto links, and tells a brief in the language asked for', async () => {
    expect((await get('/api/v1/dossiers/harbour/events?utm_source=mail&fbclid=1')).status).toBe(200)
    const { body } = await get('/api/v1/dossiers/harbour/brief?lang=ru')
    expect(JSON.stringify(body)).toMatch(/[а-я]{4}/)
  })

  test('answers a repeated question with “not modified”', async () => {
    const first = await get('/api/v1/dossiers/harbour/tallies')
    const again = await get('/api/v1/dossiers/harbour/tallies', { 'if-none-match': first.headers.get('etag')! })
    expect(again.status).toBe(304)
  })
})
