import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { folderAbove } from '../folder-above.js'
import { durableFolder, startParameters } from './durable-folder.js'
import { NEW_DATABASE, packDatabase } from './new-database.js'

/** Run by the build: lets initdb make a database once, so that nobody who installs Readout waits for it. */
const folder = mkdtempSync(join(tmpdir(), 'readout-new-database-'))
try {
  const database = join(folder, 'database')
  const db = await PGlite.create({
    fs: durableFolder(database),
    startParams: startParameters(PGlite.defaultStartParams),
  })
  await db.exec('CHECKPOINT')
  await db.close()
  writeFileSync(join(folderAbove(fileURLToPath(import.meta.url), 'package.json'), NEW_DATABASE), packDatabase(database))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
