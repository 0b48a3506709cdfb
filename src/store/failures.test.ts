import { expect, test } from 'vitest'
import { capture, document, statement } from './test/samples.js'
import { onBothEngines } from './test/stores.js'

const FAILED = { step: 'extract', item: 'a', version: 'v1', error: 'no end within 20 s' } as const
const [NOON, LATER, EVENING] = ['2025-04-11T12:00:00.000Z', '2025-04-11T12:00:05.000Z', '2025-04-11T20:00:00.000Z']

onBothEngines('work that failed', (bench) => {
  test('a document waits for its next attempt, then for a person, and comes back when replayed', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    await store.documents.save('talks', taken.id, [document('a'), document('b')])
    const pending = async (version: string, now?: string) =>
      (await store.statements.pending('talks', version, 10, now ? { now } : {})).map(({ id }) => id)
    await store.failures.record('talks', { ...FAILED, at: NOON, retryAt: LATER })
    expect([await pending('v1', NOON), await pending('v1', LATER), await pending('v1')]).toEqual([
      ['b'],
      ['a', 'b'],
      ['a', 'b'],
    ])
    await store.failures.record('talks', { ...FAILED, at: LATER, retryAt: null })
    expect([await pending('v1', EVENING), await pending('v2', EVENING)]).toEqual([['b'], ['a', 'b']])
    expect(await store.failures.list('talks')).toEqual([
      { ...FAILED, dossier: 'talks', state: 'dead', attempts: 2, firstAt: NOON, lastAt: LATER, retryAt: null },
    ])
    expect(await store.failures.discard('talks', 'extract', 'a')).toBe(true)
    expect([(await store.failures.list())[0]?.state, await pending('v1')]).toEqual(['discarded', ['b']])
    expect(await store.failures.replay('talks', 'extract', 'a')).toBe(true)
    expect(await store.failures.replay('talks', 'extract', 'a')).toBe(false)
    expect(await pending('v1')).toEqual(['a', 'b'])
  })

  test('new words are a new attempt, and success clears what failed before', async () => {
    const { store } = await bench.fresh()
    const [first, second] = [await capture(store, 'one'), await capture(store, 'two', '2025-04-12T00:00:00Z')]
    await store.documents.save('talks', first.id, [document('a'), document('b')])
    for (const item of ['a', 'b']) await store.failures.record('talks', { ...FAILED, item, at: NOON, retryAt: null })
    await store.documents.save('talks', second.id, [document('a', { text: 'Shorter.' })])
    expect((await store.statements.pending('talks', 'v1', 10)).map(({ id }) => id)).toEqual(['a'])
    await store.statements.replace('talks', [document('b')], [], 'v1')
    expect(await store.failures.list('talks')).toEqual([])
  })

  test('statements read from words that have been replaced meanwhile are not kept', async () => {
    const { store } = await bench.fresh()
    const [first, second] = [await capture(store, 'one'), await capture(store, 'two', '2025-04-12T00:00:00Z')]
    const read = document('a')
    await store.documents.save('talks', first.id, [read])
    await store.documents.save('talks', second.id, [document('a', { text: 'They do not meet.' })])
    await store.statements.replace('talks', [read], [statement('s', read)], 'v1')
    expect(await store.statements.all('talks')).toEqual([])
    expect((await store.statements.pending('talks', 'v1', 10)).map(({ text }) => text)).toEqual(['They do not meet.'])
  })
})
