import { expect, test } from 'vitest'
import { capture, document } from '../test/samples.js'
import { onBothEngines } from '../test/stores.js'

const post = (n: number) => document(`tg:x/${n}`, { published: `2025-04-11T10:0${n}:00Z`, from: 'https://t.me/s/x' })
const between = { source: 'channel', after: '2025-04-11T10:01:00Z', before: '2025-04-11T10:05:00Z' }

onBothEngines('items that go and come back', (bench) => {
  test('are revisions without and with their text, each told once', async () => {
    const { store } = await bench.fresh()
    const at = (hour: number) => capture(store, `page at ${hour}`, `2025-04-11T${hour}:00:00Z`, 'https://t.me/s/x')
    const [first, second, third, fourth] = [await at(11), await at(12), await at(13), await at(14)]
    await store.documents.save('talks', first.id, [1, 2, 3, 5].map(post))
    const listed = (seenBefore: string) => store.documents.listed('talks', { ...between, seenBefore })
    expect(await listed('2025-04-11T10:30:00Z')).toEqual([])
    expect((await listed('2025-04-11T12:00:00Z')).map(({ id }) => id)).toEqual(['tg:x/2', 'tg:x/3'])
    await store.documents.savePresence('talks', second.id, { gone: ['tg:x/3'], back: ['tg:x/2'] })
    await store.documents.savePresence('talks', third.id, { gone: ['tg:x/3'], back: [] })
    expect(await listed('2025-04-11T13:00:00Z')).toEqual([
      { id: 'tg:x/2', from: 'https://t.me/s/x', isGone: false },
      { id: 'tg:x/3', from: 'https://t.me/s/x', isGone: true },
    ])
    const readings = async () =>
      (await store.documents.revisions('talks', 'tg:x/3')).map(({ text, seenAt }) => [text !== null, seenAt])
    expect(await readings()).toEqual([
      [true, '2025-04-11T11:00:00.000Z'],
      [false, '2025-04-11T12:00:00.000Z'],
    ])
    await store.documents.savePresence('talks', fourth.id, { gone: [], back: ['tg:x/3'] })
    expect((await readings()).at(-1)).toEqual([true, '2025-04-11T14:00:00.000Z'])
    expect((await listed('2025-04-11T15:00:00Z')).every(({ isGone }) => !isGone)).toBe(true)
    expect(await store.documents.revisions('talks', 'tg:x/2')).toHaveLength(1)
    expect((await store.documents.get('talks', 'tg:x/3'))?.text).toBe(post(3).text)
  })
})
