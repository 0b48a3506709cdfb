import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { backUpFiles, restoreStore, type Store } from '../index.js'
import { capture, DOSSIER, document, fill } from '../test/samples.js'
import { run } from '../test/server.js'
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

  test('is made when the large tables of a server are split, which are then verified and made anew as any other', async () => {
    const { store, options } = await filled(benches.postgres)
    const before = await all(store)
    await store.close()
    const url = options.databaseUrl ?? ''
    await run(url, JOINED)
    const split = await benches.postgres.open(options)
    expect(await all(split)).toEqual(before)
    await expect(run(url, 'alter table document detach partition document_7')).resolves.toBeUndefined()
    await run(url, 'alter table document attach partition document_7 for values with (modulus 16, remainder 7)')
    expect((await split.verify()).faults).toEqual([])
    const [copy] = readdirSync(options.folder).filter((name) => name.startsWith('before-migration-'))
    const target = { folder: folder('before-split') }
    await restoreStore(target, join(options.folder, copy ?? ''))
    expect(await all(await benches.pglite.open(target))).toEqual(before)
    await split.reset()
    expect(await split.captures.list('talks')).toEqual(before.captures)
    await split.close()
    await (await benches.postgres.open(options)).close()
    expect(readdirSync(options.folder).filter((name) => name.startsWith('before-migration-'))).toEqual([copy])
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

/** Large tables as an earlier Readout had them: whole. */
const JOINED = `do $$ declare name text; columns text; begin
  foreach name in array array['capture', 'document', 'document_state', 'document_search', 'statement', 'event_statement'] loop
    select string_agg(attname, ', ') into columns from pg_attribute
      where attrelid = name::regclass and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('create table whole (like %I including all)', name);
    execute format('insert into whole (%s) select %s from %I', columns, columns, name);
    execute format('drop table %I', name);
    execute format('alter table whole rename to %I', name);
  end loop;
end $$`
