import { Temporal } from 'temporal-polyfill'
import type { TimeExpression, When } from '../../model/index.js'
import type { Draft, Scene } from '../scene.js'
import { firstFrom, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** The days that lie between an act and another day ("the day after the call"), and the day of the act where the other is named right before them. */
export type Apart = { readonly time: TimeExpression; readonly when: When | null }

/** "On 2 June, the day after the call", «2 июня, через три дня после разговора»; null where the words count no days from the act. */
export function daysApart({ passage, tree }: Scene, { anchors }: Draft): Apart | null {
  const { lexicon, times, text } = passage
  const isRelation = (at: number) => isListed(lexicon, 'after', tree, at) || isListed(lexicon, 'before', tree, at)
  const time = times.find((one) => {
    if ((!one.anaphoric && one.type !== 'DURATION') || !WHOLE_DAYS.test(offsetOf(one))) return false
    const next = firstFrom(tree, one.span[1])
    const last = next === -1 ? tree.tokens.length - 1 : next - 1
    return [last, last + 1].some((at) => tree.tokens[at] && isRelation(at) && introduces(tree, at, anchors))
  })
  if (!time) return null
  const named = times.find(
    ({ span, precision, start }) =>
      precision === 'day' &&
      start !== null &&
      span[1] <= time.span[0] &&
      /^[\s,(–—-]*$/.test(text.slice(span[1], time.span[0])),
  )
  return { time, when: named && time.anaphoric ? countedFrom(named, time, text) : null }
}

/** The word stands before the act, or, by a slip of the parser, before the subject of its clause. */
function introduces(tree: Tree, at: number, anchors: readonly number[]): boolean {
  const { head } = tree.tokens[at]!
  return anchors.includes(head) || (tree.rel[head] === 'nsubj' && anchors.includes(tree.tokens[head]!.head))
}

/** Hours can lie within one day. */
const WHOLE_DAYS = /^-?P\d+[DWMY]/

function offsetOf({ anaphoric, value }: TimeExpression): string {
  return anaphoric?.offset ?? value
}

/** The other day is that of the act and the offset, so the act's is that day without it. */
function countedFrom(named: TimeExpression, time: TimeExpression, text: string): When | null {
  const [, back, count, unit] = /^(-?)P(\d{1,3})([DW])$/.exec(offsetOf(time)) ?? []
  if (!count) return null
  const days = Number(count) * (unit === 'W' ? 7 : 1) * (back ? 1 : -1)
  const start = Temporal.PlainDate.from(named.start!.slice(0, 10)).add({ days }).toString()
  const span = [named.span[0], time.span[1]] as const
  return { start, end: start, precision: 'day', zone: named.zone, basis: 'inferred', span, text: text.slice(...span) }
}
