import type { ReconciledEvent, Reconciliation } from '../model/index.js'
import type { Wanted } from './compose.js'
import { differenceSentences, gapSentences, statusSentence } from './event-sentences.js'
import { commitmentSentences, scheduleSentence, tallySentences } from './ledger-sentences.js'
import type { Names } from './names.js'
import type { Archive } from './voice.js'

/** Everything worth a sentence in a reconciliation, the weightiest first within each section. */
export function dossierSentences(
  reconciliation: Reconciliation,
  archive: Archive,
  names: Names,
  now: number | null,
): Wanted[] {
  const bound = new Set(reconciliation.commitments.flatMap((commitment) => commitment.events))
  const events = reconciliation.events
    .filter((event) => isNews(event, bound))
    .toSorted((a, b) => weightOf(b) - weightOf(a))
  const byId = new Map(reconciliation.events.map((event) => [event.id, event]))
  const isMove = (id: string) => Number(byId.get(id)?.type === 'MOVE')
  // Where nobody's schedule is captured, that something was seen says no more than that it is told.
  const schedule = reconciliation.schedule
    .filter(({ event, said }) => said?.say !== 'schedule.uncovered' || isMove(event) === 1)
    .toSorted((a, b) => urgency(a.outcome) - urgency(b.outcome) || isMove(b.event) - isMove(a.event))
  // Only what has a term can run out.
  const commitments = reconciliation.commitments
    .filter((one) => one.length.length + one.end.length + one.start.length > 0)
    .toSorted((a, b) => b.end.length + b.steps.length - a.end.length - a.steps.length)
  const states = events.map((event) => statusSentence(event, archive, names))
  const lines = new Set(schedule.map(({ event }) => event))
  const unseen = new Set(schedule.flatMap(({ event, outcome }) => (outcome === 'not seen' ? [event] : [])))
  return [
    ...reconciliation.tallies.flatMap((tally) => tallySentences(tally, reconciliation, archive, names)),
    ...states.filter(({ section }) => section !== 'scheduled'),
    ...events.flatMap((event) => differenceSentences(event, names)),
    ...commitments.flatMap((commitment) => commitmentSentences(commitment, now, archive, names)),
    ...schedule.flatMap((line) => {
      const event = byId.get(line.event)
      return event ? [scheduleSentence(line, event, names)] : []
    }),
    // What has a line of the schedule is told by it.
    ...states.filter(({ section, event }) => section === 'scheduled' && !lines.has(event ?? '')),
    // "Announced, not seen" says already that the outcome is open, and "reported" that no official text confirms it.
    ...events
      .filter(({ id, status }) => !unseen.has(id) && (isOnRecord(status) || status.lifecycle === 'lapsed'))
      .flatMap((event) => gapSentences(event, archive, names)),
  ]
}

/**
 * Contacts and moves of the dossier's sides, and acts on record; what one side says of the other day by day would drown
 * them, and what belongs to a commitment is told there.
 */
function isNews({ id, type, actuality, status }: ReconciledEvent, bound: ReadonlySet<string>): boolean {
  if (actuality === 'not' || status.byParty.length === 0) return false
  if (type === 'CONSULT' || type === 'MOVE') return true
  return isOnRecord(status) && !bound.has(id) && ['AGREE', 'RETREAT', 'COOPERATE', 'CONCEDE', 'SANCTION'].includes(type)
}

function isOnRecord({ corroboration }: ReconciledEvent['status']): boolean {
  return ['both sides', 'on record', 'one side'].includes(corroboration)
}

/** Events between the sides weigh more, and those that more texts tell of. */
function weightOf({ status, mentions, type }: ReconciledEvent): number {
  const sides = status.byParty.filter(({ level }) => level === 'official' || level === 'attributed').length
  return sides * 5 + (type === 'CONSULT' ? 5 : 0) + Math.log2(1 + mentions.length) + (status.disputed ? 2 : 0)
}

const URGENCY = ['upcoming', 'seen, not announced', 'not seen', 'moved', 'cancelled', 'as announced']

function urgency(outcome: string): number {
  return URGENCY.indexOf(outcome)
}
