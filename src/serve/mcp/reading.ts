import type { Dossier, Reconciliation } from '../../model/index.js'
import type { Store } from '../../store/index.js'

/** A dossier with its reconciliation. Throws one sentence where either is missing. */
export async function readingOf(
  store: Store,
  id: string,
): Promise<{ dossier: Dossier; reconciliation: Reconciliation }> {
  const dossier = await store.dossiers.get(id)
  if (!dossier) {
    const known = (await store.dossiers.list()).map((one) => one.id)
    throw new Error(`There is no dossier “${id}”. Known: ${known.join(', ') || 'none'}.`)
  }
  const reconciliation = await store.reconciliation.load(id)
  if (!reconciliation) throw new Error(`The dossier “${id}” has not been run yet. Run “readout run ${id}” first.`)
  return { dossier, reconciliation }
}
