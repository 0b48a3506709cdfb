import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Store } from '../../store/index.js'
import { happened } from '../happenings.js'
import type { ImportReport } from '../importing/import-files.js'
import { InputError } from '../input-error.js'
import { type Progress, silent } from '../progress.js'
import { packageRoot } from '../root.js'
import { startSourceThread } from '../threads/start-extract-thread.js'
import type { Task, Told } from './message.js'

/** The pipeline in a thread of its own, so that whoever serves pages beside it never waits for reading, linking or reconciling. */
export type Background = {
  /** Takes files in and brings the dossier up to date. */
  takeIn(dossier: string, files: NonNullable<Task['files']>, options: Options): Promise<ImportReport>
  /** Brings a dossier up to date. */
  run(dossier: string, options: Options): Promise<void>
  /** Ends the thread; what it has not finished goes on with the next run. */
  close(): Promise<void>
}

type Options = { readonly now: string; readonly progress?: Progress }
type Waiting = { readonly progress: Progress; resolve(report: ImportReport | null): void; reject(error: Error): void }
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

/** Megabytes of young objects of the thread. */
const YOUNG_MB = 24

/** The thread starts with the first task; one that has died is started anew by the next. One core is left to those who read. */
export function createBackground(store: Store): Background {
  let thread: Thread | null = null
  let nextId = 1
  const start = (): Thread => {
    const waiting = new Map<number, Waiting>()
    const worker = startThread(store)
    const end = (why: string) => {
      if (thread?.worker === worker) thread = null
      for (const { reject } of waiting.values()) reject(new Error(`The work was broken off: ${why}. Try again.`))
      waiting.clear()
    }
    worker.on('message', (told: Told) => hear(told, waiting))
    worker.on('error', (error) => end(error.message))
    worker.on('exit', () => end('its thread ended'))
    worker.unref()
    return { worker, waiting }
  }
  const ask = (task: Omit<Task, 'id'>, progress: Progress) =>
    new Promise<ImportReport | null>((resolve, reject) => {
      thread ??= start()
      const id = nextId++
      thread.waiting.set(id, { progress, resolve, reject })
      thread.worker.postMessage({ ...task, id } satisfies Task)
    })
  return {
    takeIn: async (dossier, files, { now, progress = silent }) =>
      (await ask({ dossier, now, files }, progress)) as ImportReport,
    run: async (dossier, { now, progress = silent }) => void (await ask({ dossier, now, files: null }, progress)),
    close: async () => void (await thread?.worker.terminate()),
  }
}

function hear(told: Told, waiting: Map<number, Waiting>): void {
  if ('happening' in told) happened(told.happening)
  else if ('step' in told) toldStep(told.step, waiting.get(told.id)?.progress)
  else {
    const asked = waiting.get(told.id)
    waiting.delete(told.id)
    if ('report' in told) asked?.resolve(told.report)
    else asked?.reject(named(told.failure))
  }
}

function toldStep(step: Extract<Told, { step: unknown }>['step'], progress: Progress = silent): void {
  if (step === 'done') progress.done()
  else if (typeof step === 'number') progress.advance(step)
  else progress.start(...step)
}

function named({ name, message }: { readonly name: string; readonly message: string }): Error {
  return name === 'InputError' ? new InputError(message) : Object.assign(new Error(message), { name })
}

function startThread(store: Store): Worker {
  const shared = store.share()
  const data = {
    workerData: { store: shared, threads: Math.max(1, Math.min(8, availableParallelism() - 1)) },
    transferList: shared.port ? [shared.port] : [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  }
  if (fileURLToPath(import.meta.url).endsWith('.ts'))
    return startSourceThread(join(packageRoot(), 'src/pipeline/background/background-thread.ts'), data)
  return new Worker(join(packageRoot(), 'dist/pipeline/background/background-thread.js'), data)
}
