import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dossier } from '../src/model/index.js'
import { exportArchive } from '../src/pipeline/archive/export-warc.js'
import { manifestPath } from '../src/pipeline/archive/manifest.js'
import { verifyArchive } from '../src/pipeline/archive/verify-archive.js'
import { importCaptures, importFiles } from '../src/pipeline/importing/import-files.js'
import { openStore, type Store } from '../src/store/index.js'

const now = '2025-05-16T10:00:00.000Z'
const dossier: Dossier = {
  id: 'talks',
  title: 'Talks',
  summary: null,
  parties: ['russia', 'turkey'],
  actors: [],
  sources: [],
  period: { start: '2025-05-01', end: null },
  tallies: [],
}
const page = (text: string) => ({
  from: 'https://press.example/news/1',
  bytes: Buffer.from(
    `<html><head><title>Talks</title></head><body><article><h1>Talks</h1><p>${text} The delegations met behind closed doors and said little afterwards.</p></article></body></html>`,
  ),
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', etag: '"1"' },
  takenAt: null,
})
let folder: string
let store: Store
let archive: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-archive-'))
  store = await openStore({ folder: join(folder, 'home') })
  await store.dossiers.save(dossier)
  await importCaptures(store, dossier, [{ ...page('They talked for two hours.'), takenAt: now }], { now })
  const later = '2025-05-16T12:00:00.000Z'
  await importCaptures(store, dossier, [{ ...page('They talked for four hours.'), takenAt: later }], { now: later })
  await writeFile(join(folder, 'note.txt'), 'Title: Pool note\nDate: 15 May 2025\n\nNobody saw the door open.')
  await importFiles(store, dossier, [join(folder, 'note.txt')], { now })
  archive = join(folder, 'talks.warc.gz')
  await exportArchive(store, dossier, archive, { now })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

test('an exported archive verifies, and says nothing of the folders of this machine', async () => {
  const { records, faults, seal } = await verifyArchive(archive)
  expect({ records, faults }).toEqual({ records: 3, faults: [] })
  expect(seal).toMatch(/^[0-9a-f]{64}$/)
  expect(await readFile(manifestPath(archive), 'utf8')).not.toContain(folder)
})

test('it is read back: the same texts, the revision with them', async () => {
  const other = await openStore({ folder: join(folder, 'other') })
  await other.dossiers.save(dossier)
  await importFiles(other, dossier, [archive], { now })
  const texts = (await other.documents.list(dossier.id)).map(({ title, text }) => [title, text])
  expect(texts).toEqual((await store.documents.list(dossier.id)).map(({ title, text }) => [title, text]))
  await other.close()
})

test('one document takes all its readings with it and nothing else', async () => {
  const document = (await store.documents.list(dossier.id)).find(({ url }) => url !== null)
  const file = join(folder, 'one.warc.gz')
  const { records } = await exportArchive(store, dossier, file, { now, document: document?.id ?? '' })
  expect(records.map(({ takenAt }) => takenAt)).toEqual([now, '2025-05-16T12:00:00.000Z'])
  await expect(exportArchive(store, dossier, file, { now, document: 'none' })).rejects.toThrow('There is no document')
})

test('any altered byte of the archive is found, and its record named', async () => {
  const bytes = await readFile(archive)
  const file = join(folder, 'altered.warc.gz')
  await writeFile(manifestPath(file), await readFile(manifestPath(archive)))
  for (let at = 0; at < bytes.length; at += 97) {
    const altered = Buffer.from(bytes)
    altered[at] = (altered[at] ?? 0) ^ 1
    await writeFile(file, altered)
    expect((await verifyArchive(file)).faults.length).toBeGreaterThan(0)
  }
  const last = Buffer.from(bytes)
  last[bytes.length - 20] = (last[bytes.length - 20] ?? 0) ^ 1
  await writeFile(file, last)
  expect((await verifyArchive(file)).faults.at(-1)).toMatch(/^The record of .*note\.txt, captured .* has been altered/)
  await writeFile(file, bytes.subarray(0, bytes.length - 30))
  expect((await verifyArchive(file)).faults.join(' ')).toMatch(/cut off/)
})

test('any altered byte of the manifest is found', async () => {
  const text = await readFile(manifestPath(archive), 'utf8')
  const file = join(folder, 'manifest.warc.gz')
  await writeFile(file, await readFile(archive))
  for (let at = 0; at < text.length; at += 41) {
    if (/\s/.test(text[at] ?? '')) continue
    const altered = `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`
    await writeFile(manifestPath(file), altered)
    const faults = await verifyArchive(file).then(
      (check) => check.faults,
      (error: Error) => [error.message],
    )
    expect(faults.length, `byte ${at}: ${text.slice(at - 10, at + 10)}`).toBeGreaterThan(0)
  }
})
