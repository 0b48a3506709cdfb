import type { Affiliation, Document, Dossier } from '../model/index.js'
import type { Evidence } from './evidence.js'

/** A dossier that names no parties has those that its official documents speak for. */
export function withParties(dossier: Dossier, documents: Iterable<Document>, affiliation: Affiliation): Dossier {
  const named = new Set<string>()
  for (const { party } of documents) if (party !== null) named.add(party)
  const parties = [...new Set([...named].map((party) => affiliation(party).at(-1) ?? party))].sort()
  return parties.join() === dossier.parties.join() ? dossier : { ...dossier, parties }
}

/** The parties of a dossier, then the other states for which one of its official sources speaks. */
export function recordedIn({ parties, sources }: Dossier, partyOf: Evidence['partyOf']): readonly string[] {
  const spoken = sources.flatMap(({ lane, party }) => (lane === 'official' ? (partyOf(party ?? null) ?? []) : []))
  return [...new Set([...parties, ...spoken])]
}

/** Of an actor and what it belongs to, the first that is a party, else the outermost. */
export function partyIn(chain: readonly string[], parties: readonly string[]): string | null {
  return chain.find((id) => parties.includes(id)) ?? chain.at(-1) ?? null
}
