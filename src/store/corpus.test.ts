import { expect, test } from 'vitest'
import { readCorpus } from './corpus.js'
import { capture, document, statement } from './test/samples.js'
import { onBothEngines } from './test/stores.js'

const post = (id: string, published: string | null, text = `Песков ${id}: встреча состоится.`) =>
  document(id, { published, text })

onBothEngines('the texts and statements of a dossier', (bench) => {
  test('read on from an earlier reading are those of a reading from the start, and what has not changed is the same object', async () => {
    const { store } = await bench.fresh()
    const posts = [post('a', '2025-04-12'), post('b', '2025-04-11'), post('c', null), post('d', '2025-04-13')]
    const taken = await capture(store, 'export')
    await store.documents.save('talks', taken.id, posts)
    await store.statements.replace('talks', posts, [statement('s1', posts[0]!), statement('s2', posts[3]!)], 'v1')
    const first = await readCorpus(store, 'talks')
    expect(first.documents.map(({ id }) => id)).toEqual(['b', 'a', 'd', 'c'])
    expect(await readCorpus(store, 'talks', { before: first })).toBe(first)
    const told = await readCorpus(store, 'talks', { extent: 'told' })
    expect(told.documents.map(({ id }) => id)).toEqual(['a', 'd'])

    const [edited, late] = [post('d', '2025-04-13', 'Песков: встречи не будет.'), post('e', '2025-04-11T12:00:00Z')]
    const again = await capture(store, 'a later export', '2025-04-14T10:00:00Z')
    await store.documents.save('talks', again.id, [edited, late])
    const said = [statement('s3', late), statement('s4', late, { stance: 'denies' })]
    await store.statements.replace('talks', [edited, late], said, 'v1')
    const second = await readCorpus(store, 'talks', { before: first })
    expect(second).toEqual(await readCorpus(store, 'talks'))
    expect(second.statements.map(({ id }) => id)).toEqual(['s3', 's4', 's1'])
    const toldAgain = await readCorpus(store, 'talks', { before: told, extent: 'told' })
    expect(toldAgain.documents.map(({ id }) => id)).toEqual(['e', 'a'])
    expect(toldAgain).toEqual(await readCorpus(store, 'talks', { extent: 'told' }))
    expect(second.documents.find(({ id }) => id === 'a')).toBe(first.documents.find(({ id }) => id === 'a'))
  })

  test('are as editors put them right, and as they were once a correction is taken back', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    const one = post('a', '2025-04-12')
    await store.documents.save('talks', taken.id, [one])
    await store.statements.replace('talks', [one], [statement('s1', one)], 'v1')
    const first = await readCorpus(store, 'talks')
    const decision = { dossier: 'talks', at: '2025-04-13', by: 'editor', reason: 'heard the tape' }
    const action = { do: 'correct', statement: 's1', set: { mode: 'phone' } } as const
    await store.curation.append({ ...decision, id: 'c1', action })
    const second = await readCorpus(store, 'talks', { before: first })
    expect(second.statements[0]?.mode).toBe('phone')
    await store.curation.append({ ...decision, id: 'c2', action: { do: 'undo', curation: 'c1' } })
    expect((await readCorpus(store, 'talks', { before: second })).statements).toEqual(first.statements)
  })
})
