import type { Actor, Dossier, ReconciledEvent, Reconciliation } from '../../model/index.js'
import type { Corpus } from '../../store/corpus.js'
import { changesOf } from './changes-of.js'
import type { DocumentIndex } from './document-index.js'

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
  /** The same without the texts that nothing was taken from: all that a summary can cite. */
  readonly told: () => Promise<Corpus>
}

/** A view, with what follows from what was read. */
export function viewOf(known: Omit<DossierView, 'given' | 'events' | 'changes' | 'nameOf'>): DossierView {
  const names = new Map(known.actors.map(({ id, name }) => [id, name]))
  return {
    ...known,
    given: known.dossier,
    events: new Map(known.record.events.map((event) => [event.id, event])),
    changes: changesOf(known.record),
    nameOf: (actor) => names.get(actor) ?? actor,
  }
}
