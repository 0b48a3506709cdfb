import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { threadId } from 'node:worker_threads'

/** Where the database thread starts: in the bundle, or, where this is source, in one that is made of it now. */
export function threadFile(): URL {
  const here = fileURLToPath(import.meta.url)
  if (here.endsWith('.ts')) {
    ofSource ??= bundleOf(join(dirname(here), 'thread.ts'))
    return ofSource
  }
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

let ofSource: URL | null = null

/**
 * One file of a source file and what it imports, written among the caches: below the package, since packages stay outside and are found from
 * where it lies. A loader of TypeScript would have to be started in each thread, which takes a second.
 */
function bundleOf(source: string): URL {
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
  const { outputFiles } = buildSync({
    entryPoints: [source],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    write: false,
  })
  const text = outputFiles[0]?.text ?? ''
  const caches = join(folderAbove(source, 'package.json'), 'node_modules/.cache/readout-threads')
  const file = join(caches, `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`)
  if (!existsSync(file)) {
    mkdirSync(caches, { recursive: true })
    // Another process or thread may make the same: nobody reads half a file.
    const own = `${file}-${process.pid}-${threadId}`
    writeFileSync(own, text)
    renameSync(own, file)
  }
  return pathToFileURL(file)
}
