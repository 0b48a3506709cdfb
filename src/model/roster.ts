import type { Actor } from './actor.js'
import { type Affiliation, createAffiliation } from './affiliation.js'

/** Who stands for whom, and who can take part. */
export type Roster = {
  readonly affiliation: Affiliation
  /** Whom an actor takes part as: a seat as its state; a town that stands for nobody takes part as nobody. */
  partaker(actor: string): string | null
  /** The outermost body or state of an actor. */
  side(actor: string): string
}

/** A roster of the gazetteer. */
export function createRoster(actors: readonly Actor[]): Roster {
  const affiliation = createAffiliation(actors)
  const places = new Map(actors.filter(({ kind }) => kind === 'place').map((actor) => [actor.id, actor.standsFor]))
  return {
    affiliation,
    partaker: (actor) => (places.has(actor) ? (places.get(actor) ?? null) : actor),
    side: (actor) => affiliation(actor).at(-1) ?? actor,
  }
}
