import { type Document, participantKey, type Roster, type Statement } from '../model/index.js'

/** Who takes part by a statement, as keys. */
export type Partakers = {
  /** Every key, sorted; resolved actors are gazetteer ids, the others start with a quotation mark. */
  readonly actors: readonly string[]
  /** Gazetteer ids without the sides of people who are named themselves. */
  readonly resolved: readonly string[]
  readonly sides: readonly string[]
  /** Bodies and sides that the resolved ones belong to. */
  readonly above: readonly string[]
}

/** Participants of a statement; a calendar that names only the guest is its owner's calendar. */
export function partakersOf(statement: Statement, document: Document | null, roster: Roster): Partakers {
  const keys = statement.participants.flatMap((participant) =>
    participant.actor === null ? participantKey(participant) : (roster.partaker(participant.actor) ?? []),
  )
  const known = keys.filter((key) => !key.startsWith('"'))
  const owner = document?.kind === 'schedule' && document.party !== null ? roster.side(document.party) : null
  const sidesKnown = new Set(known.map(roster.side))
  const implied = owner !== null && statement.type === 'CONSULT' && !sidesKnown.has(owner) ? [owner] : []
  const all = [...new Set([...known, ...implied])]
  const above = new Set(all.flatMap((key) => roster.affiliation(key).slice(1)))
  return {
    actors: [...new Set([...keys, ...implied])].sort(),
    resolved: all.filter((key) => !above.has(key)).sort(),
    sides: [...new Set(all.map(roster.side))].sort(),
    above: [...above],
  }
}
