import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Store } from './index.js'
import { capture, document, fill } from './test/samples.js'
import { benchOf, onBothEngines } from './test/stores.js'

const DECISION = {
  id: 'c1',
  dossier: 'talks',
  at: '2025-04-12T09:00:00Z',
  by: 'editor',
  reason: 'another event',
  action: { do: 'reject', statement: 'statement:1' },
} as const

/** Everything of a dossier that a reader can see. */
async function all(store: Store) {
  const documents = await store.documents.list('talks')
  return {
    dossiers: await store.dossiers.list(),
    captures: await store.captures.list('talks'),
    documents,
    revisions: await Promise.all(documents.map(({ id }) => store.documents.revisions('talks', id))),
    statements: await store.statements.all('talks'),
    events: await store.events.all('talks'),
    reconciliation: await store.reconciliation.load('talks'),
    curation: await store.curation.list('talks'),
    coverage: await store.coverage.list('talks'),
    search: await store.search('talks', { words: 'Witkoff' }),
    counts: await store.counts('talks'),
  }
}

/** A reader of its own: one document for each line of the captured text. */
async function readAll(store: Store): Promise<void> {
  for await (const { capture: taken, raw } of store.captures.replay('talks')) {
    const lines = Buffer.from(raw.bytes).toString().split('\n')
    await store.documents.save(
      'talks',
      taken.id,
      lines.map((text, n) => document(`line:${n}`, { text })),
    )
  }
}

async function work(store: Store): Promise<void> {
  await fill(store)
  await capture(store, 'Witkoff arrived.\nThey talked.', '2025-04-11T12:00:00Z', 'lines.txt')
  await capture(store, 'Witkoff arrived.\nThey talked for hours.', '2025-04-11T13:00:00Z', 'lines.txt')
  await store.curation.append(DECISION)
  await store.coverage.add('talks', [{ source: 'kremlin', from: '2025-04-01', to: '2025-04-12' }])
  await readAll(store)
}

onBothEngines('rebuilding', (bench) => {
  test('after a reset the files give the same rows again', async () => {
    const { store, options } = await bench.fresh()
    await work(store)
    const before = await all(store)
    await store.reset()
    expect(await store.counts('talks')).toEqual({ captures: 3, documents: 0, statements: 0, events: 0, unreadable: 0 })
    expect(await store.curation.list('talks')).toEqual([DECISION])
    await fill(store)
    await readAll(store)
    expect(await all(store)).toEqual(before)
    expect((await store.verify()).faults).toEqual([])
    await store.close()
    expect(await all(await bench.open(options))).toEqual(before)
  })

  test('lines that no transaction took over are taken over on the next opening', async () => {
    const { store, options } = await bench.fresh()
    await capture(store, 'one')
    const manifest = join(options.folder, 'captures', 'manifest.jsonl')
    const before = readFileSync(manifest)
    await capture(store, 'two', undefined, 'b.json')
    const both = readFileSync(manifest)
    await store.reset()
    writeFileSync(manifest, before)
    await store.reset()
    expect(await store.captures.list('talks')).toHaveLength(1)
    await store.close()
    writeFileSync(manifest, both)
    const again = await bench.open(options)
    expect(again.warnings).toEqual([])
    expect(await again.captures.list('talks')).toHaveLength(2)
  })

  test('a store whose log was cut opens with a warning, takes nothing new, and goes on after a rebuild', async () => {
    const { store, options } = await bench.fresh()
    for (const n of [1, 2, 3]) await capture(store, `text ${n}`, undefined, `${n}.json`)
    await store.close()
    const manifest = join(options.folder, 'captures', 'manifest.jsonl')
    const lines = readFileSync(manifest, 'utf8').replace('1.json', '9.json').split('\n')
    writeFileSync(manifest, `${lines.slice(0, 2).join('\n')}\n`)
    const cut = await bench.open(options)
    expect(cut.warnings).toEqual([expect.stringContaining('no longer ends its line 3')])
    await expect(capture(cut, 'text 4')).rejects.toMatchObject({ code: 'damaged' })
    const { faults } = await cut.verify()
    expect(faults.join('\n')).toContain('Line 1 of captures/manifest.jsonl has been altered')
    expect(faults.join('\n')).toMatch(/The database holds the capture capture:\w+ of talks, but no log/)
    await cut.reset()
    await capture(cut, 'text 4')
    expect((await cut.captures.list('talks')).map(({ from }) => from)).toEqual(['2.json', 'result.json'])
  })
})

describe('both engines', () => {
  const [embedded, server] = [benchOf('pglite'), benchOf('postgres')]

  test('give the same results for the same work', async () => {
    const stores = [(await embedded.fresh()).store, (await server.fresh()).store] as const
    for (const store of stores) await work(store)
    const [one, other] = [await all(stores[0]), await all(stores[1])]
    expect(one).toEqual(other)
    expect(one.documents).toHaveLength(4)
  })
})
