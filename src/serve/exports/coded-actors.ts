import type { Actor, EventParticipant, ReconciledEvent } from '../../model/index.js'

/** A participant as event data codes it: ISO 3166-1 alpha-3 country and sector, null where the gazetteer does not say. */
export type CodedActor = {
  readonly name: string
  readonly country: string | null
  readonly sector: 'GOV' | 'MED' | null
}

/** Who acts and towards whom; in an event without direction every participant stands on both sides. */
export type Dyad = { readonly actors: readonly CodedActor[]; readonly recipients: readonly CodedActor[] }

/** Codes the participants of events with the gazetteer. */
export function createCoder(actors: readonly Actor[]): (event: ReconciledEvent) => Dyad {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const code = ({ name, actor }: EventParticipant): CodedActor => {
    const known = actor === null ? undefined : byId.get(actor)
    return { name, country: countryOf(known, byId), sector: sectorOf(known) }
  }
  return ({ participants }) => {
    const towards = participants.filter(({ role }) => role === 'recipient')
    const acting = participants.filter(({ role }) => role !== 'recipient')
    const mutual = acting.filter(({ role }) => role === 'participant' || role === 'host')
    return {
      actors: acting.map(code),
      recipients: (towards.length > 0 ? towards : mutual.length > 1 ? mutual : []).map(code),
    }
  }
}

function countryOf(actor: Actor | undefined, byId: ReadonlyMap<string, Actor>): string | null {
  let at = actor
  for (let steps = 0; at && steps < 8; steps++) {
    if (at.iso) return at.iso[1]
    at = byId.get(at.party ?? at.standsFor ?? '')
  }
  return null
}

function sectorOf(actor: Actor | undefined): CodedActor['sector'] {
  if (!actor) return null
  if (actor.kind === 'outlet') return 'MED'
  if (actor.kind === 'person') return actor.holds.length > 0 ? 'GOV' : null
  return actor.kind === 'place' && actor.standsFor === null ? null : 'GOV'
}
