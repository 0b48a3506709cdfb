import { createLinker, type Linker } from '../link/index.js'
import {
  type Coverage,
  type Curation,
  corrected,
  type Document,
  type Dossier,
  type Event,
  type Reconciliation,
  type Statement,
  standing,
} from '../model/index.js'
import { createReconciler, type Reconciler } from '../reconcile/index.js'
import type { ChangeMark, Store } from '../store/index.js'
import { corpusOf } from './corpus.js'
import { loadActors } from './resources.js'

/** Statements of all dossiers that are kept in memory together; the one that was asked for longest ago goes first. */
const MOST_STATEMENTS = 300_000
/** Changed documents from which reading the whole dossier is the shorter way. */
const MOST_CHANGED = 5000

/** A dossier as it was linked and reconciled last, in memory, so that more documents cost only what they concern. */
type Kept = {
  readonly key: string
  readonly linker: Linker
  readonly reconciler: Reconciler
  mark: ChangeMark | null
  curations: readonly Curation[]
  statements: number
  /** What was saved last, and under which name. */
  saved: { readonly as: string; readonly events: readonly Event[]; readonly record: Reconciliation } | null
}

const dossiers = new WeakMap<Store, Map<string, Kept>>()

/** What linking and reconciling is asked for: `key` names program and dossier, `before` and `as` what is saved and will be. */
export type Settling = {
  readonly key: string
  readonly before: string | null
  readonly as: string
  readonly now: string
  readonly curations: readonly Curation[]
  readonly coverage: readonly Coverage[]
}

/**
 * Links and reconciles a dossier and saves what changed; answers with the number of events. From the second time on in one process only
 * what is new is read, and the result is that of linking and reconciling everything at once.
 */
export async function settleKept(store: Store, dossier: Dossier, settling: Settling): Promise<number> {
  const all = dossiers.get(store) ?? new Map<string, Kept>()
  dossiers.set(store, all)
  const known = all.get(dossier.id)
  // Until it is saved again nobody is to build on it.
  all.delete(dossier.id)
  const kept =
    (known?.key === settling.key && (await caughtUp(store, dossier, known, settling.curations))) ||
    (await whole(store, dossier, settling))
  const events = kept.linker.events()
  const record = kept.reconciler.reconcile({ events, coverage: settling.coverage, now: settling.now })
  const base = kept.saved?.as === settling.before ? kept.saved : null
  await store.events.replace(dossier.id, events, base?.events)
  await store.reconciliation.save(dossier.id, record, base?.record)
  kept.saved = { as: settling.as, events, record }
  all.set(dossier.id, kept)
  forget(all)
  return events.length
}

/** The dossier with what changed since; null where that is no longer known or is most of it. */
async function caughtUp(
  store: Store,
  dossier: Dossier,
  kept: Kept,
  curations: readonly Curation[],
): Promise<Kept | null> {
  const { mark, documents } = await store.changes.since(dossier.id, kept.mark)
  if (documents === null || documents.length > MOST_CHANGED) return null
  const ids = [...new Set([...documents, ...(await redecided(store, dossier.id, kept.curations, curations))])]
  if (ids.length > 0) {
    const lot = {
      documents: await store.documents.some(dossier.id, ids),
      statements: corrected(await store.statements.ofDocuments(dossier.id, ids), curations),
    }
    kept.linker.decide(curations)
    add(kept, lot)
  } else if (curations.length !== kept.curations.length) kept.linker.decide(curations)
  Object.assign(kept, { mark, curations })
  return kept
}

/** Documents whose statements other decisions concern than before. */
async function redecided(
  store: Store,
  dossier: string,
  before: readonly Curation[],
  now: readonly Curation[],
): Promise<readonly string[]> {
  const [was, is] = [standing(before), standing(now)]
  const ids = (of: readonly Curation[]) => new Set(of.map(({ id }) => id))
  const [old, current] = [ids(was), ids(is)]
  const other = [...was.filter(({ id }) => !current.has(id)), ...is.filter(({ id }) => !old.has(id))]
  const statements = other.flatMap(({ action }) => ('statement' in action ? [action.statement] : []))
  return statements.length === 0
    ? []
    : (await store.statements.get(dossier, statements)).map(({ document }) => document)
}

async function whole(store: Store, dossier: Dossier, { key, curations }: Settling): Promise<Kept> {
  const { mark } = await store.changes.since(dossier.id, null)
  const { documents, statements } = await corpusOf(store, dossier)
  const actors = await loadActors(dossier.actors)
  const linker = createLinker(actors, curations)
  const reconciler = createReconciler({ dossier, actors, asOf: null })
  const kept: Kept = { key, linker, reconciler, mark, curations, statements: 0, saved: null }
  add(kept, { documents, statements })
  return kept
}

function add(
  kept: Kept,
  given: { readonly documents: readonly Document[]; readonly statements: readonly Statement[] },
) {
  const lot = { ...given, documents: withoutUntold(given) }
  kept.linker.add(lot)
  kept.reconciler.add(lot)
  kept.statements += lot.statements.length
}

/** Of documents that tell nothing the text is not kept: they are counted, and nobody looks into them. */
function withoutUntold({ documents, statements }: Parameters<Linker['add']>[0]): readonly Document[] {
  const told = new Set(statements.map(({ document }) => document))
  return documents.map((document) => (told.has(document.id) ? document : { ...document, text: '' }))
}

function forget(all: Map<string, Kept>): void {
  let sum = [...all.values()].reduce((total, { statements }) => total + statements, 0)
  for (const [id, { statements }] of all) {
    if (sum <= MOST_STATEMENTS || all.size === 1) return
    all.delete(id)
    sum -= statements
  }
}
