import type { Worker } from 'node:worker_threads'
import { type Actor, type Document, sha256 } from '../../model/index.js'
import type { Extracted, ExtractReply, ExtractRequest } from './extract-answer.js'

/** Milliseconds until a thread has loaded its languages: long, since a busy machine takes long and nothing is at fault. */
const LOADING_MS = 600_000
/** A long text takes longer: a second more for so many UTF-16 units, some forty times what a quiet machine needs. */
const UNITS_PER_SECOND = 10_000
const LOOK_MS = 250

/** The document (by place, -1 where it had not come to one) that stopped a thread, and why. */
export type Stopped = { readonly at: number; readonly why: string }

/** Gives a batch to a thread and waits for its answer, its death, or the patience of one document to end. */
export function askThread(
  thread: Worker,
  documents: readonly Document[],
  actors: readonly Actor[],
  patienceMs: number,
): Promise<{ readonly results: readonly Extracted[] } | Stopped> {
  const progress = new Int32Array(new SharedArrayBuffer(4))
  return new Promise((resolve) => {
    let [seen, since] = [0, performance.now()]
    const finish = (outcome: { results: readonly Extracted[] } | Stopped) => {
      clearInterval(watch)
      thread.off('message', onReply).off('error', onError).off('exit', onExit)
      thread.unref()
      resolve(outcome)
    }
    const fail = (why: string) => finish({ at: Atomics.load(progress, 0) - 1, why })
    const onReply = ({ results }: ExtractReply) => finish({ results: results.map(joined(documents)) })
    const onError = (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs more memory than a thread has' : error.message)
    const onExit = (code: number) => fail(`its thread ended with code ${code}`)
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0)
      if (now !== seen) [seen, since] = [now, performance.now()]
      const allowed = now === 0 ? LOADING_MS : patienceFor(documents[now - 1], patienceMs)
      if (performance.now() - since > allowed) fail(`no end within ${Math.round(allowed / 1000)} s`)
    }, LOOK_MS)
    // Taking off all listeners would take off Node's own, and the thread would never be heard again.
    thread.on('message', onReply).on('error', onError).on('exit', onExit)
    thread.ref()
    thread.postMessage({ documents, actors, actorsKey: keyOf(actors), progress } satisfies ExtractRequest)
  })
}

function joined(documents: readonly Document[]) {
  return (result: ExtractReply['results'][number], at: number): Extracted => {
    const document = documents[at] as Document
    return 'failure' in result ? { document, failure: result.failure } : { document, extraction: result }
  }
}

function patienceFor(document: Document | undefined, patienceMs: number): number {
  return patienceMs + ((document?.text.length ?? 0) / UNITS_PER_SECOND) * 1000
}

function keyOf(actors: readonly Actor[]): string {
  return actors.length === 0 ? '' : sha256(JSON.stringify(actors))
}
