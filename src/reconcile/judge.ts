import type { Event, ReconciledEvent, ScheduleLine } from '../model/index.js'
import { speak } from '../say/index.js'
import { type Answered, createListening } from './asked.js'
import { type Case, caseOf } from './case.js'
import type { EventPart } from './check.js'
import { CHECKS } from './checks/index.js'
import { openSince, passedSince } from './checks/lead-time.js'
import type { Evidence, GrowingEvidence } from './evidence.js'
import { SETTLED } from './status/corroboration.js'
import { titleOf } from './title.js'

/** A case as it was judged, and on what that rests. */
export type Kept = {
  readonly of: Case
  readonly linked: Event
  readonly schedule: readonly ScheduleLine[]
  /** What was asked of the clock and of coverage, and answered. */
  readonly asked: readonly Answered[]
  /** From when on its silence does not depend on the clock; null where nobody dates it. */
  readonly settled: number | null
  /** Nothing that is captured later changes what was said. */
  readonly firm: boolean
  readonly openSince: number | null
  event: ReconciledEvent
  at: number
  round: number
}

/** Judges events by all event checks; null where nothing about one was published by then. */
export function createJudge(evidence: GrowingEvidence): (event: Event) => Kept | null {
  const listening = createListening(evidence)
  return (linked) => {
    const of = caseOf(linked, evidence)
    if (!of) return null
    const { schedule, ...event } = reconciled(of, listening.evidence)
    const asked = listening.heard()
    const settled = of.from === null || of.until === null ? null : of.until + SETTLED
    const kept: Kept = {
      of,
      linked,
      event,
      schedule,
      asked,
      settled,
      firm:
        settled !== null && restsOf(asked).every(({ party, from }) => evidence.coveredUntil(party, from) >= settled),
      openSince: openSince(of, event.leadTime),
      at: -1,
      round: -1,
    }
    passTime(kept, evidence.now)
    return kept
  }
}

type Said = ReconciledEvent & Required<Pick<EventPart, 'schedule'>>

function reconciled(of: Case, evidence: Evidence): Said {
  const parts = CHECKS.flatMap((check) => ('event' in check ? [check.event(of, evidence)] : []))
  const merged = Object.assign({}, ...parts) as Omit<ReconciledEvent, 'findings' | 'title' | 'titled'>
  const findings = parts.flatMap((part) => part.findings ?? [])
  const schedule = parts.flatMap((part) => part.schedule ?? [])
  const titled = titleOf(of, evidence)
  return { ...of.event, ...merged, title: speak(titled, evidence.speaker), titled, findings, schedule }
}

/** From which moments on an account rests on what is captured of whom. */
export function restsOf(asked: Kept['asked']): readonly { readonly party: string; readonly from: number }[] {
  return asked.flatMap((question) => (question.ask === 'hasPassed' ? [] : [question]))
}

/** The time that has passed without an official text goes on. */
export function passTime(kept: Kept, now: number): void {
  if (kept.openSince === null) return
  const minMinutes = passedSince(kept.openSince, now)
  const { leadTime } = kept.event
  if (minMinutes !== leadTime.minMinutes) kept.event = { ...kept.event, leadTime: { ...leadTime, minMinutes } }
}
