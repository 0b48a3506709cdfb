import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { syncPath } from '../logs/sync-path.js'
import { syncTree } from './durable-folder.js'

/** Where the build leaves a database folder as PostgreSQL's initdb makes it, below the package's own folder. */
export const NEW_DATABASE = 'dist/store/pglite/new-database.zip.gz'

/** Written by PostgreSQL while it runs; a copy of a folder must not hold it. */
const LOCKS = new Set(['postmaster.pid', 'postmaster.opts'])

/**
 * Unpacks a new database where there is none, which takes a tenth of initdb's time. The folder appears whole and flushed
 * or not at all, so a start that is cut short leaves nothing half made.
 */
export function unpackDatabase(archive: string, folder: string): void {
  const making = `${folder}.new`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: OWN_FOLDER })
  for (const [name, bytes] of Object.entries(unzipSync(gunzipSync(readFileSync(archive))))) {
    const path = join(making, name)
    if (name.endsWith('/')) mkdirSync(path, { recursive: true, mode: OWN_FOLDER })
    else writeFileSync(path, bytes, { mode: OWN_FILE })
  }
  syncTree(making)
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  renameSync(making, folder)
  chmodSync(folder, OWN_FOLDER)
  syncPath(dirname(folder))
}

/**
 * A closed database folder as a zip; folders come before what they hold, empty ones too. It is compressed as a whole, since Node's own
 * gzip needs half the time of a library in JavaScript for its 39 MB.
 */
export function packDatabase(folder: string): Uint8Array {
  return gzipSync(zipSync(entries(folder, ''), { level: 0, mtime: EARLIEST }), { level: 9 })
}

function entries(folder: string, prefix: string): Zippable {
  const found: Zippable = {}
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [name, path] = [prefix + entry.name, join(folder, entry.name)]
    if (entry.isDirectory()) Object.assign(found, { [`${name}/`]: new Uint8Array() }, entries(path, `${name}/`))
    else if (!LOCKS.has(name)) found[name] = readFileSync(path)
  }
  return found
}

// PostgreSQL refuses a folder that others may read.
const OWN_FOLDER = 0o700
const OWN_FILE = 0o600

/** A zip's clock begins here; a fixed one makes the same bytes of the same files. */
const EARLIEST = '1980-01-01'
