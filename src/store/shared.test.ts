import { expect, test } from 'vitest'
import { random } from '../../test/fixtures/world.js'
import { openStore } from './index.js'
import { openAttached } from './pglite/open.js'
import { openServer } from './postgres/open.js'
import { changedLedgers } from './test/changed-ledgers.js'
import { capture, DOSSIER, document, fill } from './test/samples.js'
import { onBothEngines } from './test/stores.js'

onBothEngines('a store that two threads of a process share', (bench) => {
  test('is one store: what one side writes the other reads, and neither tears the logs or transactions of the other', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    const other = await openStore(store.share())
    await Promise.all(
      [store, other].flatMap((side, of) =>
        Array.from({ length: 20 }, async (_, n) => {
          const { id } = await capture(side, `text ${of} ${n}`, undefined, `${of}-${n}.json`)
          await side.documents.save(DOSSIER.id, id, [document(`post ${of} ${n}`)])
        }),
      ),
    )
    expect(await store.counts('talks')).toEqual(await other.counts('talks'))
    expect(await store.counts('talks')).toMatchObject({ documents: 42 })
    expect((await store.verify()).faults).toEqual([])
    await other.close()
    expect(await store.counts('talks')).toMatchObject({ documents: 42 })
  })

  test('stays whole when one side ends in the middle of its work', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    const other = await openStore(store.share())
    const posts = Array.from({ length: 3000 }, (_, n) => document(`post ${n}`))
    const taken = await capture(other, 'many')
    const broken = other.documents.save(DOSSIER.id, taken.id, posts).catch((error: Error) => error.name)
    await other.close()
    await broken
    const { documents } = await store.counts('talks')
    expect([2, 3002]).toContain(documents)
    // Less than the bound of a statement: work that waits for a connection must not wait it out.
  }, 100_000)
})

onBothEngines('openings', (bench) => {
  test('are all documents in order of publication, cut short', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    const taken = await capture(store, 'later')
    await store.documents.save('talks', taken.id, [document('new', { text: 'д'.repeat(500), published: null })])
    const all = await store.documents.openings('talks')
    expect(all.map(({ id }) => id)).toEqual((await store.documents.list('talks')).map(({ id }) => id))
    expect([all.at(-1)?.id, all.at(-1)?.text.length]).toEqual(['new', 160])
  })

  test('a record that is loaded again keeps the events that have not changed', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    const before = await store.reconciliation.load('talks')
    const again = await store.reconciliation.load('talks', before)
    expect(again).toBe(before)
    const [event] = before?.events ?? []
    const moved = { ...event!, title: 'Another title' }
    await store.reconciliation.save('talks', { ...before!, events: [moved] }, before!)
    expect((await store.reconciliation.load('talks', before))?.events).toEqual([moved])
  })
  test('a record that is saved from the last one, however its ledgers change, is the record saved at once', async () => {
    const [grown, whole] = [(await bench.fresh()).store, (await bench.fresh()).store]
    for (const store of [grown, whole]) await fill(store)
    const draw = random(11)
    let last = (await grown.reconciliation.load('talks'))!
    let read: typeof last | null = null
    for (let step = 0; step < 20; step++) {
      const next = changedLedgers(last, draw, step)
      await grown.reconciliation.save('talks', next, step % 9 === 8 ? undefined : last)
      last = next
      // A reader that looks now and then, and once after all of it.
      if (step % 5 > 2) continue
      read = await grown.reconciliation.load('talks', read)
      expect(read).toEqual(next)
    }
    read = await grown.reconciliation.load('talks', read)
    expect(read).toEqual(last)
    await whole.reconciliation.save('talks', last)
    expect(await whole.reconciliation.load('talks')).toEqual(last)
    await grown.reconciliation.save('talks', structuredClone(last), last)
    expect(await grown.reconciliation.load('talks', read)).toBe(read)
  })

  test('a record that an earlier version saved beside this one is read with its ledgers, and replaced by the next', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    const record = changedLedgers((await store.reconciliation.load('talks'))!, random(3), 0)
    await store.reconciliation.save('talks', record)
    const ours = await store.reconciliation.load('talks')
    const { events, ...earlier } = { ...record, bursts: [], sources: record.sources.slice(1) }
    const { folder, databaseUrl, port } = store.share()
    const earlierReadout = port ? openAttached(folder, port) : await openServer(databaseUrl ?? '', 60_000)
    await earlierReadout.db
      .updateTable('reconciliation')
      .set({ data: JSON.stringify(earlier) })
      .execute()
    await earlierReadout.close()
    expect(await store.reconciliation.load('talks', ours)).toEqual({ ...earlier, events })
    await store.reconciliation.save('talks', record)
    expect(await store.reconciliation.load('talks', ours)).toEqual(record)
  })
})
