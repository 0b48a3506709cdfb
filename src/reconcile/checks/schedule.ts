import { type Message, type Part, rangeOf, type ScheduleLine } from '../../model/index.js'
import { message } from '../../say/index.js'
import { asFine } from '../as-fine.js'
import type { Case } from '../case.js'
import type { Check, Judged, Ledger } from '../check.js'
import { citeStatement } from '../cite.js'
import type { Evidence } from '../evidence.js'
import { isoInstant } from '../instant.js'
import { lifecycleOf } from '../status/lifecycle.js'
import { isForetold, isIntent } from '../status/loose-intent.js'
import type { Testimony } from '../testimony.js'

const MOVED = 60 * 60_000
const SEEN_MODES = ['meet', 'visit', 'multilateral', 'third-party']

/** The official schedule against what was seen: as announced, moved, cancelled, not seen; and seen, never announced. */
export const schedule: Check = {
  name: 'schedule',
  rules: ['schedule'],
  event: (of, evidence) => ({ schedule: lineOf(of, evidence) }),
  ledger: createSchedule,
}

/** Lines in the order of events; the same list while no line comes or goes. */
function createSchedule(): Ledger {
  const [tellers, intents] = [new Set<Judged>(), new Set<Judged>()]
  let lines: readonly ScheduleLine[] = []
  return ({ made, gone }) => {
    const concerns = (one: Judged) => hasLines(one) || isIntent(one.of)
    const [came, went] = [made.filter(concerns), gone.filter(concerns)]
    for (const one of went) for (const set of [tellers, intents]) set.delete(one)
    for (const one of came) {
      if (hasLines(one)) tellers.add(one)
      if (isIntent(one.of)) intents.add(one)
    }
    if (came.length + went.length > 0) lines = [...tellers].sort((a, b) => a.at - b.at).flatMap(linesOf)
    return { schedule: lines }
  }

  /** Where the sides had let know that they would meet, and not when, "not announced" would say too much. */
  function linesOf({ of, schedule: own }: Judged): readonly ScheduleLine[] {
    const isSaid = ({ outcome }: ScheduleLine) => outcome !== 'seen, not announced' || !isForetold(of, intents)
    return own.every(isSaid) ? own : own.filter(isSaid)
  }
}

function lineOf(of: Case, evidence: Evidence): ScheduleLine[] {
  if ((of.event.type !== 'CONSULT' && of.event.type !== 'MOVE') || isBefore(of, evidence)) return []
  const plans = of.testimonies.filter(
    (t) => t.level === 'official' && ((t.bearing === 'plans' && isBeforehand(t, of)) || t.document.kind === 'schedule'),
  )
  // Of an announcement of the week, one of the day and one of the hour, the finest stands there.
  const announced = plans.find((plan) => clockOf(plan) !== null) ?? plans.find(namesDay) ?? plans[0]
  const sightings = of.testimonies.filter(
    (t) => t.bearing === 'affirms' && t.document.kind !== 'schedule' && !isProposal(t),
  )
  const [seen] = sightings
  const start = of.event.when?.start
  // An hour stands beside the words of whoever gives it.
  const told = announced ? seen : (sightings.find(({ statement: { when } }) => when?.start === start) ?? seen)
  const cited = told ? citeStatement(told.statement, told.document) : null
  // The hour of an event that was announced may be the announced one: a report without a clock of its own tells of the day.
  const sighting = told && cited ? { at: momentOf(told, announced ? start?.slice(0, 10) : start), cite: cited } : null
  if (!announced) {
    const isSeen = of.from !== null && isVisible(of, evidence) && seen !== undefined && !isOwn(seen, of)
    return sighting && isSeen ? [unannounced(of, sighting, evidence)] : []
  }
  // Plans without any time ("will stay in touch") stand on no schedule.
  if (of.from === null && announced.document.kind !== 'schedule') return []
  const plan = {
    at: momentOf(announced, start),
    cite: citeStatement(announced.statement, announced.document),
    document: announced.document.id,
  }
  const { outcome, said } = outcomeOf(of, announced, seen, evidence)
  return [{ event: of.event.id, announced: plan, seen: sighting, outcome, ...evidence.told(said) }]
}

/** A side that announces, or tells no later than anybody else, what it does has not been seen at it, though only others report its words. */
function isOwn(seen: Testimony, { testimonies }: Case): boolean {
  const until = seen.clock?.[1] ?? Infinity
  return testimonies.some(
    ({ level, bearing, clock }) =>
      level !== 'none' && (bearing === 'plans' || (bearing === 'affirms' && clock !== null && clock[0] <= until)),
  )
}

