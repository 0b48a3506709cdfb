import type { Reconciliation } from '../model/index.js'
import type { ReconcileInput } from './reconcile-input.js'
import { createReconciler } from './reconciler.js'

export type { ReconcileInput } from './reconcile-input.js'
export { createReconciler, type Reconciler } from './reconciler.js'

/**
 * Events set against the official record, as of one moment: status and its reasons, findings, lead times, origins, the
 * readouts compared, then tallies, commitments, schedule, attention and source records. Everything cites its words.
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const reconciler = createReconciler(input)
  reconciler.add(input)
  return reconciler.reconcile(input)
}
