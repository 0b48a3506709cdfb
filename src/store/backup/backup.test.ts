import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { backUpFiles, restoreStore, type Store } from '../index.js'
import { capture, DOSSIER, document, fill } from '../test/samples.js'
import { type Bench, benchOf } from '../test/stores.js'

const NOW = '2025-05-01T00:00:00Z'
const root = mkdtempSync(join(tmpdir(), 'readout-backup-'))
const folder = (name: string) => join(root, name)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Everything that a person could ask for. */
async function all(store: Store) {
  const id = DOSSIER.id
  const documents = await store.documents.list(id)
  return {
    dossiers: await store.dossiers.list(),
    captures: await store.captures.list(id),
    documents,
    revisions: await Promise.all(documents.map((one) => store.documents.revisions(id, one.id))),
    statements: await store.statements.all(id),
    events: await store.events.all(id),
    record: await store.reconciliation.load(id),
    curations: await store.curation.list(id),
    coverage: await store.coverage.list(id),
    note: await store.notes.get(id, 'remember'),
    found: (await store.search(id, { words: 'встретились' })).totals,
  }
}

async function filled(bench: Bench) {
  const { store, options } = await bench.fresh()
  await fill(store)
  await store.notes.set(DOSSIER.id, 'remember', 'привет')
  await store.coverage.add(DOSSIER.id, [
    { source: 'kremlin', from: '2025-04-01T00:00:00Z', to: '2025-04-12T00:00:00Z' },
  ])
  const action = { do: 'reject', statement: 'statement:1' } as const
  await store.curation.append({ id: 'c1', dossier: 'talks', at: '2025-04-12', by: 'editor', reason: 'joke', action })
  const later = await capture(store, 'edited', '2025-04-13T00:00:00Z')
  await store.documents.save('talks', later.id, [document('post:1', { text: 'Путин встретился с Уиткоффом.' })])
  return { store, options }
}

describe('a backup', () => {
  const benches = { pglite: benchOf('pglite'), postgres: benchOf('postgres') }

  test.each([
    ['pglite', 'postgres'],
    ['postgres', 'pglite'],
  ] as const)('of %s becomes the same store on %s', async (from, to) => {
    const { store } = await filled(benches[from])
    const before = await all(store)
    const contents = await store.backUp(folder(`of-${from}`), NOW)
    expect(contents).toMatchObject({ files: '.', captures: 2, rows: { document: 2, statement: 2, revision: 1 } })
    const { store: empty, options } = await benches[to].fresh()
    await empty.close()
    const target = { ...options, folder: folder(`on-${to}`) }
    await restoreStore(target, folder(`of-${from}`))
    const restored = await benches[to].open(target)
    expect(await all(restored)).toEqual(before)
    expect((await restored.verify()).faults).toEqual([])
    await capture(restored, 'new')
    expect((await restored.verify()).faults).toEqual([])
  })

  test('taken while things are added holds one moment, and the next into the same folder copies only what is new', async () => {
    const { store } = await filled(benches.pglite)
    const to = folder('running')
    const adding = (async () => {
      for (let n = 0; n < 20; n++) {
        const { id } = await capture(store, `more ${n}`, undefined, `${n}.json`)
        await store.documents.save('talks', id, [document(`more:${n}`)])
      }
    })()
    const contents = await store.backUp(to, NOW)
    await adding
    expect(contents.rows.capture).toBe(contents.captures)
    const again = await store.backUp(to, NOW)
    expect([again.captures, again.rows.document]).toEqual([22, 22])
    const target = { folder: folder('running-restored') }
    await restoreStore(target, to)
    const restored = await benches.pglite.open(target)
    expect((await restored.verify()).faults).toEqual([])
    expect(await restored.counts('talks')).toMatchObject({ captures: 22, documents: 22 })
  })

  test('of a folder that another process owns holds the files, from which everything else is made anew', async () => {
    const { store, options } = await filled(benches.pglite)
    expect(await backUpFiles(options.folder, folder('files'), NOW)).toMatchObject({ schema: null, captures: 2 })
    const target = { folder: folder('files-restored') }
    await restoreStore(target, folder('files'))
    const restored = await benches.pglite.open(target)
    expect(await restored.captures.list('talks')).toEqual(await store.captures.list('talks'))
    expect(await restored.curation.list('talks')).toEqual(await store.curation.list('talks'))
    expect((await restored.verify()).faults).toEqual([])
  })

  test('overwrites nothing, and of a newer Readout is refused', async () => {
    const { store, options } = await filled(benches.pglite)
    await store.backUp(folder('kept'), NOW)
    await store.close()
    await expect(restoreStore(options, folder('kept'))).rejects.toThrow(/holds captures.*nothing is overwritten/)
    await expect(restoreStore({ folder: folder('x') }, root)).rejects.toThrow(/holds no backup/)
    const file = join(folder('kept'), 'backup.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"schema": \d+/, '"schema": 999'))
    await expect(restoreStore({ folder: folder('y') }, folder('kept'))).rejects.toThrow(/made by a newer Readout.*999/)
    expect(existsSync(folder('y'))).toBe(false)
    const again = await benches.pglite.open(options)
    await expect(again.backUp(join(options.folder, 'inside'), NOW)).rejects.toThrow(/cannot lie inside/)
    await expect(again.backUp(root, NOW)).rejects.toThrow(/holds other things/)
  })
})

describe('a migration', () => {
  const bench = benchOf('pglite')

  test('sets the rows aside first, and they become the old store again', async () => {
    const { store, options } = await filled(bench)
    const before = await all(store)
    await store.close()
    const migrations = folder('migrations')
    cpSync(new URL('../../../migrations', import.meta.url), migrations, { recursive: true })
    const newest = readdirSync(migrations).length
    writeFileSync(join(migrations, '900-forget.sql'), 'delete from statement; drop table coverage;')
    const migrated = await bench.open({ ...options, migrations })
    expect(await migrated.statements.all('talks')).toEqual([])
    await migrated.close()
    await expect(bench.open(options)).rejects.toThrow(/made by a newer Readout.*900.*left untouched/)
    const target = { folder: folder('before') }
    await restoreStore(target, join(options.folder, `before-migration-${newest}`))
    expect(await all(await bench.open(target))).toEqual(before)
  })
})
