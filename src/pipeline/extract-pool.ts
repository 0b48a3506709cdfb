import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Actor, Document, Extraction } from '../model/index.js'
import type { ExtractReply } from './extract-thread.js'
import { packageRoot } from './root.js'

/** Milliseconds without progress after which the document being extracted is given up; it is reported and left without statements. */
const PATIENCE = 60_000
/** Milliseconds until a thread has loaded its languages: long, since a busy machine takes long and nothing is at fault. */
const LOADING = 600_000

/** Extraction on every core. `run` may be called many times at once; `close` ends the threads. */
export type ExtractPool = {
  run(documents: readonly Document[]): Promise<readonly Extraction[]>
  close(): Promise<void>
}

/** Starts as many threads as there are cores (at most eight), each when it is first needed; each loads the languages once. */
export function createExtractPool(actors: readonly Actor[], size = Math.min(8, availableParallelism())): ExtractPool {
  const idle: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const alive = new Set<Worker>()
  const spawn = () => {
    const worker = startThread(actors)
    alive.add(worker)
    return worker
  }
  const acquire = () =>
    new Promise<Worker>((resolve) => {
      const worker = idle.pop() ?? (alive.size < size ? spawn() : null)
      if (worker) resolve(worker)
      else waiting.push(resolve)
    })
  const release = (worker: Worker) => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const replace = async (worker: Worker) => {
    alive.delete(worker)
    await worker.terminate()
    waiting.shift()?.(spawn())
  }
  const run = async (documents: readonly Document[]): Promise<readonly Extraction[]> => {
    if (documents.length === 0) return []
    const worker = await acquire()
    const outcome = await ask(worker, documents)
    if ('extractions' in outcome) {
      release(worker)
      return outcome.extractions
    }
    await replace(worker)
    const { at, why } = outcome
    const note = `${documents[at]?.id}: extraction gave up (${why}); the text is kept`
    return [
      ...(await run(documents.slice(0, at))),
      { statements: [], notes: [note] },
      ...(await run(documents.slice(at + 1))),
    ]
  }
  return { run, close: async () => void (await Promise.all([...alive].map((worker) => worker.terminate()))) }
}

type Failure = { readonly at: number; readonly why: string }

/** The extractions of a batch, or the document that stopped it and why. */
function ask(worker: Worker, documents: readonly Document[]): Promise<ExtractReply | Failure> {
  const progress = new Int32Array(new SharedArrayBuffer(4))
  return new Promise((resolve) => {
    let [seen, since] = [0, Date.now()]
    const finish = (outcome: ExtractReply | Failure) => {
      clearInterval(watch)
      worker.removeAllListeners()
      resolve(outcome)
    }
    const fail = (why: string) => finish({ at: Math.max(0, Atomics.load(progress, 0) - 1), why })
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0)
      if (now !== seen) [seen, since] = [now, Date.now()]
      else if (Date.now() - since > (now === 0 ? LOADING : PATIENCE)) fail(`no end within ${PATIENCE / 1000} s`)
    }, 1000)
    worker.once('message', finish)
    worker.once('error', (error) => fail(error.message))
    worker.once('exit', (code) => fail(`its thread ended with code ${code}`))
    worker.postMessage({ documents, progress })
  })
}

function startThread(actors: readonly Actor[]): Worker {
  const built = join(packageRoot(), 'dist/pipeline/extract-thread.js')
  const fromSource = fileURLToPath(import.meta.url).endsWith('.ts')
  if (!fromSource && existsSync(built)) return new Worker(built, { workerData: { actors } })
  const options = { workerData: { actors }, execArgv: ['--import', 'tsx'] }
  return new Worker(new URL('./extract-thread.ts', import.meta.url), options)
}
