import { isMutual, isOnRecord, type ReconciledEvent, type Reconciliation, type ScheduleLine } from '../model/index.js'
import type { Wanted } from './compose.js'
import { differenceSentences, gapSentences, statusSentence } from './event-sentences.js'
import { commitmentSentences, scheduleSentence, tallySentences } from './ledger-sentences.js'
import type { Names } from './names.js'
import type { Archive } from './voice.js'

/** What a brief of a dossier is told with; `sidesOf` gives the sides that take part, those of the dossier before others. */
export type Telling = {
  readonly archive: Archive
  readonly names: Names
  readonly now: number | null
  readonly sidesOf: (event: ReconciledEvent) => Sides
}

/** How many sides of the dossier take part in an event, and how many in all. */
export type Sides = { readonly own: number; readonly all: number }

/** Everything worth a sentence in a reconciliation, the weightiest first within each section. */
export function dossierSentences(reconciliation: Reconciliation, { archive, names, now, sidesOf }: Telling): Wanted[] {
  const bound = new Set(reconciliation.commitments.flatMap((commitment) => commitment.events))
  const byId = new Map(reconciliation.events.map((event) => [event.id, event]))
  const events = reconciliation.events
    .flatMap((event) => {
      const sides = sidesOf(event)
      return isNews(event, bound, sides) ? [{ event, weight: weightOf(event, sides) }] : []
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ event }) => event)
  const schedule = reconciliation.schedule
    .flatMap((line) => {
      const event = byId.get(line.event)
      return event && isLine(line, event) ? [{ line, event, order: orderOf(line, event, sidesOf(event)) }] : []
    })
    .sort((a, b) => a.order - b.order)
  // Only what has a term can run out.
  const commitments = reconciliation.commitments
    .filter((one) => one.length.length + one.end.length + one.start.length > 0)
    .toSorted(
      (a, b) => b.parties.length - a.parties.length || b.end.length + b.steps.length - a.end.length - a.steps.length,
    )
  const states = events.map((event) => statusSentence(event, archive, names))
  const lines = new Set(schedule.map(({ event }) => event.id))
  const unseen = new Set(schedule.flatMap(({ event, line }) => (line.outcome === 'not seen' ? [event.id] : [])))
  return [
    ...reconciliation.tallies.flatMap((tally) => tallySentences(tally, byId, archive, names)),
    ...states.filter(({ section }) => section !== 'scheduled'),
    ...events.flatMap((event) => differenceSentences(event, names)),
    ...commitments.flatMap((commitment) => commitmentSentences(commitment, now, archive, names)),
    ...schedule.map(({ line, event }) => scheduleSentence(line, event, names)),
    // What has a line of the schedule is told by it.
    ...states.filter(({ section, event }) => section === 'scheduled' && !lines.has(event ?? '')),
    // "Announced, not seen" says already that the outcome is open, and "reported" that no official text confirms it.
    ...events
      .filter(({ id, status, type }) => !unseen.has(id) && isMutual(type) && isOpen(status))
      .flatMap((event) => gapSentences(event, archive, names)),
  ]
}

/**
 * Contacts and moves of the dossier's sides, and acts on record; what one side says of the other day by day would drown
 * them, and what belongs to a commitment is told there.
 */
function isNews(event: ReconciledEvent, bound: ReadonlySet<string>, sides: Sides): boolean {
  const { id, type, actuality, status, participants } = event
  // One government among itself.
  const isInternal = type === 'CONSULT' && sides.all < 2 && participants.length > 1 && participants.every(isKnown)
  if (actuality === 'not' || isInternal || status.byParty.length === 0 || isHalf(event)) return false
  if (type === 'CONSULT' || type === 'MOVE') return true
  return (
    sides.all > 1 &&
    isOnRecord(status) &&
    !bound.has(id) &&
    ['AGREE', 'RETREAT', 'COOPERATE', 'CONCEDE', 'SANCTION'].includes(type)
  )
}

function isKnown({ actor }: ReconciledEvent['participants'][number]): boolean {
  return actor !== null
}

/** A contact of which only one partaker is known and neither the place nor the entry of a schedule. */
function isHalf({ type, participants, place, titled }: ReconciledEvent): boolean {
  return type === 'CONSULT' && participants.length < 2 && !place && titled?.say !== 'title.entry'
}

function isHeld({ type, actuality }: ReconciledEvent): boolean {
  return type === 'CONSULT' && actuality === 'happened'
}

function isOpen(status: ReconciledEvent['status']): boolean {
  return isOnRecord(status) || status.lifecycle === 'lapsed'
}

/** Events between the sides weigh more, and those that more texts tell of. */
function weightOf(event: ReconciledEvent, { own, all }: Sides): number {
  const { status, mentions, type } = event
  const told = status.byParty.filter(({ level }) => level === 'official' || level === 'attributed').length
  const between = Math.max(0, own - 1) * (isHeld(event) ? 8 : 2) + (all > 1 ? 3 : 0)
  return told * 5 + (type === 'CONSULT' ? 5 : 0) + Math.log2(1 + mentions.length) + (status.disputed ? 2 : 0) + between
}

const URGENCY = ['upcoming', 'seen, not announced', 'not seen', 'moved', 'cancelled', 'as announced']

/** Where nobody's schedule is captured, that something was seen says no more than that it is told; what a side denies stands under what is claimed. */
function isLine({ said, outcome }: ScheduleLine, event: ReconciledEvent): boolean {
  if (outcome === 'seen, not announced' && event.status.disputed) return false
  return (said?.say !== 'schedule.uncovered' || event.type === 'MOVE') && !isHalf(event)
}

/** The most urgent first; of one outcome movements, then what is between the dossier's sides. */
function orderOf({ outcome }: ScheduleLine, { type }: ReconciledEvent, { own, all }: Sides): number {
  const sides = Math.min(2, own) * 3 + Math.min(2, all)
  return URGENCY.indexOf(outcome) * 100 - (type === 'MOVE' ? 10 : 0) - sides
}
