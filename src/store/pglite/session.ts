import { Worker } from 'node:worker_threads'
import { StoreError, wordsOf } from '../error.js'
import type { Request, Response, ThreadData, ThreadError } from './message.js'
import { threadFile } from './thread-file.js'

export type Rows = Extract<Response, { kind: 'rows' }>

/** One life of the database thread: it ends on `close`, on `end`, on a fatal error, or when a statement takes too long. */
export type Session = {
  readonly isAlive: () => boolean
  run(sql: string, parameters: readonly unknown[]): Promise<Rows>
  close(): Promise<void>
  /** Stops the thread at once, as a crash would; what was committed is safe. */
  end(): Promise<void>
}

/** Starts the database thread; `timeoutMs` bounds each statement, since PGlite itself knows no timeout. */
export async function startSession(data: ThreadData, timeoutMs: number): Promise<Session> {
  const { entry, options } = threadFile()
  const worker = new Worker(entry, { ...options, workerData: data })
  const waiting = new Map<number, { resolve(rows: Rows): void; reject(error: unknown): void }>()
  const ready = withResolvers<void>()
  let alive = true
  let nextId = 1

  const die = (error: Error) => {
    if (!alive) return
    alive = false
    ready.reject(error)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    void worker.terminate()
  }
  worker.on('message', (response: Response) => {
    if (response.kind === 'ready') return ready.resolve()
    const asked = waiting.get(response.id)
    waiting.delete(response.id)
    if (response.kind === 'rows') return asked?.resolve(response)
    asked?.reject(errorOf(response.error, data.folder))
    if (response.fatal) die(errorOf(response.error, data.folder))
  })
  worker.on('error', (error) => die(broken(data.folder, wordsOf(error), error)))
  worker.on('exit', () => die(broken(data.folder, 'its thread ended')))

  const run = (sql: string, parameters: readonly unknown[]): Promise<Rows> => {
    if (!alive) return Promise.reject(broken(data.folder, 'its thread has ended'))
    const { promise, resolve, reject } = withResolvers<Rows>()
    const id = nextId++
    const timer = setTimeout(() => die(tooLong(data.folder, timeoutMs, sql)), timeoutMs)
    waiting.set(id, { resolve, reject })
    worker.postMessage({ id, sql, parameters } satisfies Request)
    return promise.finally(() => clearTimeout(timer))
  }
  const end = async () => {
    die(broken(data.folder, 'it was closed'))
    await worker.terminate()
  }
  const close = async () => {
    if (alive) await run('close', []).catch(() => undefined)
    await end()
  }

  const timer = setTimeout(() => die(tooLong(data.folder, timeoutMs, 'open')), Math.max(timeoutMs, 60_000))
  await ready.promise.finally(() => clearTimeout(timer))
  return { isAlive: () => alive, run, close, end }
}

function withResolvers<T>() {
  let resolve!: (value: T | PromiseLike<T>) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

function errorOf(error: ThreadError, folder: string): Error {
  if (error.code === null) return broken(folder, error.log || error.message)
  return Object.assign(new Error(error.message), { code: error.code, detail: error.detail })
}

function broken(folder: string, why: string, cause?: unknown): StoreError {
  const words = `The database in ${folder} stopped: ${why}. Run the command again; if it stops again, run \`readout verify\`.`
  return new StoreError('failed', words, cause)
}

function tooLong(folder: string, timeoutMs: number, sql: string): StoreError {
  const what = sql.trim().slice(0, 60).replace(/\s+/g, ' ')
  const words = `The database in ${folder} took longer than ${timeoutMs / 1000} s for "${what}" and was stopped; nothing saved is lost. Try again, or use a PostgreSQL server for this much data.`
  return new StoreError('timeout', words)
}
