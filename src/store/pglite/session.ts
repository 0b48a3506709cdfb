import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { StoreError, wordsOf } from '../error.js'
import { type Asking, broken, createAsking, errorOf } from './asking.js'
import type { Attach, Response, ThreadData } from './message.js'
import { threadFile } from './thread-file.js'

/** One side's life with the database thread: it ends on `close`, on a fatal error, or when a statement takes too long. */
export type Session = Pick<Asking, 'isAlive' | 'run' | 'release'> & { close(): Promise<void> }

/** The side that owns the thread, and with whose end it ends. */
export type OwnSession = Session & {
  /** A further side of the same database, for another thread of this process (see `attachedSession`). */
  attach(): MessagePort
}

type Place = { readonly folder: string; readonly minFreeBytes: number }

const LOOK_MS = 1000
const OPENING_MS = 60_000
/** Megabytes of young objects: what crosses this thread lives for one answer. */
const YOUNG_MB = 12

/** PGlite's own code as the first thread compiled it: held, since a further one then opens its database in half the time. */
let compiled: WebAssembly.Module | null = null

/** Starts the database thread; `timeoutMs` bounds each statement of every side, since PGlite itself knows no timeout. */
export async function startSession(place: Place, timeoutMs: number): Promise<OwnSession> {
  const { folder } = place
  const opening = new BigInt64Array([process.hrtime.bigint()])
  const clock = newClock()
  const clocks = [clock]
  const worker = new Worker(threadFile(), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    workerData: { ...place, code: compiled, clock } satisfies ThreadData,
  })
  const asking = createAsking(worker, folder)
  const watch = setInterval(
    () => {
      if (isLate(opening, Math.max(timeoutMs, OPENING_MS))) die(tooLong(folder, timeoutMs, 'open'))
      if (clocks.some((clock) => isLate(new BigInt64Array(clock), timeoutMs)))
        die(tooLong(folder, timeoutMs, asking.oldest() ?? 'a step of the pipeline'))
    },
    Math.min(LOOK_MS, timeoutMs / 4),
  )
  watch.unref()
  let refuse: (error: Error) => void = () => undefined
  const die = (error: Error) => {
    clearInterval(watch)
    refuse(error)
    asking.die(error)
    void worker.terminate()
  }
  worker.on('error', (error) => die(broken(folder, wordsOf(error), error)))
  worker.on('exit', () => die(broken(folder, 'its thread ended')))
  await new Promise<void>((resolve, reject) => {
    refuse = reject
    worker.on('message', (response: Response) => {
      if (response.kind === 'ready') {
        compiled ??= response.code
        return resolve()
      }
      if (asking.hear(response) && response.kind === 'error') die(errorOf(response.error, folder))
    })
  })
  opening[0] = 0n
  const close = async () => {
    if (asking.isAlive()) await asking.run('close', []).catch(() => undefined)
    die(broken(folder, 'it was closed'))
    await worker.terminate()
  }
  const attach = () => {
    const { port1, port2 } = new MessageChannel()
    const clock = newClock()
    clocks.push(clock)
    worker.postMessage({ attach: port1, clock } satisfies Attach, [port1])
    return port2
  }
  return { ...asking, close, attach }
}

/** The side of another thread, at the port that `attach` gave; it ends with the thread that owns the database. */
export function attachedSession(port: MessagePort, folder: string): Session {
  const asking = createAsking(port, folder)
  port.on('message', (response: Exclude<Response, { kind: 'ready' }>) => void asking.hear(response))
  port.on('close', () => asking.die(broken(folder, 'its thread ended')))
  return {
    ...asking,
    close: async () => {
      asking.die(broken(folder, 'it was closed'))
      port.close()
    },
  }
}

function newClock(): SharedArrayBuffer {
  return new SharedArrayBuffer(8)
}

function isLate(clock: BigInt64Array, timeoutMs: number): boolean {
  const since = Atomics.load(clock, 0)
  return since > 0n && Number(process.hrtime.bigint() - since) / 1e6 > timeoutMs
}

function tooLong(folder: string, timeoutMs: number, sql: string): StoreError {
  const what = sql.trim().slice(0, 60).replace(/\s+/g, ' ')
  const words = `The database in ${folder} took longer than ${timeoutMs / 1000} s for "${what}" and was stopped; nothing saved is lost. Try again, or use a PostgreSQL server for this much data.`
  return new StoreError('timeout', words)
}
