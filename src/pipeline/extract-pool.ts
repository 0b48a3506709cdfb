import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
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
      worker.off('message', finish).off('error', onError).off('exit', onExit)
      resolve(outcome)
    }
    const fail = (why: string) => finish({ at: Math.max(0, Atomics.load(progress, 0) - 1), why })
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0)
      if (now !== seen) [seen, since] = [now, Date.now()]
      else if (Date.now() - since > (now === 0 ? LOADING : PATIENCE)) fail(`no end within ${PATIENCE / 1000} s`)
    }, 1000)
    const onError = (error: Error) => fail(error.message)
    const onExit = (code: number) => fail(`its thread ended with code ${code}`)
    // Taking off all listeners would take off Node's own, and the thread would never be heard again.
    worker.on('message', finish).on('error', onError).on('exit', onExit)
    worker.postMessage({ documents, progress })
  })
}

/** From the bundle; where this is source, through tsx, which a thread of Node 20 has to ask for itself. */
function startThread(actors: readonly Actor[]): Worker {
  const here = fileURLToPath(import.meta.url)
  if (!here.endsWith('.ts'))
    return new Worker(join(packageRoot(), 'dist/pipeline/extract-thread.js'), { workerData: { actors } })
  const require = createRequire(import.meta.url)
  const tsx = pathToFileURL(join(dirname(require.resolve('tsx/package.json')), 'dist/esm/api/index.mjs'))
  const [from, what] = [JSON.stringify(tsx.href), JSON.stringify(new URL('./extract-thread.ts', import.meta.url).href)]
  const code = `import(${from}).then(({ tsImport }) => tsImport(${what}, ${what}))`
  return new Worker(code, { workerData: { actors }, eval: true })
}
