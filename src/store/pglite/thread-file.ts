import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sourceBundle } from '../source-bundle.js'

/** Where the database thread starts: in the bundle, or, where this is source, in one that is made of it now. */
export function threadFile(): URL {
  const here = fileURLToPath(import.meta.url)
  const source = 'src/store/pglite/thread.ts'
  if (here.endsWith('.ts')) return sourceBundle(join(folderAbove(here, source), source))
  const bundled = 'store/pglite/thread.js'
  return pathToFileURL(join(folderAbove(here, bundled), bundled))
}

/** The nearest folder above a file that holds `name`; bundles move code, so distances are not fixed. */
export function folderAbove(file: string, name: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder
    if (folder === dirname(folder)) throw new Error(`no ${name} in any folder above ${file}`)
  }
}
