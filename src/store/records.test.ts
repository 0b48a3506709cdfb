import { expect, test } from 'vitest'
import { capture, DOSSIER, document, event, fill, reconciled, statement } from './test/samples.js'
import { onBothEngines } from './test/stores.js'

onBothEngines('what follows from documents', (bench) => {
  test('pending documents come oldest first, and those done by another version come again', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    const days = ['2025-04-13', '2025-04-11', '2025-04-12']
    const of = (published: string) => document(published, { published })
    await store.documents.save('talks', taken.id, days.map(of))
    const pending = async (version: string, limit = 10) =>
      (await store.statements.pending('talks', version, limit)).map(({ id }) => id)
    expect(await pending('v1', 2)).toEqual(['2025-04-11', '2025-04-12'])
    await store.statements.replace('talks', ['2025-04-11', '2025-04-12'].map(of), [], 'v1')
    expect(await pending('v1')).toEqual(['2025-04-13'])
    await store.statements.replace('talks', [of('2025-04-13')], [], 'v2')
    expect(await pending('v1')).toEqual(['2025-04-13'])
    expect(await pending('v2')).toEqual(['2025-04-11', '2025-04-12'])
    expect(await pending('v3')).toEqual(['2025-04-11', '2025-04-12', '2025-04-13'])
  })

  test('statements replace those of their documents, come back as they were, and in the order of the text', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    const [late, early] = [document('a', { published: '2025-04-12' }), document('b', { published: '2025-04-11' })]
    await store.documents.save('talks', taken.id, [late, early])
    const said = [statement('s3', late), statement('s1', late, { stance: 'considers' }), statement('s2', early)]
    await store.statements.replace('talks', [late, early], said, 'v1')
    expect(await store.statements.all('talks')).toEqual([said[2], said[0], said[1]])
    expect(await store.statements.ofDocument('talks', 'a')).toEqual([said[0], said[1]])
    expect(await store.statements.get('talks', ['s1', 'none', 's2'])).toEqual([said[1], said[2]])
    await store.statements.replace('talks', [late], [statement('s4', late)], 'v1')
    expect((await store.statements.all('talks')).map(({ id }) => id)).toEqual(['s2', 's4'])
    const found = await store.statements.find('talks', {
      type: 'CONSULT',
      actor: 'putin',
      since: '2025-04-11',
      limit: 1,
    })
    expect(found.map(({ id }) => id)).toEqual(['s4'])
    expect(await store.statements.find('talks', { actor: 'trump' })).toEqual([])
    expect(await store.statements.find('talks', { until: '2025-04-11' })).toEqual([])
  })

  test('events are replaced as a whole, in order of time, and know their statements', async () => {
    const { store } = await bench.fresh()
    const taken = await capture(store, 'export')
    const post = document('a')
    await store.documents.save('talks', taken.id, [post])
    const [first, second, third] = [statement('s1', post), statement('s2', post), statement('s3', post)]
    await store.statements.replace('talks', [post], [first, second, third], 'v1')
    const early = event('e2', [first], { when: { ...first.when!, start: '2025-03-18T16:00:00+03:00' } })
    const undated = event('e1', [second], { when: null })
    await store.events.replace('talks', [undated, early])
    expect(await store.events.all('talks')).toEqual([early, undated])
    expect(await store.events.ofStatement('talks', 's2')).toBe('e1')
    await store.events.replace('talks', [event('e1', [second, third]), event('e3', [first])])
    expect((await store.events.all('talks')).map(({ id }) => id)).toEqual(['e1', 'e3'])
    expect(await store.events.ofStatement('talks', 's1')).toBe('e3')
    expect(await store.events.ofStatement('talks', 's3')).toBe('e1')
    expect(await store.events.ofStatement('talks', 'none')).toBeNull()
  })

  test('a reconciliation comes back whole, in its order, and each event alone', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    const before = await store.reconciliation.load('talks')
    expect(before?.events.map(({ id }) => id)).toEqual(['event:1'])
    const events = ['a', 'z'].map((id) => reconciled(event(id, [])))
    const burst = { start: '2025-04-10', end: '2025-04-12', level: 1, documents: 9, weight: 2.5 }
    const next = { ...before!, asOf: '2025-04-12T00:00:00Z', events, bursts: [burst] }
    await store.reconciliation.save('talks', next)
    expect(await store.reconciliation.load('talks')).toEqual(next)
    expect(await store.reconciliation.event('talks', 'a')).toEqual(events[0])
    expect(await store.reconciliation.event('talks', 'event:1')).toBeNull()
    expect(await store.reconciliation.load('elsewhere')).toBeNull()
  })

  test('dossiers, curation, coverage and notes are kept once, in order', async () => {
    const { store } = await bench.fresh()
    await store.dossiers.save(DOSSIER)
    await store.dossiers.save(DOSSIER)
    await store.dossiers.save({ ...DOSSIER, title: 'New title' })
    expect(await store.dossiers.list()).toEqual([{ ...DOSSIER, title: 'New title' }])
    expect(await store.dossiers.get('none')).toBeNull()
    const decision = (id: string) => {
      const action = { do: 'merge', statements: ['s1', 's2'] } as const
      return { id, dossier: 'talks', at: '2025-04-12T09:00:00Z', by: 'editor', reason: 'the same call', action }
    }
    for (const id of ['c2', 'c1', 'c2']) await store.curation.append(decision(id))
    expect(await store.curation.list('talks')).toEqual([decision('c2'), decision('c1')])
    const hours = { source: 'kremlin', from: '2025-04-01T00:00:00Z', to: '2025-04-12T00:00:00Z' }
    await store.coverage.add('talks', [hours])
    await store.coverage.add('talks', [hours])
    expect(await store.coverage.list('talks')).toEqual([hours])
    const next = { source: 'kremlin', from: '2025-04-11T20:00:00Z', to: '2025-04-13T00:00:00Z' }
    const later = { source: 'kremlin', from: '2025-04-14T00:00:00Z', to: '2025-04-14T01:00:00Z' }
    await store.coverage.add('talks', [next, later, { ...later, source: 'kremlin-schedule' }])
    await store.coverage.add('talks', [{ ...next, from: '2025-04-12T00:00:00Z' }])
    expect(await store.coverage.list('talks')).toEqual([
      { ...hours, to: next.to },
      later,
      { ...later, source: 'kremlin-schedule' },
    ])
    await store.notes.set('talks', 'linked', 'one')
    await store.notes.set('talks', 'linked', 'two')
    expect(await store.notes.get('talks', 'linked')).toBe('two')
    expect(await store.notes.get('talks', 'none')).toBeNull()
  })

  test('the health of an address is what its last poll found', async () => {
    const { store } = await bench.fresh()
    const health = {
      source: 'kremlin',
      address: 'https://press.example/feed',
      etag: null,
      lastModified: null,
      hash: null,
      lastReached: '2025-04-12T09:00:00Z',
      lastNew: null,
      failures: 0,
      failure: null,
      nextAt: '2025-04-12T09:10:00Z',
      format: 'feed',
      unreadable: 0,
      unreadableWhy: null,
      listedSince: null,
    }
    await store.health.save('talks', health)
    await store.health.save('talks', { ...health, failures: 2, failure: 'It answers 503; try again later.' })
    await store.health.save('talks', { ...health, source: 'duma', address: 'https://duma.example/feed' })
    expect((await store.health.list('talks')).map(({ source, failures }) => [source, failures])).toEqual([
      ['duma', 0],
      ['kremlin', 2],
    ])
  })

  test('counts say how many of each noun there are', async () => {
    const { store } = await bench.fresh()
    await fill(store)
    expect(await store.counts('talks')).toEqual({ captures: 1, documents: 2, statements: 2, events: 1, unreadable: 0 })
  })
})
