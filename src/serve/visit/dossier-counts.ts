import type { Store } from '../../store/store.js'

/** Dossiers with their counts, for the start page and the status page. */
export async function dossierCounts(store: Store) {
  const dossiers = await store.dossiers.list()
  return Promise.all(dossiers.map(async (dossier) => ({ dossier, counts: await store.counts(dossier.id) })))
}
