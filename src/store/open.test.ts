import { cpSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { openStore, StoreError, verifyFolder } from './index.js'
import { claimByFile } from './pglite/owner-file.js'
import { holderOf } from './pglite/owner-note.js'
import { withoutPassword } from './postgres/open.js'
import { fill } from './test/samples.js'
import { run } from './test/server.js'
import { benchOf, onBothEngines } from './test/stores.js'

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))

function migrationsWith(name: string, statement: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-migrations-'))
  cpSync(MIGRATIONS, folder, { recursive: true })
  writeFileSync(join(folder, name), statement)
  return folder
}

onBothEngines('opening', (bench) => {
  test('a newer migration runs once and keeps what is there; an older Readout then refuses', async () => {
    const { store, options } = await bench.fresh()
    await fill(store)
    await store.close()
    const migrations = migrationsWith('900-later.sql', 'create table later (id integer); insert into later values (1);')
    for (const _ of [1, 2]) {
      const newer = await bench.open({ ...options, migrations })
      expect(await newer.counts('talks')).toMatchObject({ documents: 2 })
      await newer.close()
    }
    const refused = openStore(options)
    await expect(refused).rejects.toMatchObject({ name: 'StoreError', code: 'newer' })
    await expect(refused).rejects.toThrow('made by a newer Readout (its schema is 900')
  })

  test('a migration that fails leaves the database as it was', async () => {
    const { store, options } = await bench.fresh()
    await fill(store)
    await store.close()
    const migrations = migrationsWith('900-broken.sql', 'drop table statement; select no_such_column;')
    await expect(openStore({ ...options, migrations })).rejects.toThrow('could not do open')
    expect(await (await bench.open(options)).counts('talks')).toMatchObject({ statements: 2 })
  })
})

describe('an embedded folder', () => {
  const bench = benchOf('pglite')

  test('has one owner: a second is told who, and may have it when the first is done', async () => {
    const { store, options } = await bench.fresh()
    const refused = openStore(options)
    await expect(refused).rejects.toMatchObject({ name: 'StoreError', code: 'in-use' })
    await expect(refused).rejects.toThrow(`is in use by process ${process.pid}`)
    await store.close()
    await (await bench.open(options)).close()
  })

  test('that another container still works on is refused, and taken over when that one has been silent', async () => {
    const { store, options } = await bench.fresh()
    await store.close()
    const note = join(options.folder, 'owner.json')
    writeFileSync(note, JSON.stringify({ pid: 1, host: 'another', since: '2025-04-11T10:00:00Z', start: null }))
    await expect(openStore(options)).rejects.toThrow('is in use by process 1 on another (since 2025-04-11T10:00:00Z)')
    utimesSync(note, new Date(), new Date(Date.now() - 60_000))
    await (await bench.open(options)).close()
  })

  test('elsewhere than on Linux and Windows is owned through a file that outlives no process', async () => {
    const note = join(mkdtempSync(join(tmpdir(), 'readout-owner-')), 'owner.json')
    const release = await claimByFile(note)
    await expect(claimByFile(note)).rejects.toMatchObject({ code: 'in-use' })
    await release()
    writeFileSync(note, JSON.stringify({ pid: process.pid, host: 'here', since: 'before', start: 'another start' }))
    const again = await claimByFile(note)
    expect(holderOf(note)).toMatchObject({ pid: process.pid })
    await again()
    writeFileSync(note, 'garbled')
    await (await claimByFile(note))()
    expect(holderOf(note)).toBeNull()
  })

  test('a statement that hangs is stopped, and the next one works on what was committed', async () => {
    const { store, options } = await bench.fresh()
    await fill(store)
    await store.close()
    const hanging = migrationsWith('900-hang.sql', 'select count(*) from generate_series(1, 100000000000)')
    await expect(openStore({ ...options, migrations: hanging, timeoutMs: 2000 })).rejects.toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('took longer than 2 s'),
    })
    expect(await (await bench.open(options)).counts('talks')).toMatchObject({ statements: 2 })
  })

  test('a clock that is set ahead while it opens is no hang', async () => {
    const { store, options } = await bench.fresh()
    await store.close()
    let now = Date.now()
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 3_600_000))
    const opening = bench.open({ ...options, timeoutMs: 2000 })
    expect((await opening.finally(() => clock.mockRestore())).engine).toBe('pglite')
  })

  test('a garbled database is reported in words, and the files can be verified without it', async () => {
    const { store, options } = await bench.fresh()
    await fill(store)
    await store.close()
    writeFileSync(join(options.folder, 'database', 'global', 'pg_control'), 'garbled')
    await expect(openStore(options)).rejects.toThrow(StoreError)
    await expect(openStore(options)).rejects.toThrow(/stopped: .+ Run the command again/)
    expect(await verifyFolder(options.folder)).toEqual({ captures: 1, bytes: 16, curations: 0, faults: [] })
  })

  test('that is a file is reported in words', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'readout-file-')), 'folder')
    writeFileSync(file, '')
    await expect(openStore({ folder: file })).rejects.toThrow(
      /The store in .+folder could not do open: a file stands where the folder should be/,
    )
  })
})

describe('a server', () => {
  const bench = benchOf('postgres')

  test('that does not answer is named without its password', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-none-'))
    const refused = openStore({ folder, databaseUrl: 'postgres://me:secret@127.0.0.1:1/talks' })
    await expect(refused).rejects.toMatchObject({ code: 'unreachable' })
    await expect(refused).rejects.toThrow(/postgres:\/\/me@127.0.0.1:1\/talks cannot be used: .*ECONNREFUSED/)
    expect(withoutPassword('postgres://me:se@cret@/talks?host=/run&password=x')).toBe('postgres://me@/talks')
  })

  test('whose database does not know Russian letters is refused with the remedy', async () => {
    const { store, options } = await bench.fresh()
    const url = options.databaseUrl ?? ''
    const plain = `plain_${process.pid}`
    await run(url, `create database ${plain} encoding 'SQL_ASCII' locale 'C' template template0`)
    await expect(openStore({ ...options, databaseUrl: url.replace(/\w+(?=\?)/, plain) })).rejects.toThrow('createdb')
    await run(url, `drop database ${plain}`)
    await store.close()
  })

  test('is shared: two stores of one folder write one log', async () => {
    const { store, options } = await bench.fresh()
    const second = await bench.open(options)
    await Promise.all([fill(store), fill(second)])
    expect(await second.counts('talks')).toMatchObject({ captures: 1, documents: 2, statements: 2, events: 1 })
    expect((await store.verify()).faults).toEqual([])
  })
})
