import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Background } from '../pipeline/background/index.js'
import { addSources } from '../pipeline/dossier/added-sources.js'
import { type Happening, happened, onHappening } from '../pipeline/happenings.js'
import { InputError } from '../pipeline/input-error.js'
import { loadActors } from '../pipeline/resources.js'
import { packageRoot } from '../pipeline/root.js'
import { engineVersion, packageVersion } from '../pipeline/version.js'
import { readOpml } from '../read/index.js'
import {
  type AppOptions,
  createApp,
  createFeeds,
  listen,
  openAccess,
  openFrozen,
  openLineChanges,
  openMachineTexts,
  openNotes,
} from '../serve/index.js'
import type { Store } from '../store/index.js'
import { alertActions } from './alert-actions.js'
import { watchAlerts } from './alerts-after.js'
import { hostNames } from './host-names.js'
import { startLog } from './log.js'
import { loadPageTexts } from './page-texts.js'
import { UsageError } from './usage-error.js'
import type { Watching } from './watching.js'

export type Server = {
  readonly url: string
  /** The pipeline beside the server. */
  readonly background: () => Promise<Background>
  close(): Promise<void>
}

export type ServerOptions = {
  readonly host: string
  readonly port: string
  readonly home: string
  /** Host names under which it may be addressed, with commas between. */
  readonly name?: string
  readonly mcp?: AppOptions['mcp'] | undefined
}

const now = () => new Date().toISOString()
/** A page waits so long for news, and is shown so long as it was made. */
const PATIENCE_MS = 50
const KEEP_PAGES_MS = 5000
const LOOK_EVERY_MS = 250
/** The dossiers that are read before somebody asks. */
const READ_AHEAD = 2
/** Happenings that are kept for the metrics until these are loaded. */
const MOST_EARLY = 1000
/** Heaps of all threads may hold so many percent of garbage before they are collected; four times as much by themselves. */
const GARBAGE_PERCENT = 30

/** The workbench over a store, with everything that serve may not load itself. */
export async function startServer(store: Store, { host, port, home, name = '', mcp }: ServerOptions): Promise<Server> {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT}`)
  const root = packageRoot()
  const access = openAccess(resolve(home))
  const feeds = createFeeds(store)
  await startLog()
  let made: Promise<Background> | null = null
  const background = () => {
    made ??= import('../pipeline/background/index.js').then(({ createBackground }) => createBackground(store))
    return made
  }
  // Whoever looks at a dossier is told at once, not when the store is asked next.
  const endTelling = onHappening(({ event, dossier, skipped }) => {
    if (event === 'settle' && skipped !== true) void feeds.check(String(dossier)).catch(() => undefined)
  })
  // Loaded when a monitor first asks, or a moment after the start: it costs the start nothing.
  let metrics: Promise<() => Promise<string>> | null = null
  const early: Happening[] = []
  const endHearing = onHappening((happening) => void (early.length < MOST_EARLY && early.push(happening)))
  const loadMetrics = () => {
    metrics ??= import('./metrics.js').then(({ createMetrics }) => {
      endHearing()
      return createMetrics(store, feeds.followers, early)
    })
    return metrics
  }
  setTimeout(() => void loadMetrics(), 5000).unref()
  const app = createApp({
    store,
    access,
    frozen: openFrozen(resolve(home)),
    notes: openNotes(resolve(home)),
    lines: openLineChanges(resolve(home)),
    machine: openMachineTexts(resolve(home)),
    alerts: alertActions(home),
    ...(mcp ? { mcp } : {}),
    hosts: hostNames(host, name.split(',').filter(Boolean)),
    version: await packageVersion(root),
    now,
    actors: await loadActors(),
    texts: await loadPageTexts(root),
    assets: join(root, 'dist/client'),
    feeds,
    engine: await engineVersion(root),
    metrics: async () => (await loadMetrics())(),
    onRequest: (request) => happened({ event: 'request', ...request }),
    onImport: async (id, files, progress) => (await background()).takeIn(id, files, { now: now(), progress }),
    sources: {
      test: async (id, url) => {
        const { allowPrivateAddresses } = await dossierOf(store, id)
        const { probe } = await import('../pipeline/watch/index.js')
        return probe(url, { allowPrivate: allowPrivateAddresses === true })
      },
      add: async (id, sources) => (await addSources(store, id, sources)).map(({ name }) => name),
      readList: readOpml,
    },
    onCuration: async (id) => (await background()).run(id, { now: now() }),
    patienceMs: PATIENCE_MS,
    lookEveryMs: LOOK_EVERY_MS,
    readAhead: READ_AHEAD,
    keepPagesMs: KEEP_PAGES_MS,
  })
  const hasUsers = access.accounts.users().length > 0
  const { url, close } = await listen(app, { host, port: portOf(port), hasUsers })
  const end = async () => {
    endTelling()
    await close()
    await (await made)?.close()
  }
  return { url, background, close: end }
}

async function dossierOf(store: Store, id: string) {
  const dossier = await store.dossiers.get(id)
  if (!dossier) throw new InputError(`There is no dossier “${id}” here any more. Reload the page.`)
  return dossier
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`“${text}” is not a port. Use a number from 0 (any free one) to 65535.`)
  return port
}

/** Resolves when the person stops the program; polling, server, alerts and store have ended by then, in this order. */
export function untilStopped(
  server: Server,
  store: Store,
  { home, watching }: { home: string; watching: Watching | null },
): Promise<void> {
  const endAlerts = watchAlerts(store, home)
  return new Promise((resolve) => {
    const stop = async () => {
      await watching?.stop()
      await server.close()
      await endAlerts()
      await store.close()
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
