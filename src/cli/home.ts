import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Dossier } from '../model/index.js'
import { withAddedSources } from '../pipeline/dossier/added-sources.js'
import { type DossierFile, loadDossier } from '../pipeline/dossier/dossier-file.js'
import { InputError } from '../pipeline/input-error.js'
import { loadActors } from '../pipeline/resources.js'
import { packageRoot } from '../pipeline/root.js'
import { openStore, type Store } from '../store/index.js'
import { checkParties } from './check-parties.js'

export type HomeOptions = { readonly home: string; readonly quiet?: boolean; readonly json?: boolean }

/** Adds the options that every command with a database takes. */
export function withHome(command: Command): Command {
  return command
    .option('--home <folder>', 'where everything is kept (env READOUT_HOME)', process.env.READOUT_HOME || '.readout')
    .option('-q, --quiet', 'no progress, only results')
    .option('--json', 'results as JSON')
}

/** Opens the store, runs the work and closes the store again, also after an error. */
export async function withStore<T>(options: HomeOptions, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openHome(options)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The store of `--home`, on the server that READOUT_DATABASE_URL names or embedded. */
export function openHome(options: HomeOptions): Promise<Store> {
  const databaseUrl = process.env.READOUT_DATABASE_URL
  return openStore({ folder: resolve(options.home), ...(databaseUrl ? { databaseUrl } : {}) })
}

/** A dossier by id or by the path of its file or folder; one given by path is stored (again), with its coverage. */
export async function dossierAt(store: Store, name: string): Promise<{ dossier: Dossier; file: DossierFile | null }> {
  const path = [name, join('dossiers', name), join(packageRoot(), 'dossiers', name)].find((candidate) =>
    existsSync(candidate),
  )
  const stored = await store.dossiers.get(name)
  if (stored && path !== name) return { dossier: stored, file: null }
  if (path) return { ...(await adopt(store, path)) }
  const known = (await store.dossiers.list()).map(({ id }) => id)
  throw new InputError(
    `There is no dossier “${name}” in ${store.where}. ${known.length > 0 ? `Known: ${known.join(', ')}.` : 'None is stored yet; “readout init NAME” makes one.'}`,
  )
}

/** Reads a dossier file and stores what it says. */
export async function adopt(store: Store, path: string): Promise<{ dossier: Dossier; file: DossierFile }> {
  const file = await loadDossier(path)
  checkParties(file.dossier, await loadActors(file.dossier.actors), file.path)
  const dossier = await withAddedSources(store, file.dossier)
  await store.dossiers.save(dossier)
  await store.coverage.add(dossier.id, file.coverage)
  return { dossier, file }
}
