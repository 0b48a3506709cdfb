import { type Actor, createAffiliation, type ReconciledEvent } from '../../model/index.js'

/** At which level two sides deal with each other, highest first. */
export const LEVELS = ['leaders', 'ministers', 'officials', 'unnamed'] as const
export type ContactLevel = (typeof LEVELS)[number]

/** Offices of the gazetteer by how their ids end: heads of state and government, and the rank below. */
const LEADER = /-(?:president|pm|chancellor|king|queen|emir|sultan|crown-prince|supreme-leader|taoiseach|pope)$/
const MINISTER = /-(?:vp|fm|minister|foreign-secretary|secretary-of-state|defense-secretary|treasury-secretary)$/

/**
 * The level of contacts: that of the side which is represented lower, by the offices that people held on the day; a leader who receives
 * an envoy deals at the level of officials. `unnamed` where fewer than two sides have anybody named.
 */
export function contactLevels(actors: readonly Actor[]): (event: ReconciledEvent) => ContactLevel {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const affiliation = createAffiliation(actors)
  return (event) => {
    const day = (event.when?.start ?? event.status.knownSince ?? '').slice(0, 10)
    const sides = new Map<string, number>()
    for (const { actor: id, name } of event.participants) {
      const rank = id === null ? 1 : rankOf(byId.get(id), day)
      const side = id === null ? name : affiliation(id).at(-1)!
      if (rank > 0) sides.set(side, Math.max(rank, sides.get(side) ?? 0))
    }
    const lower = [...sides.values()].sort((a, b) => b - a)[1] ?? 0
    return LEVELS[LEVELS.length - 1 - lower] ?? 'unnamed'
  }
}

function rankOf(actor: Actor | undefined, day: string): number {
  if (actor?.kind !== 'person') return 0
  const offices = actor.holds.filter(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999'))
  if (offices.some(({ office }) => LEADER.test(office))) return 3
  return offices.some(({ office }) => MINISTER.test(office)) ? 2 : 1
}
