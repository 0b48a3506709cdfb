import type { MessagePort, Worker } from 'node:worker_threads'
import { StoreError } from '../error.js'
import type { Request, Response, ThreadError } from './message.js'

export type Rows = Extract<Response, { kind: 'rows' }>

/** One side of the database thread: statements out, rows or errors back, in order. */
export type Asking = {
  readonly isAlive: () => boolean
  run(sql: string, parameters: readonly unknown[]): Promise<Rows>
  /** Lets another side have its turn. */
  release(): void
  /** Takes an answer; true where it says that the database has stopped. */
  hear(response: Exclude<Response, { kind: 'ready' }>): boolean
  /** Fails everything that waits, now and later. */
  die(error: Error): void
  /** The statement that is waited for longest. */
  readonly oldest: () => string | null
}

type Waiting = { readonly sql: string; resolve(rows: Rows): void; reject(error: unknown): void }

export function createAsking(port: MessagePort | Worker, folder: string): Asking {
  const waiting = new Map<number, Waiting>()
  let dead: Error | null = null
  let nextId = 1
  const post = (sql: string, parameters: readonly unknown[]) => {
    const id = nextId++
    port.postMessage({ id, sql, parameters } satisfies Request)
    return id
  }
  return {
    isAlive: () => dead === null,
    run: (sql, parameters) => {
      if (dead) return Promise.reject(broken(folder, 'its thread has ended'))
      return new Promise((resolve, reject) => waiting.set(post(sql, parameters), { sql, resolve, reject }))
    },
    release: () => {
      if (!dead) post('release', [])
    },
    hear: (response) => {
      const asked = waiting.get(response.id)
      waiting.delete(response.id)
      if (response.kind === 'rows') asked?.resolve(response)
      else asked?.reject(errorOf(response.error, folder))
      return response.kind === 'error' && response.fatal
    },
    die: (error) => {
      dead ??= error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    },
    oldest: () => waiting.values().next().value?.sql ?? null,
  }
}

/** The error of a statement as the database tells it; one without a code means that the database has stopped. */
export function errorOf(error: ThreadError, folder: string): Error {
  if (error.code === null) return broken(folder, error.log || error.message)
  return Object.assign(new Error(error.message), { code: error.code, detail: error.detail })
}

export function broken(folder: string, why: string, cause?: unknown): StoreError {
  const words = `The database in ${folder} stopped: ${why}. Run the command again; if it stops again, run \`readout verify\`.`
  return new StoreError('failed', words, cause)
}
