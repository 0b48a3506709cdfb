import { isProvision } from '../../model/index.js'
import type { Strand } from './group.js'
import type { Step } from './step.js'
import { belongs, type Topic } from './topic.js'

/** How much of the words of two points must be the same for them to be one promise. */
const ALIKE = 0.6

/**
 * The strand of which a point of a protocol is one more telling: the truce of the same sides and length, or a point of nearly the same words. Two
 * points of one text are two promises, whatever length they share.
 */
export function strandOfPoint({ testimony }: Step, topic: Topic, recent: readonly Strand[]): Strand | undefined {
  const { document, statement } = testimony
  const words = wordsOf(document.text.slice(...statement.evidence))
  return recent.findLast(
    (strand) =>
      !strand.placed.some(({ step }) => step.testimony.document.id === document.id) &&
      (topic.isTruce ? strand.topic.isTruce && belongs(topic, strand.topic) : tellsTheSame(words, strand)),
  )
}

function tellsTheSame(words: ReadonlySet<string>, { placed }: Strand): boolean {
  return placed.some(({ step: { testimony } }) => {
    if (!isProvision(testimony.statement)) return false
    const others = wordsOf(testimony.document.text.slice(...testimony.statement.evidence))
    const shared = [...words].filter((word) => others.has(word)).length
    return shared / Math.max(words.size, others.size, 1) >= ALIKE
  })
}

/** Words without their endings; those that only hold a sentence together left out. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 5)))
}
