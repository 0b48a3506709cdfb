import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { sourceBundle } from '../../store/index.js'
import { packageRoot } from '../root.js'
import { type SharedModels, sharedModels } from './shared-models.js'

/** What a thread that extracts is started with. */
export type ThreadData = { readonly nice: number; readonly models: SharedModels }

/** A document that needs more mebibytes than this is given up, and the program goes on. What lives for a sentence needs little room. */
const LIMITS: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 } }

/**
 * A thread that extracts: from the build; where this is source, from a bundle that is made of it now.
 * It gives way to the other threads of this process by so many steps (see `giveWay`).
 */
export function startExtractThread(nice = 0): Worker {
  compileLater()
  const here = fileURLToPath(import.meta.url)
  const options = { ...LIMITS, workerData: { nice, models: sharedModels(packageRoot()) } satisfies ThreadData }
  const source = 'src/pipeline/threads/extract-thread.ts'
  if (here.endsWith('.ts')) return startSourceThread(join(packageRoot(), source), options)
  return new Worker(join(packageRoot(), 'dist/pipeline/threads/extract-thread.js'), options)
}

/**
 * V8 11 (Node 20) optimises code before it has seen enough kinds of sentences, throws the result away and does it again: a third of the CPU
 * time of a thread's first minute (docs/decisions/speed-of-the-whole.md). Later versions count otherwise and are left alone.
 */
function compileLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')
}

/** A thread from a TypeScript file, by its path. */
export function startSourceThread(file: string, options: WorkerOptions): Worker {
  return new Worker(sourceBundle(file), options)
}
