import type { Event, ReconciledEvent, ScheduleLine } from '../model/index.js'
import { speak } from '../say/index.js'
import { type Case, caseOf } from './case.js'
import type { EventPart, Judged } from './check.js'
import { CHECKS } from './checks/index.js'
import { openSince, passedSince } from './checks/lead-time.js'
import type { Evidence } from './evidence.js'
import { isCoveredThroughout, SETTLED } from './status/corroboration.js'
import type { CoverageChange } from './status/coverage.js'
import { titleOf } from './title.js'

/** Judges events, each again only when it is another object, its time was not over or what is captured of it changed. */
export type Judging = {
  /** The events known by then, in their order; `inOrder` is false where those that stayed stand in another one than before. */
  judge(
    events: readonly Event[],
    change: CoverageChange,
  ): {
    readonly all: readonly Judged[]
    readonly made: readonly Judged[]
    readonly gone: readonly Judged[]
    readonly inOrder: boolean
  }
}

type Asked = { readonly party: string; readonly from: number; readonly until: number }

type Kept = {
  readonly of: Case
  readonly linked: Event
  readonly schedule: readonly ScheduleLine[]
  /** The reader's clock when it was judged, and what was asked of coverage then. */
  readonly now: number
  readonly asked: readonly Asked[]
  /** Nothing that is captured later changes what was said. */
  readonly firm: boolean
  readonly openSince: number | null
  event: ReconciledEvent
  at: number
  round: number
}

/** A judging of nothing yet. */
export function createJudging(evidence: Evidence): Judging {
  let asked: Asked[] = []
  const listening: Evidence = Object.create(evidence, {
    coveredUntil: {
      value: (party: string, from: number) => {
        const until = evidence.coveredUntil(party, from)
        asked.push({ party, from, until })
        return until
      },
    },
  })
  const known = new WeakMap<Event, Kept | 'unknown'>()
  let all: Kept[] = []
  let round = 0

  const judged = (event: Event): Kept | 'unknown' => {
    const of = caseOf(event, listening)
    asked = []
    const made = of ? keptOf(event, of, reconciled(of, listening), asked) : 'unknown'
    known.set(event, made)
    return made
  }
  const keptOf = (linked: Event, of: Case, { schedule, ...event }: Said, told: readonly Asked[]): Kept => ({
    of,
    linked,
    event,
    schedule,
    now: evidence.now,
    asked: told,
    firm: of.until !== null && told.every(({ until }) => until >= (of.until ?? 0) + SETTLED),
    openSince: openSince(of, event.leadTime),
    at: -1,
    round: -1,
  })

  return {
    judge(events, change) {
      const before = all
      let [next, inOrder] = [0, true]
      const made: Kept[] = []
      round++
      all = []
      for (const event of events) {
        const stayed = before[next]
        let one = stayed?.linked === event ? stayed : known.get(event)
        if (
          one === undefined ||
          (one !== 'unknown' && !isCurrent(one, evidence, one.round === round - 1 ? change : ANY))
        )
          one = judged(event)
        if (one === 'unknown') continue
        if (one.round === round - 1) {
          inOrder &&= one.at >= next
          next = one.at + 1
        } else made.push(one)
        if (one.openSince !== null) passTime(one, one.openSince, evidence.now)
        one.round = round
        one.at = all.length
        all.push(one)
      }
      return { all, made, gone: before.filter((one) => one.round !== round), inOrder }
    },
  }
}

const ANY: CoverageChange = { shrank: true, concerns: () => true }

/**
 * What was said of an event still holds unless its time was not over, or what is captured of it is not what it was; more
 * captured long past the event changes nothing.
 */
function isCurrent({ of, now, asked, firm }: Kept, evidence: Evidence, change: CoverageChange): boolean {
  const { from, until } = of
  if (from === null || until === null)
    return asked.every(({ party, from: since, until: end }) => {
      const reached = evidence.coveredUntil(party, since)
      return isCoveredThroughout(reached, evidence.now, evidence) === isCoveredThroughout(end, now, evidence)
    })
  const settled = until + SETTLED
  if (now !== evidence.now && Math.min(now, evidence.now) <= settled) return false
  if (firm && !change.shrank) return true
  return asked.every(({ party, from: since, until: end }) => {
    if (!change.concerns(party, since)) return true
    const reached = evidence.coveredUntil(party, since)
    return reached === end || (end >= settled && reached >= settled)
  })
}

/** The time that has passed without an official text goes on. */
function passTime(kept: Kept, since: number, now: number): void {
  const minMinutes = passedSince(since, now)
  const { leadTime } = kept.event
  if (minMinutes !== leadTime.minMinutes) kept.event = { ...kept.event, leadTime: { ...leadTime, minMinutes } }
}

type Said = ReconciledEvent & Required<Pick<EventPart, 'schedule'>>

function reconciled(of: Case, evidence: Evidence): Said {
  const parts = CHECKS.flatMap((check) => ('event' in check ? [check.event(of, evidence)] : []))
  const merged = Object.assign({}, ...parts) as Omit<ReconciledEvent, 'findings' | 'title' | 'titled'>
  const findings = parts.flatMap((part) => part.findings ?? [])
  const schedule = parts.flatMap((part) => part.schedule ?? [])
  const titled = titleOf(of)
  return { ...of.event, ...merged, title: speak(titled, evidence.speaker), titled, findings, schedule }
}
