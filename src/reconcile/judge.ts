import type { Event, ReconciledEvent, ScheduleLine } from '../model/index.js'
import { speak } from '../say/index.js'
import { type Case, caseOf } from './case.js'
import type { EventPart } from './check.js'
import { CHECKS } from './checks/index.js'
import { openSince, passedSince } from './checks/lead-time.js'
import type { Evidence } from './evidence.js'
import { isCoveredThroughout, LOOKED, SETTLED } from './status/corroboration.js'
import type { CoverageChange } from './status/coverage.js'
import { GRACE } from './status/lifecycle.js'
import { titleOf } from './title.js'

/** A case as it was judged, and on what that rests. */
export type Kept = {
  readonly of: Case
  readonly linked: Event
  readonly schedule: readonly ScheduleLine[]
  /** The reader's clock when it was judged, and what was asked of coverage then. */
  readonly now: number
  readonly asked: readonly { readonly party: string; readonly from: number; readonly until: number }[]
  /** From when on its silence does not depend on the clock; null where nobody dates it. */
  readonly settled: number | null
  /** Nothing that is captured later changes what was said. */
  readonly firm: boolean
  /** What the clock and coverage decided of it while it was not settled. */
  readonly decided: string
  readonly openSince: number | null
  event: ReconciledEvent
  at: number
  round: number
}

/** Judges events by all event checks; null where nothing about one was published by then. */
export function createJudge(evidence: Evidence): (event: Event) => Kept | null {
  let asked: Kept['asked'][number][] = []
  const listening: Evidence = Object.create(evidence, {
    coveredUntil: {
      value: (party: string, from: number) => {
        const until = evidence.coveredUntil(party, from)
        asked.push({ party, from, until })
        return until
      },
    },
  })
  return (linked) => {
    asked = []
    const of = caseOf(linked, listening)
    if (!of) return null
    const { schedule, ...event } = reconciled(of, listening)
    const settled = of.from === null || of.until === null ? null : of.until + SETTLED
    return {
      of,
      linked,
      event,
      schedule,
      now: evidence.now,
      asked,
      settled,
      firm: settled !== null && asked.every(({ until }) => until >= settled),
      decided: settled !== null && evidence.now <= settled ? decisionsOf(of, asked, evidence) : '',
      openSince: openSince(of, event.leadTime),
      at: -1,
      round: -1,
    }
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

/**
 * What was said of an event still holds unless the clock or what is captured of it decides otherwise than it did; once its time is
 * over it is judged for good, and more captured long past it changes nothing.
 */
export function isCurrent(
  { of, settled, now, asked, firm, decided }: Kept,
  evidence: Evidence,
  change: CoverageChange,
): boolean {
  if (settled === null)
    return asked.every(({ party, from, until }) => {
      const reached = evidence.coveredUntil(party, from)
      return isCoveredThroughout(reached, evidence.now, evidence) === isCoveredThroughout(until, now, evidence)
    })
  if (now !== evidence.now && Math.min(now, evidence.now) <= settled)
    return Math.max(now, evidence.now) <= settled && decided === decisionsOf(of, asked, evidence)
  if (firm && !change.shrank) return true
  return asked.every(({ party, from, until }) => {
    if (!change.concerns(party, from)) return true
    const reached = evidence.coveredUntil(party, from)
    return reached === until || (until >= settled && reached >= settled)
  })
}

/** Every comparison with the clock or with coverage on which a check of a dated event rests (status, lifecycle, schedule). */
function decisionsOf({ from, until }: Case, asked: Kept['asked'], { now, coveredUntil }: Evidence): string {
  const [start, end] = [from ?? 0, until ?? 0]
  const answers = [start >= now, end > now, end + GRACE >= now]
  for (const question of asked) {
    const reached = coveredUntil(question.party, question.from)
    answers.push(reached > question.from, reached > end, reached >= end + GRACE)
    answers.push(reached >= Math.min(end + GRACE, now - LOOKED), reached >= Math.min(start, now - LOOKED))
  }
  return answers.map(Number).join('')
}

/** The time that has passed without an official text goes on. */
export function passTime(kept: Kept, now: number): void {
  if (kept.openSince === null) return
  const minMinutes = passedSince(kept.openSince, now)
  const { leadTime } = kept.event
  if (minMinutes !== leadTime.minMinutes) kept.event = { ...kept.event, leadTime: { ...leadTime, minMinutes } }
}
