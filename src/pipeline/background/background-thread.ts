import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openStore, type Shared } from '../../store/index.js'
import { onHappening } from '../happenings.js'
import { importCaptures } from '../importing/import-files.js'
import { InputError } from '../input-error.js'
import type { Progress } from '../progress.js'
import { run } from '../run.js'
import { createExtractPool } from '../threads/extract-pool.js'
import { startExtractThread } from '../threads/start-extract-thread.js'
import type { Task, Told } from './message.js'

const parent = parentPort as MessagePort
/** Steps by which extraction gives way to pages, their database and linking. */
const NICE = 10
const { store: shared, threads } = workerData as { readonly store: Shared; readonly threads: number }
const opened = openStore(shared)
const pool = createExtractPool({ size: threads, startThread: () => startExtractThread(NICE) })
let last: Promise<void> = Promise.resolve()

onHappening((happening) => tell({ happening }))
parent.on('message', (task: Task) => {
  last = last.then(() => answer(task))
})

async function answer(task: Task): Promise<void> {
  try {
    tell({ id: task.id, report: await work(task) })
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    tell({ id: task.id, failure: { name, message } })
  }
}

async function work({ id, dossier: name, now, files }: Task) {
  const store = await opened
  const dossier = await store.dossiers.get(name)
  if (!dossier) throw new InputError(`There is no dossier “${name}” here any more. Reload the page.`)
  const progress = progressOf(id)
  const captures = files?.map((file) => ({ from: file.name, bytes: file.bytes, headers: {}, takenAt: now }))
  const report = captures ? await importCaptures(store, dossier, captures, { now, progress }) : null
  await run(store, dossier, { now, progress, pool })
  return report
}

function progressOf(id: number): Progress {
  return {
    start: (label, total) => tell({ id, step: [label, total] }),
    advance: (by) => tell({ id, step: by }),
    done: () => tell({ id, step: 'done' }),
  }
}

function tell(told: Told): void {
  parent.postMessage(told)
}
