import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alertActions } from '../src/cli/alert-actions.js'
import { loadDossier } from '../src/pipeline/dossier/dossier-file.js'
import { importCaptures, importFiles } from '../src/pipeline/importing/import-files.js'
import { loadActors } from '../src/pipeline/resources.js'
import { run } from '../src/pipeline/run.js'
import { createApp } from '../src/serve/index.js'
import { openStore, type Store } from '../src/store/index.js'

type Described = {
  readonly responses: Record<string, { readonly content: Record<string, { readonly schema: object }> }>
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly schema: { readonly example?: unknown }
  }[]
}
const root = fileURLToPath(new URL('..', import.meta.url))
const published = JSON.parse(await readFile(join(root, 'openapi.json'), 'utf8'))
const now = '2025-04-20T12:00:00Z'
const { dossier, files, coverage } = await loadDossier(join(root, 'dossiers/us-russia-2025'))
let store: Store
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  store = await openStore({ folder: await mkdtemp(join(tmpdir(), 'readout-api-')) })
  await store.dossiers.save(dossier)
  await store.coverage.add(dossier.id, coverage)
  await importFiles(store, dossier, files, { now })
  await run(store, dossier, { now })
  app = createApp({
    store,
    now: () => now,
    version: '0.0.0',
    actors: await loadActors(),
    alerts: alertActions('nowhere'),
    onImport: (_, given) =>
      importCaptures(
        store,
        dossier,
        given.map(({ name, bytes }) => ({ from: name, bytes, headers: {}, takenAt: now })),
        { now },
      ),
    onCuration: async () => void (await run(store, dossier, { now })),
  })
})
afterAll(() => store?.close())

/** The published description with every object closed: an answer may hold nothing that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (schema === null || typeof schema !== 'object') return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const isObject = inside.type === 'object' && inside.properties && !('additionalProperties' in inside)
  return isObject ? { ...inside, additionalProperties: false } : inside
}
const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema({ $id: 'api', components: closed({ schemas: published.components.schemas }) as object })
/** What an answer breaks of the description; empty where it conforms. */
function brokenBy(schema: object, value: unknown): string[] {
  const text = JSON.stringify(closed(schema)).replaceAll('"#/components', '"api#/components')
  const validate = ajv.compile(JSON.parse(text))
  validate(value)
  return (validate.errors ?? [])
    .slice(0, 5)
    .map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
}
const api = '/api/v1/dossiers/us-russia-2025'
const get = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}
const post = (path: string, body: object) =>
  app.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

describe('the API over the demo dossier', () => {
  test('answers every route with its own examples, and with nothing that the description does not name', async () => {
    const [event] = (await get(`${api}/events`)).body.events
    const [document] = (await get(`${api}/documents?limit=1`)).body.documents
    const ids: Record<string, string> = { dossier: dossier.id, event: event.id, document: document.id }
    let asked = 0
    for (const [path, methods] of Object.entries(published.paths as Record<string, { get?: Described }>)) {
      if (!methods.get) continue
      const { parameters = [], responses } = methods.get
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''))
      const examples = parameters.filter((one) => one.in === 'query' && one.schema.example !== undefined)
      const query = new URLSearchParams(examples.map(({ name, schema: { example } }) => [name, String(example)]))
      const needed = new URLSearchParams(
        examples.flatMap(({ name, schema: { example } }) => (name === 'q' ? [[name, String(example)]] : [])),
      )
      for (const question of new Set([`${query}`, `${needed}`])) {
        const { status, body } = await get(`${address}?${question}`)
        const isEarlier = status === 404 && question.includes('as_of')
        if (!isEarlier) expect([address, question, status]).toEqual([address, question, 200])
        const { schema } = isEarlier
          ? responses['404']!.content['application/problem+json']!
          : responses['200']!.content['application/json']!
        expect([address, question, brokenBy(schema, body)]).toEqual([address, question, []])
        asked++
      }
    }
    expect(asked).toBeGreaterThan(20)
  })

  test('as of a moment, leaves out what was published later, in lists and in a search', async () => {
    const then = '2025-03-01'
    // The index fills in the background; a search says what it still lacks.
    while ((await get(`${api}/search?q=Putin`)).body.pending > 0) await sleep(50)
    const { documents } = (await get(`${api}/documents?as_of=${then}`)).body
    expect(documents.length).toBeGreaterThan(0)
    expect(documents.every(({ published }: { published: string }) => published <= '2025-03-02')).toBe(true)
    const [early, late] = [
      (await get(`${api}/search?q=Putin&as_of=${then}`)).body,
      (await get(`${api}/search?q=Putin`)).body,
    ]
    expect(early.totals.documents).toBeLessThan(late.totals.documents)
    const last = (await get(`${api}/documents?limit=500`)).body.documents.at(-1).id
    expect((await get(`${api}/documents/${encodeURIComponent(last)}?as_of=${then}`)).status).toBe(404)
  })

  test('takes files in and tells what became of each', async () => {
    const body = new FormData()
    body.append(
      'files',
      new File(['Dmitry Peskov told reporters on 19 April 2025 that no new call is planned.'], 'note.txt'),
    )
    const answer = await app.request(`${api}/imports`, { method: 'POST', body, headers: { authorization: 'Bearer x' } })
    const report = await answer.json()
    expect([answer.status, report.added, report.files]).toEqual([200, 1, [{ file: 'note.txt', known: false }]])
    const { schema } =
      published.paths['/api/v1/dossiers/{dossier}/imports'].post.responses['200'].content['application/json']
    expect(brokenBy(schema, report)).toEqual([])
    const empty = await app.request(`${api}/imports`, {
      method: 'POST',
      body: new FormData(),
      headers: { authorization: 'Bearer x' },
    })
    expect([empty.status, (await empty.json()).detail]).toEqual([400, '“files” is missing.'])
  })

  test('takes a decision, lists it, and acts on it', async () => {
    const event = (await get(`${api}/events`)).body.events.find(
      ({ mentions }: { mentions: object[] }) => mentions.length > 1,
    )
    const { statement } = event.mentions[0]
    const asked = { do: 'reject', event: event.id, statement, by: 'Ann', reason: 'it speaks of another call' }
    const answer = await post(`${api}/curations`, asked)
    const taken = await answer.json()
    expect([answer.status, taken.action]).toEqual([200, { do: 'reject', statement }])
    expect((await get(`${api}/curations`)).body.curations).toEqual([taken])
    const mentioned = JSON.stringify(
      (await get(`${api}/events?limit=500`)).body.events.map(({ mentions }: { mentions: object }) => mentions),
    )
    expect(mentioned).not.toContain(`"statement":"${statement}"`)
  })
})
