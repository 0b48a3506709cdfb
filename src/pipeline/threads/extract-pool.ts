import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { Actor, Document } from '../../model/index.js'
import { askThread } from './ask-thread.js'
import type { Extracted } from './extract-answer.js'
import { startExtractThread } from './start-extract-thread.js'

/** Extraction in threads. `run` may be called many times at once: each batch waits for a free thread; `close` ends them. */
export type ExtractPool = {
  /** How many batches are worked on side by side. */
  readonly size: number
  /** In the order of the documents; a document that crashes or stalls its thread comes back with the reason, the others are done. */
  run(documents: readonly Document[], actors: readonly Actor[]): Promise<readonly Extracted[]>
  close(): Promise<void>
}

export type PoolOptions = {
  /** Threads; as many as there are cores, at most eight, unless said otherwise. Each starts when it is first needed. */
  readonly size?: number
  readonly startThread?: () => Worker
  /** Milliseconds without progress after which a document of ordinary length is given up. */
  readonly patienceMs?: number
  /** Threads end after so long without work. */
  readonly idleMs?: number
}

const PATIENCE_MS = 20_000
const IDLE_MS = 15 * 60_000

/** Threads do not keep a program alive while they wait for work. */
export function createExtractPool(options: PoolOptions = {}): ExtractPool {
  const { size = Math.min(8, availableParallelism()), startThread = startExtractThread } = options
  const { patienceMs = PATIENCE_MS, idleMs = IDLE_MS } = options
  const idle: Worker[] = []
  const waiting: ((thread: Worker) => void)[] = []
  const alive = new Set<Worker>()
  let rest: NodeJS.Timeout | null = null

  const spawn = () => {
    const thread = startThread()
    thread.unref()
    alive.add(thread)
    return thread
  }
  const acquire = () =>
    new Promise<Worker>((resolve) => {
      if (rest) clearTimeout(rest)
      const thread = idle.pop() ?? (alive.size < size ? spawn() : null)
      if (thread) resolve(thread)
      else waiting.push(resolve)
    })
  const close = async () => {
    const threads = [...alive]
    alive.clear()
    idle.length = 0
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
  const release = (thread: Worker) => {
    const next = waiting.shift()
    if (next) return next(thread)
    idle.push(thread)
    if (idle.length < alive.size) return
    rest = setTimeout(() => void close(), idleMs)
    rest.unref()
  }
  const replace = async (thread: Worker) => {
    alive.delete(thread)
    await thread.terminate()
    const next = waiting.shift()
    if (next) next(spawn())
  }
  const run = async (documents: readonly Document[], actors: readonly Actor[]): Promise<readonly Extracted[]> => {
    if (documents.length === 0) return []
    const thread = await acquire()
    const outcome = await askThread(thread, documents, actors, patienceMs)
    if ('results' in outcome) {
      release(thread)
      return outcome.results
    }
    await replace(thread)
    const { at, why } = outcome
    const document = documents[at]
    if (!document) throw new Error(`a thread for extraction could not start: ${why}`)
    const [before, after] = [documents.slice(0, at), documents.slice(at + 1)]
    return [...(await run(before, actors)), { document, failure: why }, ...(await run(after, actors))]
  }
  return { size, run, close }
}

let shared: ExtractPool | null = null

/** The pool of this process: threads that have loaded their languages stay ready for the next documents. */
export function sharedExtractPool(): ExtractPool {
  shared ??= createExtractPool()
  return shared
}
