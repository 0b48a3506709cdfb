import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { threadId } from 'node:worker_threads'
import { folderAbove } from './folder-above.js'

const made = new Map<string, URL>()

/**
 * One file of a source file and what it imports, for a thread to start from: written among the caches, since packages stay outside and are
 * found from where it lies. A loader of TypeScript would have to be started in each thread, which takes seconds (and, seldom, never ends).
 * All code in it takes itself for the source file, so it finds sources and not what an older build left.
 */
export function sourceBundle(source: string): URL {
  const known = made.get(source)
  if (known) return known
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
  const { outputFiles } = buildSync({
    entryPoints: [source],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(source).href) },
    write: false,
  })
  const caches = join(folderAbove(source, 'package.json'), 'node_modules/.cache/readout-threads')
  const file = keep(outputFiles[0]?.text ?? '', caches)
  made.set(source, file)
  return file
}

function keep(text: string, caches: string): URL {
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
