import { expect, test } from 'vitest'
import { indexDocuments } from '../src/serve/visit/document-index.js'
import { capture, document, fill } from '../src/store/test/samples.js'
import { onBothEngines } from '../src/store/test/stores.js'

const post = (id: string, published: string | null, text: string) => document(id, { published, text })

onBothEngines('what pages know of documents', (bench) => {
  test('is read on from the reading before: the same entries in the same order as all anew', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    const taken = await capture(store, 'an export')
    await store.documents.save('talks', taken.id, [
      post('b', '2025-04-12', 'Песков: встреча будет.'),
      post('c', null, 'Без даты.'),
    ])
    const first = await indexDocuments(store, 'talks')
    expect(await indexDocuments(store, 'talks', first)).toBe(first)
    const again = await capture(store, 'a later export', '2025-04-14T10:00:00Z')
    const earlier = post('a', '2024-01-02T08:00:00+03:00', 'Раньше всех.')
    await store.documents.save('talks', again.id, [post('b', '2025-04-12', 'Песков: встречи не будет.'), earlier])
    const second = await indexDocuments(store, 'talks', first)
    expect([...second]).toEqual([...(await indexDocuments(store, 'talks'))])
    expect([...second.keys()].at(0)).toBe('a')
    expect(second.get('b')?.opening).toBe('Песков: встречи не будет.')
    expect(second.get('c')).toBe(first.get('c'))
  })
})
