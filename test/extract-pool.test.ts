import { expect, test } from 'vitest'
import type { Document } from '../src/model/index.js'
import { createExtractPool } from '../src/pipeline/extract-pool.js'

const post = (id: string): Document => ({
  id,
  kind: 'post',
  title: null,
  text: 'Fidan received Lavrov in Antalya.',
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

test('one thread extracts one batch after another', async () => {
  const pool = createExtractPool([], 1)
  const batches = await Promise.all(['a', 'b', 'c'].map((id) => pool.run([post(id)])))
  await pool.close()
  expect(batches.map(([only]) => only?.statements.map(({ type, document }) => `${type} ${document}`))).toEqual([
    ['CONSULT a'],
    ['CONSULT b'],
    ['CONSULT c'],
  ])
})
