import { parentPort, workerData } from 'node:worker_threads'
import type { Actor } from '../../model/index.js'
import { loadLanguages, type Resources, withActors } from '../resources.js'
import { packageRoot } from '../root.js'
import { answering, type ExtractReply, type ExtractRequest } from './extract-answer.js'
import { extractIn } from './extract-in.js'
import { giveWay } from './give-way.js'
import type { ThreadData } from './start-extract-thread.js'

/** How many dossiers' actors a thread keeps ready. */
const KEPT = 4

const given = workerData as ThreadData | null
giveWay(given?.nice ?? 0)
const languages = loadLanguages(packageRoot(), given?.models)
const kept = new Map<string, Promise<Resources>>()

function resourcesOf({ actors, actorsKey }: ExtractRequest): Promise<Resources> {
  const known = kept.get(actorsKey)
  const resources = known ?? languages.then((loaded) => withActors(loaded, actors as readonly Actor[]))
  kept.delete(actorsKey)
  kept.set(actorsKey, resources)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest)
  return resources
}

parentPort?.on('message', async (request: ExtractRequest) => {
  const resources = await resourcesOf(request)
  const reply = answering(request, (document) => extractIn(document.lang, document, resources))
  parentPort?.postMessage(reply satisfies ExtractReply)
})
