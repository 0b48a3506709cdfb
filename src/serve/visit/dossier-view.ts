import type { Actor, Dossier, ReconciledEvent, Reconciliation } from '../../model/index.js'
import type { Corpus } from '../../store/corpus.js'
import { type Feeds, stateId } from '../live/feeds.js'
import type { AppOptions } from '../options.js'
import { reconciledAsOf } from './as-of.js'
import { changesOf } from './changes-of.js'
import { keepCorpora } from './corpora.js'
import { type DocumentIndex, indexDocuments, knownBy } from './document-index.js'
import { within } from './within.js'

/** A dossier as one moment shows it: its record, its documents, its names. */
export type DossierView = {
  readonly dossier: Dossier
  /** The same as it is stored, where `dossier` calls its sources as readers of a language know them. */
  readonly given: Dossier
  readonly record: Reconciliation
  /** False until the pipeline has run once. */
  readonly reconciled: boolean
  readonly asOf: string | null
  /** Names the state of the record that this view shows; null before the first run and for the past. */
  readonly state: string | null
  readonly documents: DocumentIndex
  /** Names of the sources whose last poll failed. */
  readonly behind: readonly string[]
  readonly events: ReadonlyMap<string, ReconciledEvent>
  /** Moments at which some status moved, oldest first. */
  readonly changes: readonly string[]
  readonly nameOf: (actor: string) => string
  readonly actors: readonly Actor[]
  /** All texts and statements, read when first asked for. */
  readonly corpus: () => Promise<Corpus>
}

export type Views = {
  /** The view of a dossier now or as of a moment; null when there is no such dossier. */
  readonly open: (id: string, asOf: string | null) => Promise<DossierView | null>
  /** Forgets what was read, after an import or an editor's decision. */
  readonly forget: (id: string) => void
}

type Present = {
  /** Milliseconds of the process's clock. */
  readonly readAt: number
  /** What the pipeline notes of its last run. */
  readonly fingerprint: string | null
  readonly view: DossierView
  readonly past: Map<string, Promise<DossierView>>
}

const FRESH_MS = 30_000
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

/**
 * Opens dossiers; keeps the last reading of each until the pipeline has run again (half a minute at most), and a few views of its past.
 * Where the new reading takes longer than `patienceMs`, visitors get the one before until it is there.
 */
export function createViews(options: AppOptions, feeds: Feeds): Views {
  const kept = new Map<string, Kept>()
  const read = { options, corpusOf: keepCorpora(options.store) }
  const patience = options.patienceMs ?? Number.POSITIVE_INFINITY
  const look = (id: string): Promise<Present | null> => {
    const known = kept.get(id)
    if (known?.looking) return known.looking
    const mine: Kept = { present: known?.present ?? null, looking: null, isForgotten: known?.isForgotten ?? false }
    mine.looking = lookAgain(read, id, mine).then((present) => {
      // Names of dossiers that are not here are not kept: anybody can think of more.
      if (kept.get(id) === mine) {
        if (present) kept.set(id, { present, looking: null, isForgotten: false })
        else kept.delete(id)
      }
      if (present?.view.state) feeds.noteState(id, present.view.state, present.view.record)
      return present
    })
    kept.set(id, mine)
    mine.looking.catch(() => kept.get(id) === mine && kept.delete(id))
    return mine.looking
  }
  const present = async (id: string): Promise<Present | null> => {
    const known = kept.get(id)
    if (!known?.present || known.isForgotten) return look(id)
    return Number.isFinite(patience) ? within(patience, look(id), known.present) : look(id)
  }
  feeds.readWith(async (id) => (await look(id))?.view.record ?? null)
  return {
    async open(id, asOf) {
      const current = await present(id)
      if (!current || !asOf) return current?.view ?? null
      return pastOf(current, options, asOf)
    },
    forget(id) {
      const known = kept.get(id)
      if (known) kept.set(id, { present: known.present, looking: null, isForgotten: true })
    },
  }
}

/** `looking` is under way; after `forget`, what is kept only spares reading what has not changed. */
type Kept = { readonly present: Present | null; looking: Promise<Present | null> | null; readonly isForgotten: boolean }

type Reading = { readonly options: AppOptions; readonly corpusOf: (id: string) => Promise<Corpus> }

async function lookAgain(reading: Reading, id: string, { present, isForgotten }: Kept): Promise<Present | null> {
  const fingerprint = await reading.options.store.notes.get(id, 'reconciled')
  const now = performance.now()
  const isFresh = present && present.fingerprint === fingerprint && now - present.readAt < FRESH_MS
  if (isFresh && !isForgotten) return present
  return readPresent(reading, id, { readAt: now, fingerprint }, present?.view ?? null)
}

type ReadAt = Pick<Present, 'readAt' | 'fingerprint'>

async function readPresent(
  { options, corpusOf }: Reading,
  id: string,
  at: ReadAt,
  before: DossierView | null,
): Promise<Present | null> {
  const { store } = options
  const dossier = await store.dossiers.get(id)
  if (!dossier) return null
  const [record, documents, health] = await Promise.all([
    store.reconciliation.load(id, before?.record),
    indexDocuments(store, id, before?.documents),
    store.health.list(id),
  ])
  const silent = new Set(health.flatMap(({ source, failures }) => (failures > 0 ? [source] : [])))
  const actors = [...(options.actors ?? []), ...dossier.actors]
  const view = viewOf({
    dossier,
    record: record ?? NOTHING,
    reconciled: record !== null,
    documents,
    behind: dossier.sources.flatMap((source) => (silent.has(source.id) ? [source.name] : [])),
    actors,
    asOf: null,
    state: stateId(at.fingerprint),
    corpus: once(() => corpusOf(id)),
  })
  return { ...at, view, past: new Map() }
}

function pastOf(current: Present, options: AppOptions, asOf: string): Promise<DossierView> {
  const known = current.past.get(asOf)
  if (known) return known
  const { dossier, reconciled, documents, behind, actors, corpus } = current.view
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
    }),
    changes: current.view.changes,
  }))
  const most = Math.max(2, Math.min(PAST_KEPT, Math.floor(PAST_EVENTS / (current.view.events.size + 1))))
  if (current.past.size >= most) current.past.delete(current.past.keys().next().value!)
  current.past.set(asOf, made)
  made.catch(() => current.past.delete(asOf))
  return made
}

function viewOf(known: Omit<DossierView, 'given' | 'events' | 'changes' | 'nameOf'>): DossierView {
  const names = new Map(known.actors.map(({ id, name }) => [id, name]))
  return {
    ...known,
    given: known.dossier,
    events: new Map(known.record.events.map((event) => [event.id, event])),
    changes: changesOf(known.record),
    nameOf: (actor) => names.get(actor) ?? actor,
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}
