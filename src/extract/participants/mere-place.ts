import type { Span } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Reference } from '../mentions/references.js'
import type { Tree } from '../tree.js'
import type { Slot } from './arguments.js'

/** "Protests in several cities", "a rally in support of the strike": where or how, no side. English. */
export function isMerePlace(tree: Tree, slot: string, { actor, at }: Reference): boolean {
  if (tree.lang !== 'en' || !/^(?:in|at|near|across|inside)$/.test(slot)) return false
  return (
    /^(?:support|solidarity|favou?r|memory|defen[cs]e|honou?r)$/.test(tree.low[at]!) ||
    (actor === null && tree.tokens[at]!.upos === 'NOUN')
  )
}

/** "Struck positions near Tyre", "seized a tanker in the Gulf": of what is hit in or near a place that nobody knows, the place is no target. */
export function isBesideTarget(
  tree: Tree,
  hit: Hit,
  slots: readonly Slot[],
  slot: string,
  { actor }: Reference,
): boolean {
  if (actor !== null || !/^(?:in|at|near|inside|у|около|близ)$/.test(slot)) return false
  return slots.some(({ name }) => name === 'obj') || hit.used.some((at) => tree.rel[at] === 'obj')
}

/** "All aid except that to Egypt", "everyone apart from Chad": those for whom it does not hold. English. */
export function isExcepted(text: string, [start]: Span): boolean {
  return /\b(?:except|excluding|apart from|other than|exception of)\b[^,;.:]{0,40}$/.test(
    text.slice(Math.max(0, start - 60), start),
  )
}
