import type { Actor, Dossier } from '../model/index.js'
import { InputError } from '../pipeline/input-error.js'
import { nearestActor } from './nearest-actor.js'

/** Refuses a dossier whose parties, or the parties or persons of whose sources, are nobody: nothing would ever be on their record. */
export function checkParties(dossier: Dossier, actors: readonly Actor[], file: string): void {
  const ids = new Set(actors.map(({ id }) => id))
  const named = [...dossier.parties, ...dossier.sources.flatMap(({ party }) => party ?? [])]
  const stray = named.find((party) => !ids.has(party))
  if (stray !== undefined)
    throw new InputError(
      `${file} names the party “${stray}”, which is no known actor${nearestActor(stray, actors)}. Correct it, or add it under “actors”.`,
    )
  const persons = actors.filter(({ kind }) => kind === 'person')
  const nobody = dossier.sources.find(({ person }) => person && !persons.some(({ id }) => id === person))?.person
  if (nobody)
    throw new InputError(
      `${file} names the person “${nobody}” of a source, who is no known actor${nearestActor(nobody, persons)}. Correct it, or add the person under “actors”.`,
    )
}
