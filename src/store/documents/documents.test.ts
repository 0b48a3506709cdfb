import { expect, test } from 'vitest'
import { StoreError } from '../index.js'
import { capture, document } from '../test/samples.js'
import { onBothEngines } from '../test/stores.js'

onBothEngines('documents', (bench) => {
  test('what was saved comes back as it was, and saving twice is saving once', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    const hard = document('post:1', {
      title: '«Кремль»: "встреча" \\ 20\u00a0% 🇷🇺',
      text: '“Very good talks” — сказал он.\r\n\t🕊️ e\u0301 \\u0000 {"json": [1]}',
      media: [{ kind: 'photo', name: 'a.jpg', url: null, hash: null }],
      scheduled: { start: '2025-04-11T12:00:00+03:00', end: null, status: 'tentative' },
    })
    const saved = await store.documents.save('talks', taken.id, [hard, document('post:2')])
    expect(saved).toEqual({ added: 2, revised: 0, unchanged: 0, ids: ['post:1', 'post:2'] })
    expect(await store.documents.get('talks', 'post:1')).toEqual(hard)
    const again = await store.documents.save('talks', taken.id, [hard, document('post:2')])
    expect(again).toEqual({ added: 0, revised: 0, unchanged: 2, ids: ['post:1', 'post:2'] })
    expect(await store.documents.get('elsewhere', 'post:1')).toBeNull()
  })

  test('text that PostgreSQL cannot keep loses no offset', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    await store.documents.save('talks', taken.id, [document('post:1', { text: 'a\u0000b\ud83d c', tags: ['\u0000'] })])
    const kept = await store.documents.get('talks', 'post:1')
    expect(kept?.text).toBe('a\ufffdb\ufffd c')
    expect(kept?.tags).toEqual(['\ufffd'])
  })

  test('an id or a filter that PostgreSQL cannot hold finds nothing', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    await store.documents.save('talks', taken.id, [document('post:1')])
    expect(await store.dossiers.get('talks\u0000')).toBeNull()
    expect(await store.documents.get('talks', '\u0000')).toBeNull()
    expect(await store.documents.list('talks', { source: '\u0000', lang: '\ud83d' })).toEqual([])
    expect((await store.documents.neighbours('talks', '\u0000')).position).toBe(0)
  })

  test('an edited post keeps every reading, and older captures never displace newer ones', async () => {
    const { store } = await bench.fresh()
    const first = await capture(store, 'one', '2025-04-11T10:00:00Z')
    const second = await capture(store, 'two', '2025-04-11T11:00:00Z')
    const before = await capture(store, 'zero', '2025-04-11T09:00:00Z')
    const save = (id: string, text: string) => store.documents.save('talks', id, [document('post:1', { text })])
    await save(first.id, 'They talked for four hours.')
    expect(await save(second.id, 'They talked for over four hours.')).toMatchObject({ revised: 1 })
    expect(await save(before.id, 'They talk.')).toMatchObject({ revised: 1 })
    expect(await save(first.id, 'They talked for four hours.')).toMatchObject({ revised: 0, unchanged: 1 })
    expect((await store.documents.get('talks', 'post:1'))?.text).toBe('They talked for over four hours.')
    const readings = await store.documents.revisions('talks', 'post:1')
    const all = await store.documents.revisions('talks')
    expect(all.filter(({ document }) => document === 'post:1')).toEqual(readings)
    expect(readings.map(({ number, capture, seenAt, text }) => [number, capture, seenAt, text])).toEqual([
      [0, before.id, '2025-04-11T09:00:00.000Z', 'They talk.'],
      [1, first.id, '2025-04-11T10:00:00.000Z', 'They talked for four hours.'],
      [2, second.id, '2025-04-11T11:00:00.000Z', 'They talked for over four hours.'],
    ])
  })

  test('the same capture read by a better reader replaces its reading and is pending again', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'page')
    await store.documents.save('talks', taken.id, [document('post:1', { text: 'Menu Text' })])
    await store.statements.replace('talks', [document('post:1', { text: 'Menu Text' })], [], 'v1')
    expect(await store.statements.pending('talks', 'v1', 10)).toEqual([])
    await store.documents.save('talks', taken.id, [document('post:1', { text: 'Text' })])
    expect((await store.documents.revisions('talks', 'post:1')).map(({ text }) => text)).toEqual(['Text'])
    expect((await store.statements.pending('talks', 'v1', 10)).map(({ text }) => text)).toEqual(['Text'])
  })

  test('a second export of the same posts under another name changes nothing', async () => {
    const { store } = await bench.fresh()
    const [first, second] = [
      await capture(store, 'a'),
      await capture(store, 'b', '2025-05-01T00:00:00Z', 'result (1).json'),
    ]
    await store.documents.save('talks', first.id, [document('post:1')])
    await store.statements.replace('talks', [document('post:1')], [], 'v1')
    const saved = await store.documents.save('talks', second.id, [document('post:1', { from: 'result (1).json' })])
    expect(saved).toMatchObject({ added: 0, revised: 0, unchanged: 1 })
    expect(await store.statements.pending('talks', 'v1', 10)).toEqual([])
  })

  test('documents are listed, paged, scanned and neighboured by publication', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    const times = { late: '2025-04-11T23:06:00+03:00', early: '2025-04-11', none: null, mid: '2025-04-11T08:00:00Z' }
    const documents = Object.entries(times).map(([id, published]) => document(id, { published }))
    await store.documents.save('talks', taken.id, [
      ...documents,
      document('other', { lane: 'official', published: '2025-04-12' }),
    ])
    const ids = async (filter: object) => (await store.documents.list('talks', filter)).map(({ id }) => id)
    expect(await ids({})).toEqual(['early', 'mid', 'late', 'other', 'none'])
    expect(await ids({ order: 'newest', after: 'other', limit: 2 })).toEqual(['late', 'mid'])
    expect(await ids({ after: 'mid', lane: 'informal' })).toEqual(['late', 'none'])
    expect(await ids({ since: '2025-04-11T08:00:00Z', until: '2025-04-12' })).toEqual(['mid', 'late'])
    const batches: number[] = []
    for await (const batch of store.documents.scan('talks', 2)) batches.push(batch.length)
    expect(batches).toEqual([2, 2, 1])
    const { previous, next, position, total } = await store.documents.neighbours('talks', 'mid')
    expect([previous?.id, next?.id, position, total]).toEqual(['early', 'late', 2, 5])
    expect(await store.documents.neighbours('talks', 'early')).toMatchObject({ previous: null, position: 1 })
  })

  test('what could not be read stays listed until its capture is read anew', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    const item = { error: 'Message 7 has no date, so it was left out.', at: 'messages[7]' }
    await store.documents.saveUnreadable('talks', taken.id, [item, item])
    expect(await store.documents.unreadable('talks')).toEqual(
      [item, item].map((one) => ({ ...one, capture: taken.id })),
    )
    await store.documents.saveUnreadable('talks', taken.id, [])
    expect(await store.documents.unreadable('talks')).toEqual([])
  })

  test('a document without its capture is refused in words, and nothing of it is kept', async () => {
    const { store } = await bench.fresh()
    const refused = store.documents.save('talks', 'capture:none', [document('post:1')])
    await expect(refused).rejects.toThrow(StoreError)
    await expect(refused).rejects.toThrow('Add the capture first')
    expect(await store.counts('talks')).toMatchObject({ documents: 0 })
  })
})
