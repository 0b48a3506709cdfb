import { describe, expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { type AppOptions, createApp } from '../index.js'

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

describe('the guard', () => {
  test('a foreign host name is refused', async () => {
    const answer = await app.request('http://evil.example/', { headers: { host: 'evil.example' } })
    expect(answer.status).toBe(421)
    expect((await answer.json()).detail).toContain('not to “evil.example”')
  })

  test.each(['PUT', 'PATCH', 'PROPFIND'])('%s is no method here', async (method) => {
    const answer = await app.request('http://localhost/d/harbour', { method })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, DELETE, OPTIONS'])
  })

  test('a form from another site changes nothing', async () => {
    const taken: string[] = []
    const writable = appWith({
      onImport: async (dossier) => {
        taken.push(dossier)
        return { added: 0, revised: 0, unchanged: 0, unreadable: [] }
      },
    })
    const body = new FormData()
    body.set('files', new File(['x'], 'x.txt'))
    const send = (origin: string) =>
      writable.request('http://localhost/d/harbour/import', {
        method: 'POST',
        body,
        headers: { origin, 'sec-fetch-site': origin.includes('localhost') ? 'same-origin' : 'cross-site' },
      })
    expect((await send('http://evil.example')).status).toBe(403)
    expect(taken).toEqual([])
    expect((await send('http://localhost')).status).toBe(200)
    expect(taken).toEqual(['harbour'])
  })
})

test('a file without bytes is handed on and told of; no file chosen at all is not', async () => {
  const taken: string[] = []
  const writable = appWith({
    onImport: async (_, files) => {
      taken.push(...files.map(({ name }) => name))
      return { added: 0, revised: 0, unchanged: 0, unreadable: [] }
    },
  })
  const statuses = await Promise.all(
    ['empty.txt', ''].map(async (name) => {
      const body = new FormData()
      body.set('files', new File([], name))
      const headers = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
      return (await writable.request('http://localhost/d/harbour/import', { method: 'POST', body, headers })).status
    }),
  )
  expect([statuses, taken]).toEqual([[200, 400], ['empty.txt']])
})

test('while an import is under way, a search says so, with nothing found too', async () => {
  let end = () => {}
  const report = { added: 0, revised: 0, unchanged: 0, unreadable: [] }
  const busy = appWith({ onImport: () => new Promise((resolve) => (end = () => resolve(report))) })
  const body = new FormData()
  body.set('files', new File(['x'], 'x.txt'))
  const headers = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
  const said = async () => {
    const page = await (await busy.request('/d/harbour/search?q=nowhere')).text()
    expect(page).toContain('Nothing was found')
    return page.includes('An import is under way')
  }
  expect(await said()).toBe(false)
  const imported = busy.request('http://localhost/d/harbour/import', { method: 'POST', body, headers })
  await expect.poll(said).toBe(true)
  end()
  await imported
  expect(await said()).toBe(false)
})

describe('an editor’s decision', () => {
  const decide = async (fields: Record<string, string>) => {
    const store = memoryStore([harbour])
    const body = new URLSearchParams({
      event: 'event:call',
      statement: 'statement:gazette',
      by: 'Ann',
      reason: 'another call',
      ...fields,
    })
    const answer = await appWith({ store }).request('http://localhost/d/harbour/curate', {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost' },
    })
    return { answer, kept: await store.curation.list('harbour') }
  }

  test('is kept with name and reason, and leads back', async () => {
    const { answer, kept } = await decide({ do: 'split' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/d\/harbour\/decisions#curation:/)
    expect(kept).toMatchObject([
      {
        by: 'Ann',
        reason: 'another call',
        action: { do: 'split', statements: ['statement:gazette', 'statement:astra'] },
      },
    ])
  })

  test('joins a statement to the event whose address is given', async () => {
    const { kept } = await decide({ do: 'merge', with: 'http://localhost/d/harbour/e/event%3Aseen?x=1' })
    expect(kept[0]?.action).toEqual({ do: 'merge', statements: ['statement:gazette', 'statement:seen'] })
  })

  test.each([
    [{ do: 'split', reason: '' }],
    [{ do: 'merge', with: 'event:none' }],
    [{ do: 'reject', statement: 'statement:none' }],
    [{ do: 'erase' }],
  ])('is refused when %j', async (fields) => {
    const { answer, kept } = await decide(fields as Record<string, string>)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Nothing was changed')
    expect(kept).toEqual([])
  })

  test('stands in the list of decisions until it is taken back, and then says so', async () => {
    const store = memoryStore([harbour])
    const of = appWith({ store })
    const post = (fields: Record<string, string>) =>
      of.request('http://localhost/d/harbour/curate', {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: 'http://localhost' },
      })
    await post({ do: 'reject', event: 'event:call', statement: 'statement:gazette', by: 'Ann', reason: 'misread' })
    const [kept] = await store.curation.list('harbour')
    expect(await (await of.request('/d/harbour/decisions')).text()).toContain('misread')
    expect((await post({ do: 'undo', curation: 'curation:none', by: 'Ann', reason: 'was right' })).status).toBe(400)
    expect((await post({ do: 'undo', curation: kept!.id, by: 'Ann', reason: 'was right' })).status).toBe(303)
    expect(await (await of.request('/d/harbour/decisions')).text()).toContain('This decision was taken back.')
  })
})
