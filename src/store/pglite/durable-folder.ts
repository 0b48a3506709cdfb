import { fdatasyncSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { isRefusedForFolders, syncPath } from '../logs/sync-path.js'

type NodeFiles = { stream_ops: { fsync?: (stream: { nfd?: number }) => number } }
type Files = { ErrnoError: new (errno: number) => Error }

const EIO = 29
const DEFAULT_FLAGS_WITHOUT_FSYNC = '-F'

/**
 * PGlite's folder on disk with an fsync that reaches the disk: the package has none, so that a power cut lost
 * acknowledged rows in every trial (docs/decisions/store.md).
 */
export function durableFolder(folder: string): NodeFS {
  const files = new NodeFS(folder)
  const init = files.init.bind(files)
  files.init = async (pg, options) => {
    const { emscriptenOpts } = await init(pg, options)
    const addFsync = (module: unknown) => {
      const { NODEFS, FS } = module as { NODEFS: NodeFiles; FS: Files }
      NODEFS.stream_ops.fsync = (stream) => syncStream(stream.nfd, FS)
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } }
  }
  return files
}

/**
 * PGlite's own start parameters less the one that turns fsync off, and small buffers for a process that shares memory. A page that an
 * index names costs hardly more than the next one, since files lie in the cache of the system: else a table of twenty thousand
 * rows is read through for each batch of a hundred.
 */
export function startParameters(defaults: readonly string[]): string[] {
  const settings = [
    ...['wal_sync_method=fsync', 'fsync=on', 'shared_buffers=32MB', 'max_wal_size=64MB', 'jit=off'],
    'random_page_cost=1.1',
  ]
  return [
    ...defaults.filter((parameter) => parameter !== DEFAULT_FLAGS_WITHOUT_FSYNC),
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
}

/** Flushes every file and folder of a tree: the first initialisation writes them without. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncPath(path)
  }
  syncPath(folder)
}

function syncStream(handle: number | undefined, FS: Files): number {
  try {
    if (handle !== undefined) fdatasyncSync(handle)
  } catch (error) {
    if (!isRefusedForFolders(error)) throw new FS.ErrnoError(EIO)
  }
  return 0
}
