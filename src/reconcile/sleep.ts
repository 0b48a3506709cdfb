import { nextPassing } from './checks/lead-time.js'
import type { GrowingEvidence } from './evidence.js'
import { type Kept, restsOf } from './judge.js'
import { lastDayOf } from './status/corroboration.js'
import type { CoverageChange } from './status/coverage.js'

/** A case sleeps, and is not looked at, until the clock or what is captured can change what is said of it. */
export type Sleep = {
  /** Does the change concern those who sleep, so that all have to be looked at again? */
  isOver(change: CoverageChange): boolean
  /** Those whose hour has come. */
  woken(): Iterable<Kept>
  /** Does a case that was just looked at sleep now? */
  begins(one: Kept): boolean
  forget(one: Kept): void
}

const HOUR = 3_600_000

/** Cases that nobody dates, by the stretch of captured time on which it rests what silence means for them. */
type Resting = {
  readonly party: string
  readonly from: number
  readonly isCovered: boolean
  readonly cases: Set<Kept>
}

/** Nobody sleeps yet. */
export function createSleep(evidence: GrowingEvidence): Sleep {
  const byHour = new Map<number, Kept[]>()
  const resting = new Map<string, Resting>()
  /** The clock, where the last change of coverage began, and the latest uncaptured moment that a sleeper asked about. */
  let [clock, since, lastAsked] = [-Infinity, -Infinity, -Infinity]
  const hourNow = () => Math.floor(evidence.now / HOUR)
  const isCovered = (party: string, from: number) => evidence.isCovered(party, from, lastDayOf(evidence))

  /** What is captured later is taken to begin where the last change of coverage began. */
  const restsOnCoverage = (one: Kept): boolean => {
    const { settled, firm, asked } = one
    if (firm) return true
    const stretches = restsOf(asked).map(({ party, from }) => ({
      party,
      from,
      stretch: evidence.coveredAt(party, from),
    }))
    const loose = settled === null ? stretches.filter(({ stretch }) => stretch === null) : stretches
    if (loose.some(({ from }) => from >= since)) return false
    for (const { from } of loose) lastAsked = Math.max(lastAsked, from)
    if (settled === null) for (const { party, stretch } of stretches) if (stretch) rest(one, party, stretch[0])
    return true
  }
  const rest = (one: Kept, party: string, from: number) => {
    const key = `${party}|${from}`
    const known = resting.get(key) ?? { party, from, isCovered: isCovered(party, from), cases: new Set() }
    known.cases.add(one)
    resting.set(key, known)
  }

  return {
    isOver(change) {
      const isOver = change.shrank || change.since <= lastAsked || evidence.now < clock
      if (isOver) {
        lastAsked = -Infinity
        byHour.clear()
        resting.clear()
      }
      if (change.since < Infinity) since = change.since
      clock = evidence.now
      return isOver
    },
    woken() {
      const up: Kept[] = []
      for (const [hour, cases] of byHour) {
        if (hour > hourNow()) continue
        for (const one of cases) up.push(one)
        byHour.delete(hour)
      }
      for (const [key, one] of resting) {
        if (one.isCovered === isCovered(one.party, one.from)) continue
        for (const other of one.cases) up.push(other)
        resting.delete(key)
      }
      return up
    },
    begins(one) {
      const { settled, openSince } = one
      if (settled !== null && evidence.now <= settled) return false
      const hour = openSince === null ? Infinity : Math.floor(nextPassing(openSince, evidence.now) / HOUR)
      if (hour <= hourNow() || !restsOnCoverage(one)) return false
      if (hour < Infinity) {
        const others = byHour.get(hour)
        if (others) others.push(one)
        else byHour.set(hour, [one])
      }
      return true
    },
    forget(one) {
      for (const { cases } of resting.values()) cases.delete(one)
    },
  }
}
