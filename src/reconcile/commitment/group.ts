import { isProvision } from '../../model/index.js'
import { strandOfPoint } from './points.js'
import { isAnswering, isProlonging, type Step } from './step.js'
import { belongs, isOfOthers, SILENCE, type Topic, topicOf } from './topic.js'

/** Steps that concern one commitment, in order of publication, and the events that they belong to. Is it founded by a point of a protocol that is no truce? */
export type Strand = {
  readonly placed: Placed[]
  readonly events: Set<string>
  readonly topic: Topic
  readonly isPoint: boolean
}

/** A step with the event that it belongs to, the sides that it names, those that it means without naming any, and its number among all. */
export type Placed = {
  readonly step: Step
  readonly event: string | null
  readonly parties: readonly string[]
  readonly meant: readonly string[]
  /** Both sides of the dossier, of a truce of one of them. */
  readonly towards: readonly string[]
  readonly at: number
}

/** Only the latest strands are looked through, so that cost stays flat as the ledger grows; a protocol of many points crowds out only other points. */
const RECENT = 60

/**
 * Puts the steps of one commitment together: steps of one event, and steps that share a length or a scope while no
 * party, mode or length speaks against it. Input in order of publication. `before` are the strands of the same steps
 * up to `from`, and of others after it: only what follows is put together anew, and what comes out the same stays the same object.
 */
export function strandsOf(steps: readonly Placed[], before: readonly Strand[] = [], from = 0): readonly Strand[] {
  const strands = before.flatMap((strand) => upTo(from, strand))
  const recent = latest(strands)
  const byEvent = strandsOfEvents(strands, new Set(steps.slice(from).flatMap(({ event }) => event ?? [])))
  const own = copying(before, [strands, recent])
  for (const placed of steps.slice(from)) {
    const topic = topicOf(placed)
    const known = placed.event === null ? undefined : byEvent.get(placed.event)
    const found = strandFor(placed, topic, known, recent)
    const strand = found ? own(found) : founded(placed, topic)
    if (!found) {
      strands.push(strand)
      add(strand, recent)
    } else if (found !== strand) for (const [event, one] of byEvent) if (one === found) byEvent.set(event, strand)
    join(placed, topic, strand)
    if (placed.event !== null) byEvent.set(placed.event, strand)
  }
  const old = new Map(before.map((strand) => [strand.placed[0], strand]))
  return strands.map((strand) => {
    const was = old.get(strand.placed[0])
    return was && isSame(was, strand) ? was : strand
  })
}

function founded({ step }: Placed, topic: Topic): Strand {
  const isPoint = isProvision(step.testimony.statement) && !topic.isTruce
  return { placed: [], events: new Set<string>(), topic, isPoint }
}

/** The latest strands of either kind, in their order. */
function latest(strands: readonly Strand[]): Strand[] {
  const left = { point: RECENT, other: RECENT }
  const isLate = ({ isPoint }: Strand) => left[isPoint ? 'point' : 'other']-- > 0
  return strands.toReversed().filter(isLate).reverse()
}

/** One more of the latest strands; the earliest of its kind gives way. */
function add(strand: Strand, recent: Strand[]): void {
  recent.push(strand)
  const alike = recent.filter(({ isPoint }) => isPoint === strand.isPoint)
  if (alike.length > RECENT) recent.splice(recent.indexOf(alike[0]!), 1)
}

function strandFor(
  { step }: Placed,
  topic: Topic,
  known: Strand | undefined,
  recent: readonly Strand[],
): Strand | undefined {
  if (isProvision(step.testimony.statement)) return strandOfPoint(step, topic, recent)
  return (
    (known && isOfOthers(topic, known.topic) ? undefined : known) ??
    conditioned(step, recent) ??
    recent.findLast((one) => belongs(topic, one.topic) && (topic.lengths.size === 0 || one.topic.lengths.size > 0)) ??
    recent.findLast((one) => belongs(topic, one.topic)) ??
    answered(step, topic, recent) ??
    prolonged(step, topic, recent)
  )
}

