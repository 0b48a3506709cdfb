import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { WorkerOptions } from 'node:worker_threads'

/** How the database thread starts: from the bundle, or, where this is source, from source through tsx. */
export function threadFile(): { readonly entry: URL | string; readonly options: WorkerOptions } {
  const here = fileURLToPath(import.meta.url)
  if (!here.endsWith('.ts')) {
    const bundled = 'store/pglite/thread.js'
    return { entry: pathToFileURL(join(folderAbove(here, bundled), bundled)), options: {} }
  }
  // A loader given in `execArgv` does not reach a thread in Node 20, so the thread asks tsx for its own source.
  const tsx = new URL(
    'dist/esm/api/index.mjs',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')),
  )
  const source = new URL('./thread.ts', import.meta.url).href
  const [from, what] = [JSON.stringify(tsx.href), JSON.stringify(source)]
  return { entry: `import(${from}).then(({ tsImport }) => tsImport(${what}, ${what}))`, options: { eval: true } }
}

/** The nearest folder above a file that holds `name`; bundles move code, so distances are not fixed. */
export function folderAbove(file: string, name: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder
    if (folder === dirname(folder)) throw new Error(`no ${name} in any folder above ${file}`)
  }
}
