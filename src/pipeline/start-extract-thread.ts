import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { packageRoot } from './root.js'

/** A document that needs more mebibytes than this is given up, and the program goes on. */
const LIMITS: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: 1024 } }

/** A thread that extracts: from the bundle; where this is source, through tsx, which a thread of Node 20 has to ask for itself. */
export function startExtractThread(): Worker {
  const here = fileURLToPath(import.meta.url)
  if (here.endsWith('.ts')) return startSourceThread(new URL('./extract-thread.ts', import.meta.url), LIMITS)
  return new Worker(join(packageRoot(), 'dist/pipeline/extract-thread.js'), {
    ...LIMITS,
  })
}

/** A thread from a TypeScript file. */
export function startSourceThread(file: URL, options: WorkerOptions): Worker {
  const require = createRequire(import.meta.url)
  const tsx = pathToFileURL(join(dirname(require.resolve('tsx/package.json')), 'dist/esm/api/index.mjs'))
  const [from, what] = [JSON.stringify(tsx.href), JSON.stringify(file.href)]
  const code = `import(${from}).then(({ tsImport }) => tsImport(${what}, ${what}))`
  return new Worker(code, { ...options, eval: true })
}
