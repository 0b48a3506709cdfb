import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Document } from '../src/model/index.js'
import { untilRetry } from '../src/pipeline/retry.js'
import { extractPending } from '../src/pipeline/threads/extract-pending.js'
import { createExtractPool } from '../src/pipeline/threads/extract-pool.js'
import { startSourceThread } from '../src/pipeline/threads/start-extract-thread.js'
import { openStore } from '../src/store/index.js'
import { DOSSIER } from '../src/store/test/samples.js'

const post = (id: string, text = 'Fidan received Lavrov in Antalya.'): Document => ({
  id,
  kind: 'post',
  title: null,
  text,
  lang: 'en',
  published: '2025-04-12T10:00:00Z',
  updated: null,
  zone: null,
  author: null,
  url: null,
  lane: 'informal',
  publisher: null,
  party: null,
  source: null,
  forwardedFrom: null,
  media: [],
  place: null,
  tags: [],
  scheduled: null,
  notes: [],
  from: '',
})

const poisoned = (patienceMs = 300) =>
  createExtractPool({
    size: 2,
    patienceMs,
    startThread: () =>
      startSourceThread(fileURLToPath(new URL('./fixtures/poisoned-thread.ts', import.meta.url)), {
        resourceLimits: { maxOldGenerationSizeMb: 200 },
      }),
  })

test('one thread extracts one batch after another', async () => {
  const pool = createExtractPool({ size: 1 })
  const batches = await Promise.all(['a', 'b', 'c'].map((id) => pool.run([post(id)], [])))
  await pool.close()
  const said = batches.flat().map((one) => ('extraction' in one ? one.extraction.statements : []))
  expect(said.map(([only]) => `${only?.type} ${only?.document}`)).toEqual(['CONSULT a', 'CONSULT b', 'CONSULT c'])
})

describe('a poisoned document', () => {
  test.each([
    ['throws', 'TypeError: no such token', 60_000],
    ['ends', 'its thread ended with code 3', 60_000],
    ['hangs', 'no end within 1 s', 1000],
    ['eats memory', 'it needs more memory than a thread has', 60_000],
  ])('that %s costs only itself', async (what, why, patienceMs) => {
    const pool = poisoned(patienceMs)
    const documents = [post('before'), post('poison', `This one ${what}.`), post('after')]
    const results = await pool.run(documents, [])
    await pool.close()
    expect(results.map((one) => [one.document.id, 'failure' in one ? one.failure : 'done'])).toEqual([
      ['before', 'done'],
      ['poison', why],
      ['after', 'done'],
    ])
  })

  test('is tried three times with growing pauses and then set aside; the others are extracted; replayed, it is tried again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-poison-'))
    const store = await openStore({ folder })
    const pool = poisoned()
    try {
      const raw = { from: 'export', bytes: Buffer.from('x'), headers: {}, takenAt: '2025-04-12T10:00:00Z' }
      const { capture } = await store.captures.add('talks', raw, null)
      const poison = post('poison', 'This one throws.')
      await store.documents.save('talks', capture.id, [post('a'), poison, post('b')])
      let time = Date.parse('2025-04-12T11:00:00Z')
      const options = { version: 'v1', pool, now: () => new Date(time).toISOString() }
      const attempts: unknown[] = []
      for (let n = 0; n < 4; n++) {
        const { extracted, failed } = await extractPending(store, DOSSIER, options)
        const [failure] = await store.failures.list('talks')
        attempts.push([extracted, failed, failure?.attempts, failure?.state, failure?.retryAt])
        time = Date.parse(failure?.retryAt ?? '2025-04-13T00:00:00Z')
      }
      expect(attempts).toEqual([
        [2, 1, 1, 'waiting', '2025-04-12T11:00:02.000Z'],
        [0, 1, 2, 'waiting', '2025-04-12T11:00:12.000Z'],
        [0, 1, 3, 'dead', null],
        [0, 0, 3, 'dead', null],
      ])
      expect(await untilRetry(store, 'talks', options)).toBe(false)
      await store.failures.replay('talks', 'extract', 'poison')
      expect(await extractPending(store, DOSSIER, options)).toMatchObject({ extracted: 0, failed: 1 })
      expect(await untilRetry(store, 'talks', options)).toBe(true)
    } finally {
      await pool.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
