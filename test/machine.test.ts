import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MachineText, ProposedStatement } from '../src/model/index.js'
import { loadDossier } from '../src/pipeline/dossier/dossier-file.js'
import { importFiles } from '../src/pipeline/importing/import-files.js'
import { loadActors } from '../src/pipeline/resources.js'
import { run } from '../src/pipeline/run.js'
import { createApp, openMachineTexts } from '../src/serve/index.js'
import { openStore, type Store } from '../src/store/index.js'
import { readout } from './cli/readout.js'
import { startModel } from './servers/model.js'

const home = mkdtempSync(join(tmpdir(), 'readout-machine-'))
const now = '2025-04-20T12:00:00Z'
const { dossier, files } = await loadDossier(fileURLToPath(new URL('../dossiers/us-russia-2025', import.meta.url)))
let model: Awaited<ReturnType<typeof startModel>>
let document = ''

/** A model that proposes the first sentence of every document, translates by echo and repeats the first cited sentence. */
const obliging = (asked: unknown) => {
  const { document: text, sentences } = asked as { document?: string; sentences?: (string | { text: string })[] }
  const [first] = sentences ?? []
  if (typeof first === 'object') return { sentences: [{ text: first.text, cites: [1] }] }
  if (sentences) return { translations: sentences.map((one) => `» ${one}`) }
  const quote = /^.*?[.!?](?=\s|$)/s.exec(text ?? '')?.[0] ?? text
  return { statements: [{ type: 'ACCUSE', actuality: 'happened', quote, actors: [] }] }
}
const propose = (...args: string[]) =>
  readout([
    'propose',
    dossier.id,
    '--home',
    home,
    '--endpoint',
    model.url,
    '--model',
    'echo:1b',
    '--document',
    document,
    ...args,
  ])

async function withApp<T>(work: (store: Store, app: ReturnType<typeof createApp>) => Promise<T>): Promise<T> {
  const store = await openStore({ folder: home })
  const actors = await loadActors()
  const onCuration = async () => void (await run(store, dossier, { now }))
  const app = createApp({
    store,
    now: () => new Date().toISOString(),
    version: '0',
    actors,
    machine: openMachineTexts(home),
    onCuration,
  })
  try {
    return await work(store, app)
  } finally {
    await store.close()
  }
}

beforeAll(async () => {
  model = await startModel({ content: obliging })
  const store = await openStore({ folder: home })
  await store.dossiers.save(dossier)
  await importFiles(store, dossier, files.slice(0, 4), { now })
  await run(store, dossier, { now })
  document = (await store.documents.list(dossier.id, { limit: 1 }))[0]!.id
  await store.close()
})
afterAll(() => model.close())

describe('what a model proposes', () => {
  test('is kept once, over runs and restarts, and costs no second request', async () => {
    const first = await propose()
    expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('1 were not known and wait for a decision')])
    const again = await propose()
    expect(again.stderr).toContain('0 were not known')
    expect(model.asked).toHaveLength(1)
    appendFileSync(join(home, 'machine.jsonl'), '{"dossier":"us-ru')
    await propose('--what', 'translation', '--lang', 'fr')
    expect(
      openMachineTexts(home)
        .of(dossier.id)
        .map(({ kind }) => kind),
    ).toEqual(['proposed statement', 'translation'])
  })

  test('is shown as machine text, with model and time, and counts nothing until a person takes it over', async () => {
    await withApp(async (store, app) => {
      const page = await (await app.request(`/d/${dossier.id}/proposals`)).text()
      expect(page).toMatch(/Machine text: echo:1b, /)
      const before = (await store.counts(dossier.id)).statements
      const proposal = openMachineTexts(home).of(dossier.id)[0] as ProposedStatement
      const reader = await (await app.request(`/d/${dossier.id}/r/${encodeURIComponent(document)}`)).text()
      expect(reader).toContain('Machine translation: French')
      const decide = (fields: object) =>
        app.request(`/api/v1/dossiers/${dossier.id}/curations`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ by: 'Ann', reason: 'the text says so', ...fields }),
        })
      const { texts } = await (await app.request(`/api/v1/dossiers/${dossier.id}/machine`)).json()
      expect(texts[0]).toMatchObject({ state: 'open', made: { id: proposal.id, machine: { model: 'echo:1b' } } })
      const taken = await (await decide({ do: 'accept', proposal: proposal.id })).json()
      const admitted = (await store.statements.ofDocument(dossier.id, document)).find(
        ({ reasons }) => reasons[0]?.by === 'machine',
      )
      expect(admitted).toMatchObject({ type: 'ACCUSE', evidence: proposal.evidence })
      expect((await store.counts(dossier.id)).statements).toBe(before + 1)
      expect((await decide({ do: 'accept', proposal: proposal.id })).status).toBe(400)
      expect(await (await app.request(`/d/${dossier.id}/proposals`)).text()).not.toContain(proposal.id)
      await decide({ do: 'undo', curation: taken.id, reason: 'it does not' })
      expect((await store.counts(dossier.id)).statements).toBe(before)
      await decide({ do: 'decline', proposal: proposal.id })
      expect(await (await app.request(`/d/${dossier.id}/proposals`)).text()).not.toContain(proposal.id)
    })
  })

  test('words a brief of the dossier from what our own brief cites', async () => {
    const { code, stdout } = await propose('--what', 'brief')
    const [brief] = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as MachineText)
    expect([code, brief]).toEqual([0, expect.objectContaining({ kind: 'machine brief', of: 'dossier', dropped: 0 })])
    await withApp(async (_, app) => {
      expect(await (await app.request(`/d/${dossier.id}/brief`)).text()).toContain('Summary in a model’s words')
    })
  })

  test('is asked for only where a model is named', async () => {
    const { code, stderr } = await readout(['propose', dossier.id, '--home', home])
    expect([code, stderr.trim()]).toEqual([
      2,
      'No model is asked unless you name one: --endpoint ADDRESS and --model NAME.',
    ])
  })
})
