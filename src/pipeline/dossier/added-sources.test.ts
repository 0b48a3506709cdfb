import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dossier, Source } from '../../model/index.js'
import { openStore, type Store } from '../../store/index.js'
import { addSources, withAddedSources } from './added-sources.js'

let folder: string
let store: Store

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-added-'))
  store = await openStore({ folder })
}, 60_000)
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const source = (id: string, url: string | null): Source => {
  return { id, name: id, lane: 'media', party: null, publisher: id, lang: null, zone: null, matches: [], url }
}
const file: Dossier = {
  id: 'straits',
  title: 'The straits',
  summary: null,
  parties: [],
  actors: [],
  sources: [source('gazette', 'https://gazette.example/feed')],
  period: { start: '2025-01-01', end: null },
  counts: [],
} as unknown as Dossier

test('a source added to a stored dossier is still there after a rebuild and after its file is read again', async () => {
  await store.dossiers.save(file)
  const fresh = [source('gazette', 'https://herald.example/feed'), source('again', 'https://gazette.example/feed')]
  expect((await addSources(store, 'straits', fresh)).map(({ id }) => id)).toEqual(['gazette-2'])
  await store.reset()
  expect((await withAddedSources(store, file)).sources.map(({ id }) => id)).toEqual(['gazette', 'gazette-2'])
})

test('a source that the file has come to list itself is there once', async () => {
  const listing = { ...file, sources: [...file.sources, source('herald', 'https://herald.example/feed')] }
  expect((await withAddedSources(store, listing)).sources.map(({ id }) => id)).toEqual(['gazette', 'herald'])
})
