import { isTruce, type Lifecycle, type Message, type StatusReason } from '../../model/index.js'
import { message } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Evidence } from '../evidence.js'
import { isoInstant } from '../instant.js'
import { type Testimony, tellersOf } from '../testimony.js'

/** A day after its announced end an event that nobody tells of has lapsed, if the record is captured. */
export const GRACE = 86_400_000

/** Where an event stands between announcement and outcome at a moment, or now, by the rules `lifecycle-…` of docs/method.md. */
export function lifecycleOf(
  of: Case,
  testimonies: readonly Testimony[],
  at: number | null,
  evidence: Evidence,
): { readonly value: Lifecycle; readonly reason: StatusReason } {
  const notHeld = testimonies.filter((t) => t.bearing === 'not held')
  const affirmed = testimonies.filter((t) => t.bearing === 'affirms' && !isTakenBack(t, notHeld))
  const planned = testimonies.filter((t) => t.bearing === 'plans')
  const cancels = testimonies.filter((t) => t.bearing === 'cancels')
  // What is told by nobody but who tells that it is off is no fact, whoever that is.
  const official = cancels.filter((t) => t.level !== 'none')
  const off = cancels.length === testimonies.length ? cancels : isOverruled(official, planned) ? [] : official
  const because = (value: Lifecycle, rule: string, said: Message, from: readonly Testimony[]) => ({
    value,
    reason: {
      field: 'lifecycle' as const,
      rule,
      ...evidence.told(said),
      statements: from.map((t) => t.statement.id),
      at: from[0]?.clock ? isoInstant(from[0].clock[1]) : null,
    },
  })
  if (affirmed.length > 0) {
    if (planned.length === 0 || !precedes(planned, affirmed))
      return because('fact', 'lifecycle-fact', message('lifecycle.told'), affirmed)
    const said = message('lifecycle.occurred', tellersOf(planned, evidence), tellersOf(affirmed, evidence))
    return because('occurred', 'lifecycle-occurred', said, [...planned, ...affirmed])
  }
  if (off.length > 0) return because('cancelled', 'lifecycle-cancelled', message('lifecycle.cancelled'), off)
  if (planned.length === 0 && notHeld.length === 0)
    return because('fact', 'lifecycle-fact', message('lifecycle.unannounced'), testimonies.slice(0, 1))
  if (notHeld.length > 0) return because('lapsed', 'lifecycle-lapsed', message('lifecycle.not-held'), notHeld)
  return waiting(of, { planned, cancels }, at, evidence, because)
}

/** Did a party announce it again after it had been called off? */
function isOverruled(official: readonly Testimony[], planned: readonly Testimony[]): boolean {
  return latest(planned.filter((t) => t.level !== 'none')) > latest(official)
}

function latest(list: readonly Testimony[]): number {
  return Math.max(...list.map((t) => t.clock?.[0] ?? -Infinity))
}

/** "The report was wrong: no meeting took place": what an outlet itself takes back later, it no longer tells. */
function isTakenBack({ level, document, clock }: Testimony, notHeld: readonly Testimony[]): boolean {
  if (level !== 'none' || document.publisher === null) return false
  return notHeld.some(
    (t) =>
      t.level === 'none' &&
      t.statement.attribution.length === 0 &&
      t.document.publisher === document.publisher &&
      (t.clock?.[0] ?? 0) >= (clock?.[0] ?? Infinity),
  )
}

type Because = (
  value: Lifecycle,
  rule: string,
  said: Message,
  from: readonly Testimony[],
) => { value: Lifecycle; reason: StatusReason }

type Beforehand = { readonly planned: readonly Testimony[]; readonly cancels: readonly Testimony[] }

function waiting(of: Case, told: Beforehand, at: number | null, evidence: Evidence, because: Because) {
  const { planned, cancels } = told
  const { until } = of
  if (isTruce(of.event)) return because('announced', 'lifecycle-announced', message('lifecycle.agreed'), planned)
  const isOver = (end: number) => (at === null ? evidence.hasPassed(end) : at > end)
  if (until === null || !isOver(until + GRACE))
    return because('announced', 'lifecycle-announced', message('lifecycle.announced'), planned)
  // Who tells last before its time that it is off is borne out by a time in which nobody tells that it was held.
  if (latest(cancels) > latest(planned))
    return because(
      'cancelled',
      'lifecycle-cancelled',
      message('lifecycle.cancelled-by', tellersOf(cancels, evidence)),
      cancels,
    )
  const parties = of.parties.length > 0 ? of.parties : planned.flatMap(({ party }) => party ?? [])
  const captured = parties.filter((party) => evidence.isCaptured(party, of.from ?? until, until + GRACE))
  if (captured.length === 0)
    return because('announced', 'coverage-before-absence', message('lifecycle.not-covered'), planned)
  return because(
    'lapsed',
    'lifecycle-lapsed',
    message(
      'lifecycle.lapsed',
      captured.map((actor) => ({ actor })),
    ),
    planned,
  )
}

function precedes(planned: readonly Testimony[], affirmed: readonly Testimony[]): boolean {
  const first = (list: readonly Testimony[]) => Math.min(...list.map((t) => t.clock?.[0] ?? Infinity))
  return first(planned) <= first(affirmed)
}
