import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createExtractPool } from '../src/pipeline/threads/extract-pool.js'
import { startSourceThread } from '../src/pipeline/threads/start-extract-thread.js'
import { PAUSED, work } from '../src/pipeline/worker.js'
import type { Store } from '../src/store/index.js'
import { capture, DOSSIER, document } from '../src/store/test/samples.js'
import { benchOf } from '../src/store/test/stores.js'
import { feedOf, startSite } from './watch/site.js'

const pool = () =>
  createExtractPool({
    size: 1,
    patienceMs: 2000,
    startThread: () => startSourceThread(fileURLToPath(new URL('./fixtures/poisoned-thread.ts', import.meta.url)), {}),
  })

/** A worker on a database; `stop` waits until it has ended. */
function started(store: Store, version: string) {
  const end = new AbortController()
  const threads = pool()
  const done = work(store, { signal: end.signal, version, pool: threads })
  const stop = async () => {
    end.abort()
    await done
    await store.close()
    await threads.close()
  }
  return { stop }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 600 && !(await condition()); n++) await sleep(100)
}

describe('workers on one server', () => {
  const bench = benchOf('postgres')

  test('share what waits, set a poisoned document aside, and settle the dossier', async () => {
    const { store, options } = await bench.fresh()
    await store.dossiers.save(DOSSIER)
    const taken = await capture(store, 'export')
    const posts = Array.from({ length: 700 }, (_, n) =>
      document(`post:${n}`, n === 333 ? { text: 'This throws.' } : {}),
    )
    await store.documents.save('talks', taken.id, posts)
    const workers = [started(await bench.open(options), 'v1'), started(await bench.open(options), 'v1')]
    const state = async () => (await store.failures.list('talks'))[0]?.state
    await until(async () => (await state()) === 'dead')
    await until(async () => (await store.notes.get('talks', 'reconciled')) !== null)
    expect(await store.statements.left('talks', 'v1')).toBe(1)
    expect((await store.failures.list()).map(({ item, state, attempts }) => [item, state, attempts])).toEqual([
      ['post:333', 'dead', 3],
    ])
    expect(await store.reconciliation.load('talks')).toMatchObject({ events: [] })
    for (const { stop } of workers) await stop()
  })

  test('of two versions do not undo each other: the one that came last reads all again, the other only what is new', async () => {
    const { store, options } = await bench.fresh()
    await store.dossiers.save(DOSSIER)
    const taken = await capture(store, 'export')
    await store.documents.save('talks', taken.id, [document('a')])
    const old = started(await bench.open(options), 'v1')
    await until(async () => (await store.statements.left('talks', 'v1')) === 0)
    const next = started(await bench.open(options), 'v2')
    await until(async () => (await store.statements.left('talks', 'v2')) === 0)
    await sleep(5000)
    expect([await store.statements.left('talks', 'v1'), await store.statements.left('talks', 'v2')]).toEqual([1, 0])
    await next.stop()
    await store.documents.save('talks', taken.id, [document('b')])
    const unread = async () => (await store.statements.pending('talks', 'v1', 10)).map(({ id }) => id)
    await until(async () => (await unread()).length === 1)
    expect(await unread()).toEqual(['a'])
    await old.stop()
  })

  test('leave a paused dossier alone until it is resumed', async () => {
    const { store, options } = await bench.fresh()
    await store.dossiers.save(DOSSIER)
    const taken = await capture(store, 'export')
    await store.notes.set('talks', PAUSED, 'yes')
    await store.documents.save('talks', taken.id, [document('a')])
    const worker = started(await bench.open(options), 'v1')
    await sleep(4000)
    expect(await store.statements.left('talks', 'v1')).toBe(1)
    await store.notes.set('talks', PAUSED, '')
    await until(async () => (await store.statements.left('talks', 'v1')) === 0)
    expect(await store.statements.left('talks', 'v1')).toBe(0)
    await worker.stop()
  })

  test('poll what is due, one of them each time, and work in what it brought', async () => {
    const { store, options } = await bench.fresh()
    const site = await startSite()
    const item = { n: 1, title: 'Talks', text: 'The delegations met in Istanbul.', at: '2025-05-15T06:00:00Z' }
    site.pages.set('/feed', feedOf(site.base, [item]))
    const place = { matches: [], lane: 'media', party: null, publisher: 'desk', lang: 'en', zone: 'UTC' } as const
    const sources = [{ id: 'desk', name: 'Desk', url: `${site.base}/feed`, ...place }]
    await store.dossiers.save({ ...DOSSIER, sources, allowPrivateAddresses: true })
    const workers = [started(await bench.open(options), 'v1'), started(await bench.open(options), 'v1')]
    await until(async () => (await store.notes.get('talks', 'reconciled')) !== null)
    await until(async () => (await store.statements.left('talks', 'v1')) === 0)
    await sleep(3000)
    expect(await store.counts('talks')).toMatchObject({ documents: 1, captures: 1 })
    expect(site.asked.filter((asked) => JSON.stringify(asked).includes('/feed'))).toHaveLength(1)
    expect(await store.health.list('talks')).toMatchObject([
      { source: 'desk', failures: 0, nextAt: expect.any(String) },
    ])
    for (const { stop } of workers) await stop()
    site.close()
  })
})
