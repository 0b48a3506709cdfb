import type { Analysis, TimeContext, TimeExpression } from '../../model/index.js'
import type { Bag } from './bag.js'
import { emit } from './emit.js'
import { fold } from './fold.js'
import type { Grammar } from './grammar.js'
import type { Item } from './items.js'
import { createMatcher, type Matcher } from './match.js'
import { createMemory } from './memory.js'
import { plausible } from './plausible.js'
import { resolve } from './resolve.js'
import { scan } from './scan.js'
import { directionAt, type TenseCues } from './tense.js'

export type Setting = {
  readonly context: TimeContext
  readonly analysis: Analysis | undefined
  readonly grammar: Grammar
  readonly cues: TenseCues
}

type Reading = Setting & {
  readonly lower: string
  readonly text: string
  readonly memory: ReturnType<typeof createMemory>
}

/** All time expressions of a text, in order, none overlapping: at each place the longest match that can be a time. */
export function findTimes(text: string, setting: Setting): TimeExpression[] {
  const lower = fold(text)
  const found: TimeExpression[] = []
  // Most sentences hold no word of time: what reading one needs is made when the first is met.
  let reading: Reading | null = null
  scan({ lower, text, vocabulary: setting.grammar.vocabulary }, (island) => {
    reading ??= { ...setting, lower, text, memory: createMemory(lower, setting.context, setting.grammar.table) }
    for (const time of inIsland(island, reading)) found.push(time)
  })
  return found
}

function inIsland(island: readonly Item[], reading: Reading): TimeExpression[] {
  const matcher = createMatcher(reading.grammar, island)
  const found: TimeExpression[] = []
  let at = 0
  while (at < island.length) {
    const { end, time } = bestAt(island, at, matcher, reading)
    if (time) found.push(time)
    at = end
  }
  return found
}

function bestAt(island: readonly Item[], at: number, matcher: Matcher, reading: Reading) {
  const { grammar, lower, text, memory } = reading
  for (const { end, bag } of matcher.named('time', at)) {
    if (!plausible(bag, { island, at, end, lower, text, grammar })) continue
    if ((bag.is === 'vague' || bag.is === 'length') && overtaken(matcher, at, end)) continue
    const [from, to] = [island[at]!.start, island[end - 1]!.end]
    const direction = () => directionAt(lower, from, to, reading.cues, reading.analysis)
    const reference = memory.reference(from, direction)
    const outcome = resolve(withListedYear(bag, island, end, matcher), reference)
    if (outcome) {
      memory.note(outcome, to, bag)
      return { end, time: emit(outcome, from, to, memory.zone) }
    }
    // 30 February: what stands inside an impossible date is no date either.
    if (reference.today !== null && (bag.raw !== undefined || (bag.month !== undefined && bag.day !== undefined)))
      return { end, time: null }
  }
  return { end: at + 1, time: null }
}

/** "In August and September 1914": the first of a list takes the year that the second names. */
function withListedYear(bag: Bag, island: readonly Item[], end: number, matcher: Matcher): Bag {
  if (bag.month === undefined || bag.year !== undefined || bag.rel !== undefined || bag.is === 'range') return bag
  const joint = island[end]
  if (!joint || joint.id < 0) return bag
  const next = matcher.named('time', end + 1)[0]?.bag
  return next?.year !== undefined && next.month !== undefined && next.month >= bag.month
    ? { ...bag, year: next.year }
    : bag
}

/** A vague phrase or a length gives way to an expression that begins inside it and goes on: «в прошлом» to «прошлом году». */
function overtaken(matcher: Matcher, at: number, end: number): boolean {
  for (let inner = at + 1; inner < end; inner++)
    if (matcher.named('time', inner).some((other) => other.end > end)) return true
  return false
}