function hasLines({ schedule: own }: Judged): boolean {
  return own.length > 0
}

/** An aside on what happened before the dossier's period stands on no schedule of it. */
function isBefore({ from }: Case, { dossier }: Evidence): boolean {
  return from !== null && from < (rangeOf(dossier.period.start, null)?.[0] ?? 0) - 86_400_000
}

/** A plan published after the event's last moment is of another one; a text that tells of it as held does not announce it. */
function isBeforehand({ clock, document }: Testimony, { until, testimonies }: Case): boolean {
  if (testimonies.some((other) => other.bearing === 'affirms' && other.document.id === document.id)) return false
  return clock === null || until === null || clock[0] <= until
}

/** Calls cannot be seen, and only the dossier's own sides have a schedule here. */
function isVisible({ event, parties }: Case, { dossier }: Evidence): boolean {
  const visible = event.type === 'MOVE' || (event.type === 'CONSULT' && SEEN_MODES.includes(event.mode ?? ''))
  return visible && parties.some((party) => dossier.parties.includes(party))
}

function isProposal({ statement }: Testimony): boolean {
  return statement.actuality === 'possible' || statement.actuality === 'planned'
}

function unannounced(of: Case, seen: NonNullable<ScheduleLine['seen']>, evidence: Evidence): ScheduleLine {
  const { from, hosts } = of
  const parties = of.parties.filter((party) => !hosts.includes(party))
  // Where a side's feed began later, that it announced nothing cannot be said.
  const isCovered = (party: string) => from === null || evidence.isCaptured(party, from, from)
  const said = parties.every(isCovered)
    ? message(
        'schedule.unannounced',
        parties.map((actor) => ({ actor })),
      )
    : message(
        'schedule.uncovered',
        parties.filter((party) => !isCovered(party)).map((actor) => ({ actor })),
      )
  const told = evidence.told(withDenial(said, of.testimonies))
  return { event: of.event.id, announced: null, seen, outcome: 'seen, not announced', ...told }
}

/** What one side is told to have been seen at, and a side says that it was not. */
function withDenial(said: Message, testimonies: readonly Testimony[]): Message {
  const denied = testimonies.filter(({ bearing, level }) => bearing === 'denies' && level !== 'none')
  const sides = [...new Set(denied.flatMap(({ party }) => party ?? []))]
  return sides.length === 0
    ? said
    : message(
        'schedule.denied',
        said,
        sides.map((actor) => ({ actor })),
      )
}

type Outcome = { readonly outcome: ScheduleLine['outcome']; readonly said: Message }

function outcomeOf(of: Case, announced: Testimony, seen: Testimony | undefined, evidence: Evidence): Outcome {
  const lifecycle = lifecycleOf(of, of.testimonies, null, evidence)
  if (lifecycle.value === 'cancelled' || announced.document.scheduled?.status === 'cancelled')
    return { outcome: 'cancelled', said: message('schedule.cancelled') }
  if (seen) return heldAs(announced, seen)
  if (of.until === null || !evidence.hasPassed(of.until))
    return {
      outcome: 'upcoming',
      said: of.from === null ? message('schedule.no-time') : message('schedule.upcoming', dayOf(of)),
    }
  return { outcome: 'not seen', said: message('schedule.not-seen', lifecycle.reason.said ?? lifecycle.reason.words) }
}

function heldAs(announced: Testimony, seen: Testimony): Outcome {
  const [plan, fact] = [clockOf(announced), clockOf(seen)]
  if (plan === null || fact === null || Math.abs(fact - plan) < MOVED)
    return { outcome: 'as announced', said: message('schedule.as-announced') }
  const by = { minutes: Math.abs(fact - plan) / 60_000 }
  return { outcome: 'moved', said: message(fact > plan ? 'schedule.later' : 'schedule.earlier', by) }
}

/** As fine as it was said. */
function dayOf({ event: { when }, from }: Case): Part {
  if (!when?.start || when.start.includes('T')) return { moment: isoInstant(from ?? 0) }
  return asFine(when)
}

function clockOf({ statement: { when } }: Testimony): number | null {
  if (!when?.start?.includes('T') || when.basis === 'published') return null
  const moment = Date.parse(when.start)
  return Number.isNaN(moment) ? null : moment
}

function namesDay({ statement: { when } }: Testimony): boolean {
  return when?.precision === 'day' && when.basis === 'stated'
}

/** When the text says that it is, else `day`, else when the text was published. */
function momentOf({ statement, clock }: Testimony, day: string | null | undefined): string {
  const moment = clock?.[1]
  return statement.when?.start ?? day ?? (moment === undefined ? '' : isoInstant(moment))
}
