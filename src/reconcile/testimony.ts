import { type Document, isBareAnnouncement, type Part, type Range, type Statement } from '../model/index.js'
import { together } from '../say/index.js'
import type { Evidence } from './evidence.js'

/**
 * What a statement does to an event's status: it affirms that it happened (or, for a proposal, that it was made), plans
 * it, denies it, calls it off beforehand, says afterwards that it was not held, or only remarks on it.
 */
export type Bearing = 'affirms' | 'plans' | 'denies' | 'cancels' | 'not held' | 'remarks'

/** A statement with its document, read as a witness: who speaks for whom, on which level, since when it is known. */
export type Testimony = {
  readonly statement: Statement
  readonly document: Document
  /** `official`: the party's own text. `attributed`: its words in somebody else's text. `none`: nobody's record. */
  readonly level: 'official' | 'attributed' | 'none'
  readonly party: string | null
  readonly bearing: Bearing
  /** Earliest and latest moment of publication. */
  readonly clock: Range | null
  /** Speaker or outlet in words. */
  readonly by: string
  /** The speaker in the gazetteer; null for outlets and people that it does not know. */
  readonly actor: string | null
  /** It only points back at the event ("the day after the call"). */
  readonly aside?: true
}

/** What was only put forward is on record as put forward, whenever it is to be. */
export const PUT_FORWARD = ['proposes', 'asks', 'offers']
const PROPOSING = [...PUT_FORWARD, 'considers', 'agrees', 'threatens', 'refuses']

/** Reads a statement as testimony about an event at a time (null when unknown). */
export function testimonyOf(
  statement: Statement,
  document: Document,
  evidence: Evidence,
  time: Range | null,
): Testimony {
  const { level, party } = levelOf(statement, document, evidence)
  const clock = evidence.clockOf(document)
  return {
    statement,
    document,
    level,
    party,
    bearing: bearingOf(statement, clock, time),
    clock,
    by: speakerOf(statement, document, evidence),
    actor: statement.attribution.at(-1)?.actor ?? null,
  }
}

const MOST_TELLERS = 3

/** Those who tell it, each publisher once and in order: a side by its own text, else the speaker or the outlet. */
export function tellersOf(testimonies: readonly Testimony[], { outlets }: Pick<Evidence, 'outlets'>): Part {
  const tellers = testimonies.map(({ level, party, actor, by }) =>
    level === 'official' && party !== null ? { by, actor: party } : { by, actor },
  )
  return together(
    outlets.once(tellers).map(({ by, actor }) => outlets.called(actor, by)),
    MOST_TELLERS,
  )
}

/** Official text is the party's own word; what it quotes of the other side is that side's word, one step below. */
function levelOf(statement: Statement, document: Document, evidence: Evidence): Pick<Testimony, 'level' | 'party'> {
  const own = evidence.laneOf(document) === 'official' ? ownerOf(document, evidence) : null
  const inner = statement.attribution.toReversed()
  const speaker = inner.find((link) => link.actor !== null && isPartys(link.actor, evidence))
  const party = evidence.partyOf(speaker?.actor ?? null)
  if (own === null) return party === null ? { level: 'none', party: null } : { level: 'attributed', party }
  if (statement.attribution.length === 0 || party === own || isJoint(statement, evidence))
    return { level: 'official', party: own }
  if (party !== null) return { level: 'attributed', party }
  // A spokesman of the text's own state speaks for it, also where the dossier has it as host or mediator only.
  const isOwn = inner.every(({ actor, unnamed }) => !unnamed && (actor === null || evidence.partyOf(actor) === own))
  return isOwn ? { level: 'official', party: own } : { level: 'none', party: null }
}

/** "The delegations of Peru and Bolivia have agreed" is what the text tells of both, and no words of the one that it names first. */
function isJoint({ stance, attribution, participants }: Statement, evidence: Evidence): boolean {
  const [performer] = attribution
  if (stance !== 'agrees' || attribution.length !== 1 || performer?.actor == null) return false
  const sides = new Set(participants.flatMap(({ actor }) => evidence.partyOf(actor) ?? []))
  return sides.size > 1 && participants.some(({ actor }) => actor === performer.actor)
}

/** The party that a document speaks for. */
export function ownerOf(document: Document, evidence: Evidence): string | null {
  return evidence.partyOf(document.party ?? evidence.sourceOf(document)?.party ?? null)
}

function isPartys(actor: string, evidence: Evidence): boolean {
  if (evidence.actors.get(actor)?.kind === 'outlet' || evidence.roster.partaker(actor) === null) return false
  const { parties } = evidence.dossier
  return parties.length === 0 || parties.includes(evidence.partyOf(actor) ?? '')
}

function bearingOf(statement: Statement, clock: Range | null, time: Range | null): Bearing {
  const { actuality, stance, type } = statement
  if (actuality === 'not') {
    if (stance === 'denies') return 'denies'
    // "Did not answer" is about the speaker, not about what was asked.
    if (stance === 'declines' || type === 'STATE') return 'remarks'
    return time !== null && clock !== null && clock[0] > time[1] ? 'not held' : 'cancels'
  }
  if (stance === 'denies') return 'denies'
  if (type === 'STATE') return stance === 'confirms' && actuality === 'happened' ? 'affirms' : 'remarks'
  if (PUT_FORWARD.includes(stance)) return 'affirms'
  if (actuality === 'planned' || isBareAnnouncement(statement)) return 'plans'
  // "The agenda of the talks" on the day before does not tell that they were held.
  if (type === 'CONSULT' && statement.when === null && time && clock && clock[1] < time[0]) return 'plans'
  if (stance === 'characterises' || stance === 'doubts' || stance === 'declines') return 'remarks'
  if (PROPOSING.includes(stance)) return 'affirms'
  return actuality === 'possible' ? 'remarks' : 'affirms'
}

function speakerOf(statement: Statement, document: Document, evidence: Evidence): string {
  const inner = statement.attribution.at(-1)
  const outlet = evidence.sourceOf(document)?.name ?? document.publisher ?? document.author ?? document.from
  if (!inner) return outlet
  // Somebody whom the gazetteer does not know is told with the outlet that cites them.
  return inner.actor ? evidence.nameOf(inner.actor) : `${inner.name} (${outlet})`
}
