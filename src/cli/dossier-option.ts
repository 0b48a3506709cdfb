import type { Actor } from '../model/index.js'
import { loadDossier } from '../pipeline/dossier/dossier-file.js'

/** The actors that a dossier file adds to the gazetteer; none without a file. */
export async function actorsOfDossier(path: string | undefined): Promise<readonly Actor[]> {
  return path ? (await loadDossier(path)).dossier.actors : []
}
