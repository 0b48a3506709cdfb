import type { MessagePort } from 'node:worker_threads'

/** What a thread asks of the database thread; the words `release` and `close` end its turn and the database. */
export type Request = { readonly id: number; readonly sql: string; readonly parameters: readonly unknown[] }

export type Column = { readonly name: string; readonly type: number }

/** What the database thread answers; JSON columns come as text, since that crosses threads fastest. */
export type Response =
  | { readonly kind: 'ready'; readonly isNew: boolean; readonly code: WebAssembly.Module }
  | {
      readonly kind: 'rows'
      readonly id: number
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly unknown[])[]
      readonly affected: number
      readonly command: string
    }
  | { readonly kind: 'error'; readonly id: number; readonly error: ThreadError; readonly fatal: boolean }

/** An error of the database as plain data: message, SQLSTATE and detail; `log` is what the engine wrote about it. */
export type ThreadError = {
  readonly message: string
  readonly code: string | null
  readonly detail: string | null
  readonly log: string
}

/** One more thread that will ask, and where it reads since when its statement runs. */
export type Attach = { readonly attach: MessagePort; readonly clock: SharedArrayBuffer }

/** Given to the thread when it starts; `clock` as in `Attach`, for the thread that starts it. */
export type ThreadData = {
  readonly folder: string
  readonly minFreeBytes: number
  /** PGlite's own code, where a thread before has compiled it. */
  readonly code: WebAssembly.Module | null
  readonly clock: SharedArrayBuffer
}
