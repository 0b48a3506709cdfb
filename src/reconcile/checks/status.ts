import type { EventStatus, StatusChange, StatusSnapshot } from '../../model/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { isoInstant } from '../instant.js'
import { corroborationOf, recordsOf } from '../status/corroboration.js'
import { disputedOf } from '../status/disputed.js'
import { GRACE, lifecycleOf } from '../status/lifecycle.js'
import type { Testimony } from '../testimony.js'

/** The three fields of an event's status, why each is what it is, and when they moved. */
export const status: Check = {
  name: 'status',
  rules: [
    'corroboration-both-sides',
    'corroboration-on-record',
    'corroboration-one-side',
    'corroboration-attributed',
    'corroboration-reported',
    'lifecycle-fact',
    'lifecycle-announced',
    'lifecycle-occurred',
    'lifecycle-lapsed',
    'lifecycle-cancelled',
    'disputed-denied',
    'disputed-contradicted',
    'coverage-before-absence',
  ],
  event: (of, evidence) => ({ status: statusOf(of, evidence) }),
}

function statusOf(of: Case, evidence: Evidence): EventStatus {
  const { testimonies } = of
  const byParty = recordsOf(of, testimonies, evidence)
  const corroboration = corroborationOf(of, byParty, evidence)
  const lifecycle = lifecycleOf(of, testimonies, null, evidence)
  const disputed = disputedOf(testimonies, evidence)
  const first = testimonies[0]?.clock
  return {
    corroboration: corroboration.value,
    lifecycle: lifecycle.value,
    disputed: disputed !== null,
    byParty,
    knownSince: first ? isoInstant(first[1]) : null,
    why: [corroboration.reason, lifecycle.reason, ...(disputed ? [disputed] : [])],
    history: historyOf(of, evidence),
  }
}

/** Replays the testimonies; only the first of each kind can move a status, so the others are passed over. */
function historyOf(of: Case, evidence: Evidence): StatusChange[] {
  const turning = firstOfEachKind(of.testimonies)
  const changes: StatusChange[] = []
  turning.forEach((testimony, at) => {
    const moment = testimony.clock?.[1] ?? null
    const now = snapshotOf(of, turning.slice(0, at + 1), moment, evidence)
    push(changes, now, moment, testimony)
  })
  const last = turning.at(-1)
  if (last) push(changes, snapshotOf(of, turning, null, evidence), lapseOf(of, last), last)
  return changes
}

function snapshotOf(
  of: Case,
  testimonies: readonly Testimony[],
  at: number | null,
  evidence: Evidence,
): StatusSnapshot {
  const seen = { ...of, testimonies }
  return {
    corroboration: corroborationOf(seen, recordsOf(seen, testimonies, evidence), evidence).value,
    lifecycle: lifecycleOf(seen, testimonies, at, evidence).value,
    disputed: disputedOf(testimonies, evidence) !== null,
  }
}

function push(changes: StatusChange[], now: StatusSnapshot, moment: number | null, { statement }: Testimony): void {
  const before = changes.at(-1)
  const same =
    before?.corroboration === now.corroboration &&
    before.lifecycle === now.lifecycle &&
    before.disputed === now.disputed
  if (!same) changes.push({ ...now, at: moment === null ? null : isoInstant(moment), statement: statement.id })
}

/** Only the passing of time moves a status without a statement: the moment at which a plan lapses. */
function lapseOf({ until }: Case, last: Testimony): number | null {
  return until === null ? (last.clock?.[1] ?? null) : Math.max(until + GRACE, last.clock?.[1] ?? 0)
}

function firstOfEachKind(testimonies: readonly Testimony[]): Testimony[] {
  const seen = new Set<string>()
  return testimonies.filter(({ level, party, bearing, aside }) => {
    const key = `${level}|${party}|${bearing}|${aside ?? false}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
