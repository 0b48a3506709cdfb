import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openEmbedded } from '../pglite/open.js'
import { openServer } from '../postgres/open.js'
import { fill } from '../test/samples.js'
import { onBothEngines } from '../test/stores.js'

/** Not split by dossier: the dossiers themselves (their id is the dossier), and what belongs to the installation. */
const EVERYWHERE = ['dossier', 'log_position', 'migration']

onBothEngines('the schema', (bench) => {
  test('can be distributed as it is: every unique key begins with the dossier (the rule of Citus and of partitions)', async () => {
    const { store, options } = await bench.fresh()
    await fill(store)
    await store.close()
    const opened = options.databaseUrl
      ? await openServer(options.databaseUrl, 60_000)
      : await openEmbedded(options.folder, 60_000)
    const { rows } = await sql<{ name: string; first: string; kind: string; isPart: boolean }>`
      select c.relname as name, a.attname as first, c.relkind as kind, c.relispartition as "isPart" from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace s on s.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisunique and s.nspname = 'public'`.execute(opened.db)
    const parts = await sql<{ n: string }>`select count(distinct tableoid) as n from document`.execute(opened.db)
    await opened.close()
    expect(rows.filter(({ name }) => !EVERYWHERE.includes(name)).filter(({ first }) => first !== 'dossier')).toEqual([])
    expect(rows.length).toBeGreaterThan(12)
    const split = rows.filter(({ kind }) => kind === 'p').map(({ name }) => name)
    expect([split.length, rows.filter(({ isPart }) => isPart).length]).toEqual(options.databaseUrl ? [6, 96] : [0, 0])
    expect(parts.rows[0]?.n).toBe('1')
  })
})
