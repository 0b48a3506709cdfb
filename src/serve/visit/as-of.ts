import type { Reconciliation } from '../../model/index.js'
import { reconcile } from '../../reconcile/index.js'
import type { AppOptions } from '../options.js'
import type { DossierView } from './dossier-view.js'

/** What the record said at a moment: reconciliation computed again over what was known by then. */
export async function reconciledAsOf({ store }: AppOptions, view: DossierView, asOf: string): Promise<Reconciliation> {
  const { dossier, actors } = view
  const { documents, statements } = await view.corpus()
  const [events, coverage] = await Promise.all([store.events.all(dossier.id), store.coverage.list(dossier.id)])
  return reconcile({ events, statements, documents, dossier, actors, coverage, asOf, now: asOf })
}