/** What was said before is not to change under the hands of those who hold it: a strand of then is copied in its lists before it grows. */
function copying(before: readonly Strand[], lists: readonly Strand[][]): (strand: Strand) => Strand {
  const held = new Set(before)
  return (strand) => {
    if (!held.has(strand)) return strand
    const { lengths, concepts, parties, modes, sides: named, ...rest } = strand.topic
    const sets = {
      lengths: new Set(lengths),
      concepts: new Set(concepts),
      parties: new Set(parties),
      modes: new Set(modes),
      sides: new Set(named),
    }
    const copy = { ...strand, placed: [...strand.placed], events: new Set(strand.events), topic: { ...sets, ...rest } }
    for (const list of lists) {
      const at = list.indexOf(strand)
      if (at >= 0) list[at] = copy
    }
    return copy
  }
}

function join(placed: Placed, topic: Topic, strand: Strand): void {
  strand.placed.push(placed)
  if (placed.event !== null) strand.events.add(placed.event)
  for (const key of isCondition(placed.step) ? NOT_PARTIES : TOPICS)
    for (const value of topic[key]) strand.topic[key].add(value)
  strand.topic.isTruce ||= topic.isTruce
  strand.topic.start ??= topic.start
  strand.topic.end ??= topic.end
  strand.topic.last = Math.max(strand.topic.last, topic.last)
}

/** What a strand was before a step: the same object where none of its own came later. */
function upTo(from: number, strand: Strand): Strand[] {
  const { placed } = strand
  const [first] = placed
  if (!first || first.at >= from) return []
  if ((placed.at(-1)?.at ?? 0) < from) return [strand]
  const shorter = founded(first, topicOf(first))
  for (const one of placed) if (one.at < from) join(one, topicOf(one), shorter)
  return [shorter]
}

/** The strand to which the last step of each event went. */
function strandsOfEvents(strands: readonly Strand[], events: ReadonlySet<string>): Map<string, Strand> {
  const last = new Map<string, { readonly at: number; readonly strand: Strand }>()
  if (events.size > 0)
    for (const strand of strands)
      for (const { event, at } of strand.placed)
        if (event !== null && events.has(event) && (last.get(event)?.at ?? -1) < at) last.set(event, { at, strand })
  return new Map([...last].map(([event, { strand }]) => [event, strand]))
}

function isSame(a: Strand, b: Strand): boolean {
  if (a === b) return true
  const isEach = <T>(x: readonly T[], y: readonly T[]) => x.length === y.length && x.every((one, at) => one === y[at])
  return isEach(a.placed, b.placed) && isEach([...a.events], [...b.events])
}

/** Whoever a condition speaks of ("an end to aid for X") is no side of what it is set for. */
const NOT_PARTIES = ['lengths', 'concepts', 'modes'] as const
const TOPICS = [...NOT_PARTIES, 'parties', 'sides'] as const

function isCondition({ testimony, state }: Step): boolean {
  return state === null && testimony.statement.type !== 'STATE'
}

/** "He agreed to consider the request" names nothing itself: it answers what the same text told of just before. */
function answered({ testimony, state }: Step, topic: Topic, recent: readonly Strand[]): Strand | undefined {
  if (topic.lengths.size > 0 || topic.concepts.size > 0 || state === 'proposed' || state === 'asked') return undefined
  return testimony.statement.type === 'STATE' || isAnswering(testimony) ? toldBefore(testimony, recent) : undefined
}

/** "It should be extended" is about the last commitment with a length, or the last truce, between the same sides. */
function prolonged({ testimony }: Step, topic: Topic, recent: readonly Strand[]): Strand | undefined {
  if (topic.concepts.size > 0 || !isProlonging(testimony)) return undefined
  const isWithTerm = ({ lengths, end, isTruce }: Topic) =>
    topic.lengths.size === 0 ? lengths.size > 0 || end !== null : topic.isTruce && isTruce
  return recent.findLast(
    (strand) =>
      isWithTerm(strand.topic) &&
      topic.last - strand.topic.last <= SILENCE &&
      [...topic.sides].some((side) => strand.topic.sides.has(side)),
  )
}

/** A condition alone is one of what the same text told of just before. */
function conditioned(step: Step, recent: readonly Strand[]): Strand | undefined {
  return isCondition(step) ? toldBefore(step.testimony, recent) : undefined
}

function toldBefore({ document, statement }: Step['testimony'], recent: readonly Strand[]): Strand | undefined {
  const before = recent.flatMap((strand) =>
    strand.placed
      .filter(
        ({ step: { testimony: one } }) =>
          one.document.id === document.id && one.statement.evidence[0] < statement.evidence[0],
      )
      .map(({ step }) => ({ strand, at: step.testimony.statement.evidence[0] })),
  )
  return before.sort((a, b) => b.at - a.at)[0]?.strand
}
