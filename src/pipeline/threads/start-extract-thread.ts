import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { packageRoot } from '../root.js'
import { type SharedModels, sharedModels } from './shared-models.js'

/** What a thread that extracts is started with. */
export type ThreadData = { readonly nice: number; readonly models: SharedModels }

/** A document that needs more mebibytes than this is given up, and the program goes on. What lives for a sentence needs little room. */
const LIMITS: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 } }

/**
 * A thread that extracts: from the bundle; where this is source, through tsx, which a thread of Node 20 has to ask for itself.
 * It gives way to the other threads of this process by so many steps (see `giveWay`).
 */
export function startExtractThread(nice = 0): Worker {
  compileLater()
  const here = fileURLToPath(import.meta.url)
  const options = { ...LIMITS, workerData: { nice, models: sharedModels(packageRoot()) } satisfies ThreadData }
  if (here.endsWith('.ts')) return startSourceThread(new URL('./extract-thread.ts', import.meta.url), options)
  return new Worker(join(packageRoot(), 'dist/pipeline/threads/extract-thread.js'), options)
}

/**
 * V8 11 (Node 20) optimises code before it has seen enough kinds of sentences, throws the result away and does it again: a third of the CPU
 * time of a thread's first minute (docs/decisions/speed-of-the-whole.md). Later versions count otherwise and are left alone.
 */
function compileLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')
}

/** A thread from a TypeScript file. */
export function startSourceThread(file: URL, options: WorkerOptions): Worker {
  const require = createRequire(import.meta.url)
  const tsx = pathToFileURL(join(dirname(require.resolve('tsx/package.json')), 'dist/esm/api/index.mjs'))
  const [from, what] = [JSON.stringify(tsx.href), JSON.stringify(file.href)]
  const code = `import(${from}).then(({ tsImport }) => tsImport(${what}, ${what}))`
  return new Worker(code, { ...options, eval: true })
}
