import {
  type Document,
  isGoBetween,
  type Participant,
  participantKey,
  type Roster,
  type Statement,
  sidesAmong,
} from '../model/index.js'
import { isAtOwnBorder } from './clash.js'
import { isOfTeller } from './once-a-day.js'

/** Who takes part by a statement, as keys. */
export type Partakers = {
  /** Every key, sorted; resolved actors are gazetteer ids, the others start with a quotation mark. */
  readonly actors: readonly string[]
  /** Gazetteer ids without the sides of people who are named themselves, and without who mediates or hosts a contact of others. */
  readonly resolved: readonly string[]
  readonly sides: readonly string[]
  /** Bodies and sides that the resolved ones belong to. */
  readonly above: readonly string[]
}

/** Who takes part, with the pairs under which it is filed. */
export type Cast = Partakers & {
  readonly pairs: readonly string[]
  readonly sidePairs: readonly string[]
  readonly general: boolean
  /** Are nobody but mediators and hosts named ("with the mediation of Qatar")? */
  readonly beside: boolean
}

/** So many different casts are kept at a time; thousands of reports name the same few. */
const MOST = 20_000
const casts = new WeakMap<Roster, Map<string, Cast>>()

/** The cast of a statement; statements that name the same people share one. A calendar that names only the guest is its owner's. */
export function castOf(statement: Statement, document: Document | null, roster: Roster): Cast {
  const { participants, type } = statement
  const isOwners = document?.kind === 'schedule' && type === 'CONSULT'
  const isOwn = isOwners || isAtOwnBorder({ type, statement, document }) || isOfTeller(statement, document)
  const owner = isOwn && document !== null && document.party !== null ? roster.side(document.party) : ''
  let key = owner
  const sides = sidesAmong(participants)
  for (const one of sides) key += `${isGoBetween(one) ? '\n:' : '\n'}${one.actor === null ? `"${one.name}` : one.actor}`
  const known = casts.get(roster) ?? new Map<string, Cast>()
  const cast = known.get(key) ?? madeCast(sides, owner, roster)
  if (known.size >= MOST) known.clear()
  known.set(key, cast)
  casts.set(roster, known)
  return cast
}

function madeCast(participants: readonly Participant[], owner: string, roster: Roster): Cast {
  const keys = participants.flatMap((participant) =>
    participant.actor === null ? participantKey(participant) : (roster.partaker(participant.actor) ?? []),
  )
  const named = keys.filter((key) => !key.startsWith('"'))
  const implied = owner !== '' && !named.some((key) => roster.side(key) === owner) ? [owner] : []
  const all = [...new Set([...named, ...implied])]
  const above = new Set(all.flatMap((key) => roster.affiliation(key).slice(1)))
  const actors = [...new Set([...keys, ...implied])].sort()
  const resolved = all.filter((key) => !above.has(key)).sort()
  const sides = [...new Set(all.map(roster.side))].sort()
  return {
    actors,
    resolved,
    sides,
    above: [...above],
    pairs: pairsOf(resolved.length > 0 ? resolved : actors),
    sidePairs: pairsOf(sides),
    general: resolved.some((one) => sides.includes(one)),
    beside: participants.length > 0 && participants.every(isGoBetween),
  }
}

/** At most the pairs of eight names: a list of thirty ministers is no neighbourhood. */
function pairsOf(names: readonly string[]): string[] {
  const few = names.slice(0, 8)
  return few.length === 1 ? [...few] : few.flatMap((a, at) => few.slice(at + 1).map((b) => `${a}|${b}`))
}
