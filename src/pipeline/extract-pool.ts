import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Actor, Document, Extraction } from '../model/index.js'
import type { ExtractReply } from './extract-thread.js'
import { packageRoot } from './root.js'

/** Milliseconds after which a batch is given up; a document that alone takes longer is reported and left without statements. */
const BATCH_PATIENCE = 60_000
const DOCUMENT_PATIENCE = 20_000

/** Extraction on every core. `run` may be called many times at once; `close` ends the threads. */
export type ExtractPool = {
  readonly size: number
  run(documents: readonly Document[]): Promise<readonly Extraction[]>
  close(): Promise<void>
}

/** Starts as many threads as there are cores (at most eight); each loads the languages once. */
export function createExtractPool(actors: readonly Actor[], size = Math.min(8, availableParallelism())): ExtractPool {
  const idle: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const alive = new Set<Worker>()
  const spawn = () => {
    const worker = startThread(actors)
    alive.add(worker)
    return worker
  }
  const release = (worker: Worker) => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const acquire = () =>
    new Promise<Worker>((resolve) => {
      const worker = idle.pop()
      if (worker) resolve(worker)
      else if (alive.size < size) resolve(spawn())
      else waiting.push(resolve)
    })
  const attempt = async (documents: readonly Document[], patience: number): Promise<readonly Extraction[] | string> => {
    const worker = await acquire()
    const outcome = await ask(worker, documents, patience)
    if (typeof outcome !== 'string') {
      release(worker)
      return outcome
    }
    alive.delete(worker)
    await worker.terminate()
    const next = waiting.shift()
    if (next) next(spawn())
    return outcome
  }
  return {
    size,
    async run(documents) {
      const outcome = await attempt(documents, BATCH_PATIENCE)
      if (typeof outcome !== 'string') return outcome
      const extractions: Extraction[] = []
      for (const document of documents) {
        const alone = await attempt([document], DOCUMENT_PATIENCE)
        extractions.push(
          typeof alone === 'string'
            ? { statements: [], notes: [`${document.id}: extraction gave up (${alone}); the text is kept`] }
            : alone[0]!,
        )
      }
      return extractions
    },
    async close() {
      await Promise.all([...alive].map((worker) => worker.terminate()))
    },
  }
}

function ask(
  worker: Worker,
  documents: readonly Document[],
  patience: number,
): Promise<readonly Extraction[] | string> {
  return new Promise((resolve) => {
    const finish = (outcome: readonly Extraction[] | string) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      resolve(outcome)
    }
    const timer = setTimeout(() => finish(`no answer within ${patience / 1000} s`), patience)
    worker.once('message', (reply: ExtractReply) => finish(reply.extractions))
    worker.once('error', (error) => finish(error.message))
    worker.once('exit', (code) => finish(`its thread ended with code ${code}`))
    worker.postMessage({ documents })
  })
}

function startThread(actors: readonly Actor[]): Worker {
  const built = join(packageRoot(), 'dist/pipeline/extract-thread.js')
  const fromSource = fileURLToPath(import.meta.url).endsWith('.ts')
  if (!fromSource && existsSync(built)) return new Worker(built, { workerData: { actors } })
  return new Worker(new URL('./extract-thread.ts', import.meta.url), {
    workerData: { actors },
    execArgv: ['--import', 'tsx'],
  })
}
