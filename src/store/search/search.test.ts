import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { MOST_COUNTED } from '../index.js'
import { capture, document, fill, statement } from '../test/samples.js'
import { onBothEngines } from '../test/stores.js'

onBothEngines('search', (bench) => {
  test('any form of a Russian or English word finds events, statements and documents, with its marks', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    const found = await store.search('talks', { words: 'сообщили встретились' })
    expect(found.totals).toEqual({ events: 1, statements: 1, documents: 1 })
    const [hit] = found.documents
    expect(hit).toMatchObject({ kind: 'document', id: 'post:1', document: 'post:1', source: 'channel' })
    expect(hit?.at).toBe('2025-04-11T09:30:00+03:00')
    expect(hit?.marks.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(['встретится', 'сообщил'])
    expect(found.events[0]?.snippet).toContain('встретится')
    const talk = await store.search('talks', { words: 'talking hour' })
    expect(talk.statements.map(({ id, document }) => [id, document])).toEqual([['statement:2', 'release:1']])
    expect(talk.statements[0]?.title).toBe('Meeting with Steve Witkoff')
    // A post without a title is called by its first words, wherever what was asked for stands.
    const taken = await capture(store, 'two', '2025-04-12T00:00:00Z')
    const text = `White House text is out.\n\n  ${'It confirms what was told before. '.repeat(9)}A moratorium follows.`
    await store.documents.save('talks', taken.id, [document('post:2', { text })])
    const late = await store.search('talks', { words: 'moratorium' })
    expect(late.documents[0]?.title).toBe(
      'White House text is out. It confirms what was told before. It confirms what was…',
    )
  })

  const cases = [
    ['a phrase', { words: '"Steve Witkoff"' }, [1, 1, 1]],
    ['a phrase in another order', { words: '"Witkoff Steve"' }, [0, 0, 0]],
    ['a word left out', { words: 'Witkoff -library' }, [1, 0, 0]],
    ['a name spelled differently', { words: 'Whitkoff' }, [1, 0, 0]],
    ['a name in another language', { words: '', names: [['Виткофф', 'Witkoff']] }, [1, 1, 1]],
    ['a name in another language beside words', { words: 'hour', names: [['Виткофф', 'Steve Witkoff']] }, [1, 1, 1]],
    ['a name that nobody bears beside words', { words: 'hour', names: [['Виткофф']] }, [0, 0, 0]],
    ['a part of a title', { words: 'Steve Wit' }, [1, 0, 0]],
    ['only signs', { words: '"(&|!:*%_\\' }, [0, 0, 0]],
    ['a row of minus signs', { words: `Witkoff ${'-'.repeat(300)}library` }, [1, 0, 0]],
    ['minus signs with others between', { words: `Witkoff ${'- !('.repeat(300)}` }, [1, 1, 1]],
    ['no words', { words: '  ' }, [0, 0, 0]],
    ['a source', { words: 'Witkoff', from: 'kremlin' }, [1, 1, 1]],
    ['another source', { words: 'Witkoff', from: 'channel' }, [1, 0, 0]],
    ['a lane', { words: 'Witkoff', lane: 'media' }, [0, 0, 0]],
    ['a status', { words: 'Witkoff', status: 'one side' }, [1, 1, 1]],
    ['a status of nothing', { words: 'Witkoff', status: 'disputed' }, [0, 0, 0]],
    ['a side', { words: 'Witkoff', party: 'russia' }, [1, 1, 1]],
    ['a side that said nothing', { words: 'Witkoff', party: 'us' }, [0, 0, 0]],
    ['a time', { words: 'Witkoff', since: '2025-04-11', before: '2025-04-12' }, [1, 1, 1]],
    ['another time', { words: 'Witkoff', before: '2025-04-11' }, [0, 0, 0]],
  ] as const

  test('words, phrases and filters', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    for (const [name, query, expected] of cases) {
      const { totals } = await store.search('talks', query)
      expect([name, totals.events, totals.statements, totals.documents]).toEqual([name, ...expected])
    }
    expect((await store.search('elsewhere', { words: 'Witkoff' })).totals.documents).toBe(0)
  })

  test('an edit is found by its new words and no longer by the old ones', async () => {
    const { store } = await bench.fresh()
    const [first, second] = [await capture(store, 'one'), await capture(store, 'two', '2025-04-12T00:00:00Z')]
    const save = (id: string, text: string) => store.documents.save('talks', id, [document('post:1', { text })])
    await save(first.id, 'A truce for thirty days')
    expect((await store.search('talks', { words: 'truce' })).totals.documents).toBe(1)
    await save(second.id, 'A ceasefire for thirty days')
    expect((await store.search('talks', { words: 'truce' })).totals.documents).toBe(0)
    expect((await store.search('talks', { words: 'ceasefires' })).totals.documents).toBe(1)
  })

  test('of thousands of matches the newest are shown, and the count says where it ends', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    const days = Array.from({ length: 3200 }, (_, n) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString())
    const words = (n: number) => `Truce, day ${n}${n < 1100 ? ', in the harbour' : ''}`
    const posts = days.map((published, n) => document(`post:${n}`, { text: words(n), published }))
    await store.documents.save('talks', taken.id, posts)
    const search = () => store.search('talks', { words: 'truces', limit: 3 })
    while ((await search()).pending > 0) await sleep(50)
    const { documents, totals } = await search()
    expect(totals.documents).toBe(MOST_COUNTED)
    expect(documents.map(({ id }) => id)).toEqual(['post:3199', 'post:3198', 'post:3197'])
    const old = await store.search('talks', { words: 'harbour', limit: 2 })
    expect(old.totals.documents).toBe(MOST_COUNTED)
    expect(old.documents.map(({ id }) => id)).toEqual(['post:1099', 'post:1098'])
    const said = posts.map((post) => statement(`s:${post.id}`, post))
    await store.statements.replace('talks', posts, said, 'v1')
    const { statements } = await store.search('talks', { words: 'truces', limit: 1 })
    expect(statements.map(({ id }) => id)).toEqual(['s:post:3199'])
  })

  test('a text of a million words and signs of our own in it do no harm', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    const long = `\ue000truce\ue001 ${Array.from({ length: 300_000 }, (_, n) => `w${n}`).join(' ')}`
    await store.documents.save('talks', taken.id, [document('post:1', { text: long })])
    const { documents, pending } = await store.search('talks', { words: 'truce' })
    expect(pending).toBe(0)
    expect(documents[0]?.marks.map(([start, end]) => documents[0]?.snippet.slice(start, end))).toEqual(['truce'])
  })
})
