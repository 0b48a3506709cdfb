import { parentPort, workerData } from 'node:worker_threads'
import type { Actor, Document, Extraction } from '../model/index.js'
import { extractDocument } from './extract-documents.js'
import { loadResources } from './resources.js'

/** A batch in; `progress[0]` counts the documents begun, so that whoever waits knows which one stalls. */
export type ExtractRequest = { readonly documents: readonly Document[]; readonly progress: Int32Array }
export type ExtractReply = { readonly extractions: readonly Extraction[] }

const { actors } = workerData as { actors: readonly Actor[] }
const resources = loadResources(actors)

parentPort?.on('message', async ({ documents, progress }: ExtractRequest) => {
  const loaded = await resources
  const extractions = documents.map((document, at) => {
    Atomics.store(progress, 0, at + 1)
    return extractDocument(document, loaded)
  })
  parentPort?.postMessage({ extractions } satisfies ExtractReply)
})
