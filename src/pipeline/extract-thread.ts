import { parentPort, workerData } from 'node:worker_threads'
import type { Actor, Document, Extraction } from '../model/index.js'
import { extractDocument } from './extract-documents.js'
import { loadResources } from './resources.js'

/** A batch in, its extraction out; one at a time. */
export type ExtractRequest = { readonly documents: readonly Document[] }
export type ExtractReply = { readonly extractions: readonly Extraction[] }

const { actors } = workerData as { actors: readonly Actor[] }
const resources = loadResources(actors)

parentPort?.on('message', async ({ documents }: ExtractRequest) => {
  const loaded = await resources
  const reply: ExtractReply = { extractions: documents.map((document) => extractDocument(document, loaded)) }
  parentPort?.postMessage(reply)
})
