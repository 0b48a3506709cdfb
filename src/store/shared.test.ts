import { expect, test } from 'vitest'
import { openStore } from './index.js'
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
})
