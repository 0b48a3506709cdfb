import { conceptsOf } from '../scope.js'
import type { Step } from './step.js'

/** Steps that concern one commitment, in order of publication. */
export type Strand = { readonly steps: Step[]; readonly events: Set<string>; readonly topic: Topic }

type Topic = {
  readonly lengths: Set<string>
  readonly concepts: Set<string>
  readonly parties: Set<string>
  readonly modes: Set<string>
  last: number
}

/** A commitment that nobody speaks of for so long is another one when it comes up again. */
const SILENCE = 75 * 86_400_000

/**
 * Puts the steps of one commitment together: steps of one event, and steps that share a length or a scope while no
 * party, mode or length speaks against it. Input in order of publication.
 */
export function strandsOf(
  steps: readonly { readonly step: Step; readonly event: string | null; readonly parties: readonly string[] }[],
): Strand[] {
  const strands: Strand[] = []
  const byEvent = new Map<string, Strand>()
  const recent: Strand[] = []
  for (const { step, event, parties } of steps) {
    const topic = topicOf(step, parties)
    const known = event === null ? undefined : byEvent.get(event)
    const strand = known ??
      recent.findLast((one) => belongs(topic, one.topic)) ?? { steps: [], events: new Set<string>(), topic }
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
    for (const key of ['lengths', 'concepts', 'parties', 'modes'] as const)
      for (const value of topic[key]) strand.topic[key].add(value)
    strand.topic.last = Math.max(strand.topic.last, topic.last)
  }
  return strands
}

function topicOf({ testimony }: Step, parties: readonly string[]): Topic {
  const { terms, mode, content } = testimony.statement
  const words = terms?.scope ? testimony.document.text.slice(terms.scope.span[0], terms.scope.span[1]) : ''
  const about = words === '' ? testimony.document.text.slice(content[0], Math.min(content[1], content[0] + 400)) : words
  return {
    lengths: new Set(terms?.length ? [terms.length.value] : []),
    concepts: new Set(conceptsOf(about)),
    parties: new Set(parties),
    modes: new Set(mode === null ? [] : [mode]),
    last: testimony.clock?.[1] ?? 0,
  }
}

function belongs(topic: Topic, strand: Topic): boolean {
  if (topic.last - strand.last > SILENCE) return false
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((value) => b.has(value))
  const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && !common(a, b)
  if (apart(topic.parties, strand.parties) || apart(topic.modes, strand.modes) || apart(topic.lengths, strand.lengths))
    return false
  return common(topic.lengths, strand.lengths)
    ? !apart(topic.concepts, strand.concepts)
    : common(topic.concepts, strand.concepts)
}
