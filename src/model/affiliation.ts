import type { Actor } from './actor.js'

/** For an actor id: itself and, outward, whom it belongs to or stands for: `peskov`, `kremlin`, `russia`. */
export type Affiliation = (actor: string) => readonly string[]

/** Follows `party`, else `standsFor`, outward (of a place the other way round); unknown ids belong to nobody but themselves. */
export function createAffiliation(actors: readonly Actor[]): Affiliation {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const known = new Map<string, readonly string[]>()
  return (id) => {
    let chain = known.get(id)
    if (!chain) {
      chain = affiliationOf(id, byId)
      known.set(id, chain)
    }
    return chain
  }
}

/** The same for one actor, looked up anew. */
export function affiliationOf(id: string, byId: ReadonlyMap<string, Actor>): readonly string[] {
  const chain = [id]
  for (let at = byId.get(id); at && chain.length < 8; ) {
    // What Brussels says and hosts is the Union's, wherever Brussels lies.
    const next = at.kind === 'place' ? (at.standsFor ?? at.party) : (at.party ?? at.standsFor)
    if (next === null || chain.includes(next)) break
    chain.push(next)
    at = byId.get(next)
  }
  return chain
}
