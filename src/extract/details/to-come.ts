import { Temporal } from 'temporal-polyfill'
import type { Statement, When } from '../../model/index.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, feature, type Tree } from '../tree.js'

/**
 * When an act is and whether it has been: on a day after that of its text, by any clock, it is planned ("I'm talking to him tomorrow"). What is told in
 * the past is not on that day, which is another act's ("the conversation touched upon the summit of 30 November").
 */
export function toCome(
  { passage, tree }: Scene,
  { type, actuality, anchors, stance, hit }: Draft,
  when: When | null,
): Pick<Statement, 'when' | 'actuality'> {
  const isContact = type === 'CONSULT' || type === 'MOVE'
  if (!isContact || !/^happen/.test(actuality)) return { when, actuality }
  const next = onCalendar({ passage, tree }, anchors, when)
  if (next) return { when: next, actuality: 'planned' }
  if (!isAhead(when, passage.date)) return { when, actuality }
  // "Announced on Tuesday a visit on the 25th".
  if (stance === 'announces' && hit?.wordClass === 'noun') return { when, actuality: 'planned' }
  return anchors.some((at) => isOver(tree, at)) ? { when: null, actuality } : { when, actuality: 'planned' }
}

/** "We have a very big meeting on Saturday": what somebody has on a weekday is on the coming one. English. */
function onCalendar(
  { passage, tree }: Pick<Scene, 'passage' | 'tree'>,
  anchors: readonly number[],
  when: When | null,
): When | null {
  if (when?.precision !== 'day' || !when.start || !when.end || !/^(?:on )?\p{Lu}\p{Ll}+day$/u.test(when.text ?? ''))
    return null
  if (!passage.date || when.start.slice(0, 10) >= passage.date) return null
  const has = anchors.some((at) => tree.tokens[at]!.upos === 'VERB' && /^(?:have|has)$/.test(tree.low[at]!))
  if (!has) return null
  const later = (day: string) => Temporal.PlainDate.from(day.slice(0, 10)).add({ days: 7 }).toString()
  return { ...when, start: later(when.start), end: later(when.end) }
}

function isAhead(when: When | null, date: string | null): boolean {
  if (when?.precision !== 'day' || when.basis !== 'stated' || !when.start) return false
  return date !== null && when.start.slice(0, 10) > date
}

/** "Met", "has been held", but no "is held". */
function isOver(tree: Tree, at: number): boolean {
  const isPresent = (kid: number) => {
    const token = tree.tokens[kid]!
    return token.lemma === 'be' && feature(token, 'Tense') === 'Pres'
  }
  return feature(tree.tokens[at]!, 'Tense') === 'Past' && !childrenBy(tree, at, 'aux').some(isPresent)
}
