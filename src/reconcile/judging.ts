import { type Event, type ReconciledEvent, sharedEnds } from '../model/index.js'
import { isAnsweredAlike } from './asked.js'
import type { Judged } from './check.js'
import type { GrowingEvidence } from './evidence.js'
import { createJudge, type Kept, passTime } from './judge.js'
import { createSleep } from './sleep.js'
import type { CoverageChange } from './status/coverage.js'

/** All cases in the order of their events and what is said of those (until it is judged again), with the cases that came and went. */
export type Judgement = {
  readonly all: readonly Judged[]
  readonly events: readonly ReconciledEvent[]
  readonly made: readonly Judged[]
  readonly gone: readonly Judged[]
  /** False where cases that stayed stand in another order than before. */
  readonly inOrder: boolean
}

/** Judges events, each again only when it is another object, its time was not over or what is captured of it changed. */
export type Judging = { judge(events: readonly Event[], change: CoverageChange): Judgement }

/** A judging of nothing yet. */
export function createJudging(evidence: GrowingEvidence): Judging {
  const judged = createJudge(evidence)
  const known = new WeakMap<Event, Kept>()
  const sleep = createSleep(evidence)
  const [all, said]: [Kept[], ReconciledEvent[]] = [[], []]
  let linked: readonly Event[] = []
  let awake: Kept[] = []
  let round = 0

  const keptOf = (event: Event): Kept | null => {
    const old = known.get(event)
    if (old && (all[old.at] === old || isAnsweredAlike(old.asked, evidence))) return old
    const made = judged(event)
    if (made) known.set(event, made)
    return made
  }
  /** Puts cases in the place of some, and numbers those that move. */
  const replace = (start: number, end: number, cases: readonly Kept[]) => {
    exchange(all, start, end, cases)
    exchange(
      said,
      start,
      end,
      cases.map(({ event }) => event),
    )
    const last = cases.length === end - start ? end : all.length
    for (let at = start; at < last; at++) (all[at] as Kept).at = at
  }
  /** The case as it is judged now, in its place. */
  const renewed = (one: Kept): Kept => {
    const now = isAnsweredAlike(one.asked, evidence) ? one : (judged(one.linked) ?? one)
    if (now !== one) {
      known.set(now.linked, now)
      now.at = one.at
      all[now.at] = now
    }
    passTime(now, evidence.now)
    said[now.at] = now.event
    return now
  }

  return {
    judge(events, change) {
      round++
      const [start, tail] = sharedEnds(linked, events)
      const end = all.length - tail
      const [made, cases]: [Kept[], Kept[]] = [[], []]
      let [next, inOrder] = [start, true]
      for (const event of events.slice(start, events.length - tail)) {
        const one = next < end && all[next]?.linked === event ? (all[next] as Kept) : keptOf(event)
        if (!one) continue
        if (all[one.at] === one) {
          inOrder &&= one.at >= next
          next = one.at + 1
        } else made.push(one)
        one.round = round
        cases.push(one)
      }
      const gone = all.slice(start, end).filter((one) => one.round !== round)
      replace(start, end, cases)
      linked = events.length === all.length ? events : all.map((one) => one.linked)
      const looked = sleep.isOver(change) ? [...all] : new Set([...awake, ...sleep.woken(), ...made])
      awake = []
      for (const one of looked) {
        if (all[one.at] !== one) continue
        const now = renewed(one)
        if (now !== one) {
          made.push(now)
          gone.push(one)
        }
        if (!sleep.begins(now)) awake.push(now)
      }
      for (const one of gone) sleep.forget(one)
      return { all, events: said, made, gone, inOrder }
    },
  }
}

/** Puts other things in the place of some, however many they are. */
function exchange<T>(list: T[], start: number, end: number, others: readonly T[]): void {
  const tail = others.length === end - start ? [] : list.splice(start).slice(end - start)
  others.forEach((other, at) => {
    list[start + at] = other
  })
  for (const one of tail) list.push(one)
}
