import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { folderAbove } from '../folder-above.js'
import { sourceBundle } from '../source-bundle.js'

/** Where the database thread starts: in the bundle, or, where this is source, in one that is made of it now. */
export function threadFile(): URL {
  const here = fileURLToPath(import.meta.url)
  const source = 'src/store/pglite/thread.ts'
  if (here.endsWith('.ts')) return sourceBundle(join(folderAbove(here, source), source))
  const bundled = 'store/pglite/thread.js'
  return pathToFileURL(join(folderAbove(here, bundled), bundled))
}
