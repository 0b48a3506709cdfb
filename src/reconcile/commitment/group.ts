import { minutesOf } from '../duration.js'
import { conceptsOf } from '../scope.js'
import { isProlonging, SHORTEST, type Step } from './step.js'

/** Steps that concern one commitment, in order of publication. */
export type Strand = { readonly steps: Step[]; readonly events: Set<string>; readonly topic: Topic }

type Topic = {
  readonly lengths: Set<string>
  readonly concepts: Set<string>
  readonly parties: Set<string>
  readonly modes: Set<string>
  /** Sides of "the leaders" by the contact that the text opens with; empty where the step names its own. */
  readonly meant: ReadonlySet<string>
  last: number
}

/** A step with the event that it belongs to, the sides that it names, and those that it means without naming any. */
export type Placed = {
  readonly step: Step
  readonly event: string | null
  readonly parties: readonly string[]
  readonly meant: readonly string[]
}

/** A commitment that nobody speaks of for so long is another one when it comes up again. */
const SILENCE = 75 * 86_400_000

/**
 * Puts the steps of one commitment together: steps of one event, and steps that share a length or a scope while no
 * party, mode or length speaks against it. Input in order of publication.
 */
export function strandsOf(steps: readonly Placed[]): Strand[] {
  const strands: Strand[] = []
  const byEvent = new Map<string, Strand>()
  const recent: Strand[] = []
  for (const placed of steps) {
    const { step, event } = placed
    const topic = topicOf(placed)
    const known = event === null ? undefined : byEvent.get(event)
    const strand = (known && isOfOthers(topic, known.topic) ? undefined : known) ??
      conditioned(step, recent) ??
      recent.findLast((one) => belongs(topic, one.topic) && (topic.lengths.size === 0 || one.topic.lengths.size > 0)) ??
      recent.findLast((one) => belongs(topic, one.topic)) ??
      answered(step, topic, recent) ??
      prolonged(step, topic, recent) ?? { steps: [], events: new Set<string>(), topic }
    if (strand.steps.length === 0) {
      strands.push(strand)
      recent.push(strand)
      // Only the latest strands are looked through, so that cost stays flat as the ledger grows.
      if (recent.length > 60) recent.shift()
    }
    strand.steps.push(step)
    if (event !== null) {
      strand.events.add(event)
      byEvent.set(event, strand)
    }
    for (const key of isCondition(step) ? NOT_PARTIES : TOPICS)
      for (const value of topic[key]) strand.topic[key].add(value)
    strand.topic.last = Math.max(strand.topic.last, topic.last)
  }
  return strands
}

/** Whoever a condition speaks of ("an end to aid for X") is no side of what it is set for. */
const NOT_PARTIES = ['lengths', 'concepts', 'modes'] as const
const TOPICS = [...NOT_PARTIES, 'parties'] as const

function isCondition({ testimony, state }: Step): boolean {
  return state === null && testimony.statement.type !== 'STATE'
}

/** "He agreed to consider the request" names nothing itself: it answers what the same text told of just before. */
function answered({ testimony, state }: Step, topic: Topic, recent: readonly Strand[]): Strand | undefined {
  if (topic.lengths.size > 0 || topic.concepts.size > 0 || state === 'proposed' || state === 'asked') return undefined
  return toldBefore(testimony, recent)
}

/** "It should be extended" is about the last commitment with a length between the same sides. */
function prolonged({ testimony }: Step, topic: Topic, recent: readonly Strand[]): Strand | undefined {
  if (topic.lengths.size > 0 || topic.concepts.size > 0 || !isProlonging(testimony)) return undefined
  return recent.findLast(
    (strand) =>
      strand.topic.lengths.size > 0 &&
      topic.last - strand.topic.last <= SILENCE &&
      [...topic.parties].some((party) => strand.topic.parties.has(party)),
  )
}

/** A condition alone is one of what the same text told of just before. */
function conditioned(step: Step, recent: readonly Strand[]): Strand | undefined {
  return isCondition(step) ? toldBefore(step.testimony, recent) : undefined
}

function toldBefore({ document, statement }: Step['testimony'], recent: readonly Strand[]): Strand | undefined {
  const before = recent.flatMap((strand) =>
    strand.steps
      .filter(
        (one) =>
          one.testimony.document.id === document.id && one.testimony.statement.evidence[0] < statement.evidence[0],
      )
      .map((one) => ({ strand, at: one.testimony.statement.evidence[0] })),
  )
  return before.sort((a, b) => b.at - a.at)[0]?.strand
}

const matters = new WeakMap<Step, readonly string[]>()

/** What a step is about; read once for each. */
function matterOf(step: Step): readonly string[] {
  const known = matters.get(step) ?? readMatter(step)
  matters.set(step, known)
  return known
}

function readMatter({ testimony }: Step): readonly string[] {
  const { terms, type, evidence } = testimony.statement
  // A reading of an end speaks of its matter anywhere in its sentence.
  const content = type === 'STATE' ? evidence : testimony.statement.content
  const words = terms?.scope ? testimony.document.text.slice(terms.scope.span[0], terms.scope.span[1]) : ''
  const about = words === '' ? testimony.document.text.slice(content[0], Math.min(content[1], content[0] + 400)) : words
  return conceptsOf(about)
}

function topicOf({ step, parties, meant }: Placed): Topic {
  const { testimony } = step
  const { terms, mode, type } = testimony.statement
  return {
    lengths: new Set(terms?.length && (minutesOf(terms.length.value) ?? 0) >= SHORTEST ? [terms.length.value] : []),
    concepts: new Set(matterOf(step)),
    parties: new Set(parties.length > 0 ? parties : meant),
    meant: new Set(meant),
    modes: new Set(mode === null || type !== 'RETREAT' ? [] : [mode]),
    last: testimony.clock?.[1] ?? 0,
  }
}

function belongs(topic: Topic, strand: Topic): boolean {
  if (topic.last - strand.last > SILENCE) return false
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((value) => b.has(value))
  const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && !common(a, b)
  if (apart(topic.parties, strand.parties) || apart(topic.modes, strand.modes) || apart(topic.lengths, strand.lengths))
    return false
  if (isOfOthers(topic, strand)) return false
  return common(topic.lengths, strand.lengths)
    ? !apart(topic.concepts, strand.concepts)
    : common(topic.concepts, strand.concepts)
}

/** What "the leaders" of one call agreed is no step between the sides of another, though one of them took part in both. */
function isOfOthers(topic: Topic, strand: Topic): boolean {
  const isMeant = topic.meant.size > 1 || strand.meant.size > 1
  if (!isMeant || topic.parties.size < 2 || strand.parties.size < 2) return false
  const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>) => [...some].every((one) => all.has(one))
  return !holds(topic.parties, strand.parties) && !holds(strand.parties, topic.parties)
}
