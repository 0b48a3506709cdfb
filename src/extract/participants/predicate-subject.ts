import type { Hit } from '../hits.js'
import { childrenBy, type Tree } from '../tree.js'
import type { Slot } from './arguments.js'
import { prepositionOf } from './control.js'

/**
 * Who is in an act that the predicate names: "Oslo is in contact with Minsk", "X is on a visit to Y", «X с визитом в Y», and "X is in Y on a
 * visit", where the place of the predicate is that of the visit.
 */
export function subjectOfPredicate(tree: Tree, { head: noun, frame }: Hit): Slot[] {
  const preposition = prepositionOf(tree, noun) ?? ''
  if (IN.has(preposition)) return subjectsOf(tree, noun)
  // "The focus is on talks with Iran": only a visit or a call is what somebody is on.
  if (!ON.has(preposition) || (frame.mode !== 'visit' && frame.mode !== 'phone')) return []
  const own = subjectsOf(tree, noun)
  if (own.length > 0) return own
  const place = placeOfPredicate(tree, noun)
  return place === null ? [] : [...subjectsOf(tree, place), { name: 'to', at: place }]
}

/** "X is in Baku on a visit": the place that is the predicate; null where the noun hangs from none. */
export function placeOfPredicate(tree: Tree, noun: number): number | null {
  const { head } = tree.tokens[noun]!
  if (tree.rel[noun] !== 'obl' || tree.tokens[head]?.upos !== 'PROPN') return null
  return childrenBy(tree, head, 'cop').length > 0 && ['in', 'в'].includes(prepositionOf(tree, head) ?? '') ? head : null
}

function subjectsOf(tree: Tree, predicate: number): Slot[] {
  return childrenBy(tree, predicate, 'nsubj').map((at) => ({ name: 'subj', at }))
}

const IN = new Set(['in', 'behind', 'в', 'на'])
const ON = new Set(['on', 'с'])
