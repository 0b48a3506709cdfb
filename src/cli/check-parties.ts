import type { Actor, Dossier } from '../model/index.js'
import { InputError } from '../pipeline/input-error.js'
import { nearestActor } from './nearest-actor.js'

/** Refuses a dossier whose parties, or the parties of whose sources, are nobody: nothing would ever be on their record. */
export function checkParties(dossier: Dossier, actors: readonly Actor[], file: string): void {
  const ids = new Set(actors.map(({ id }) => id))
  const named = [...dossier.parties, ...dossier.sources.flatMap(({ party }) => party ?? [])]
  const stray = named.find((party) => !ids.has(party))
  if (stray !== undefined)
    throw new InputError(
      `${file} names the party “${stray}”, which is no known actor${nearestActor(stray, actors)}. Correct it, or add it under “actors”.`,
    )
}
