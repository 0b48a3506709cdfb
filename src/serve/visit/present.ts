import { isDeepStrictEqual } from 'node:util'
import type { Reconciliation } from '../../model/index.js'
import type { Corpus } from '../../store/corpus.js'
import { stateId } from '../live/feeds.js'
import type { AppOptions } from '../options.js'
import { reconciledAsOf } from './as-of.js'
import { indexDocuments, knownBy } from './document-index.js'
import { type DossierView, viewOf } from './dossier-view.js'

/** A dossier as it was read last, and what was asked of its past. */
export type Present = {
  /** Milliseconds of the process's clock. */
  readonly readAt: number
  /** What the pipeline notes of its last run. */
  readonly fingerprint: string | null
  readonly view: DossierView
  readonly past: Map<string, Promise<DossierView>>
}

/** What dossiers are read from. */
export type Reading = { readonly options: AppOptions } & Readonly<
  Record<'corpusOf' | 'toldOf', (id: string) => Promise<Corpus>>
>

/** Past views, of so many events together; two in any case. */
const [PAST_KEPT, PAST_EVENTS] = [8, 12_000]
const NOTHING: Reconciliation = {
  asOf: null,
  events: [],
  tallies: [],
  commitments: [],
  schedule: [],
  bursts: [],
  sources: [],
}

/** Reads a dossier, null when there is none; of one that was read `before`, what has changed, and the same view where nothing has. */
export async function readPresent(
  { options, corpusOf, toldOf }: Reading,
  id: string,
  at: Pick<Present, 'readAt' | 'fingerprint'>,
  { before, isAnew }: { readonly before: Present | null; readonly isAnew: boolean },
): Promise<Present | null> {
  const { store } = options
  const dossier = await store.dossiers.get(id)
  if (!dossier) return null
  const known = before?.view
  const [record, documents, health] = await Promise.all([
    store.reconciliation.load(id, known?.record),
    indexDocuments(store, id, known?.documents),
    store.health.list(id),
  ])
  const silent = new Set(health.flatMap(({ source, failures }) => (failures > 0 ? [source] : [])))
  const behind = dossier.sources.flatMap((source) => (silent.has(source.id) ? [source.name] : []))
  const isSame = before?.fingerprint === at.fingerprint && known?.record === record && known?.documents === documents
  if (before && isSame && !isAnew && isDeepStrictEqual([known?.given, known?.behind], [dossier, behind]))
    return { ...before, ...at }
  const view = viewOf({
    dossier,
    record: record ?? NOTHING,
    reconciled: record !== null,
    documents,
    behind,
    actors: [...(options.actors ?? []), ...dossier.actors],
    asOf: null,
    state: stateId(at.fingerprint),
    corpus: once(() => corpusOf(id)),
    told: once(() => toldOf(id)),
  })
  return { ...at, view, past: new Map() }
}

/** The view of a dossier as of a moment; a few are kept. */
export function pastOf(current: Present, options: AppOptions, asOf: string): Promise<DossierView> {
  const known = current.past.get(asOf)
  if (known) return known
  const { dossier, reconciled, documents, behind, actors, corpus, told } = current.view
  const made = reconciledAsOf(options, current.view, asOf).then((record) => ({
    ...viewOf({
      dossier,
      record,
      reconciled,
      documents: knownBy(documents, asOf),
      behind,
      actors,
      asOf,
      state: null,
      corpus,
      told,
    }),
    changes: current.view.changes,
  }))
  const most = Math.max(2, Math.min(PAST_KEPT, Math.floor(PAST_EVENTS / (current.view.events.size + 1))))
  if (current.past.size >= most) current.past.delete(current.past.keys().next().value!)
  current.past.set(asOf, made)
  made.catch(() => current.past.delete(asOf))
  return made
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}
