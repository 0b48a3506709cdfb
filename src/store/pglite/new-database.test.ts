import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../index.js'
import { packDatabase, unpackDatabase } from './new-database.js'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'readout-new-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('a database folder that the build made', () => {
  test('comes out of its archive as it went in, folders without files too, readable by its owner alone', () => {
    const folder = join(home, 'made')
    mkdirSync(join(folder, 'pg_notify'), { recursive: true })
    mkdirSync(join(folder, 'base/1'), { recursive: true })
    writeFileSync(join(folder, 'PG_VERSION'), '18')
    writeFileSync(join(folder, 'base/1/112'), Buffer.alloc(8192, 7))
    writeFileSync(join(folder, 'postmaster.pid'), '4711')
    const archive = join(home, 'archive.zip')
    writeFileSync(archive, packDatabase(folder))

    const database = join(home, 'database')
    mkdirSync(`${database}.new`)
    writeFileSync(join(`${database}.new`, 'half'), 'of a start that was cut short')
    unpackDatabase(archive, database)

    expect(readFileSync(join(database, 'base/1/112')).equals(Buffer.alloc(8192, 7))).toBe(true)
    expect(statSync(join(database, 'pg_notify')).isDirectory()).toBe(true)
    expect(existsSync(join(database, 'postmaster.pid'))).toBe(false)
    expect(existsSync(join(database, 'half'))).toBe(false)
    expect(existsSync(`${database}.new`)).toBe(false)
    if (process.platform !== 'win32') expect(statSync(database).mode & 0o077).toBe(0)
  })

  test('is not laid over a folder in which something lies, even where that is no database', async () => {
    const folder = join(home, 'database')
    mkdirSync(folder)
    writeFileSync(join(folder, 'notes.txt'), 'not yours')
    await openStore({ folder: home })
      .then((store) => store.close())
      .catch(() => undefined)
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('not yours')
  })
})
