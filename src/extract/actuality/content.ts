import type { Actuality } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { isNominal } from '../participants/control.js'
import { childrenBy, feature, type Tree } from '../tree.js'
import { isInfinitive } from './governor.js'
import { predicateActuality } from './tense.js'
import { isWished } from './wished.js'

/** What a frame makes of its content, whatever its own tense; null where the content speaks for itself. */
export function innerOf(
  tree: Tree,
  { frame, head, negated }: Hit,
  at: number,
  soFar: Actuality | null,
): Actuality | null {
  if (frame.innerActuality === 'possible' && !negated && isAchieved(tree, head)) return null
  // "Refused to sign", "the refusal to sign", «отказался подписать».
  const bare = soFar === null && ['xcomp', 'acl', 'csubj'].includes(tree.rel[at]!) && isInfinitive(tree, at)
  return frame.innerActuality ?? (bare && REFUSALS.has(frame.stance ?? '') ? 'not' : null)
}

const REFUSALS = new Set(['refuses', 'declines'])

/** "Was able to meet", «смог встретиться»: whoever was able to has done it (Karttunen 1971). */
function isAchieved(tree: Tree, head: number): boolean {
  const token = tree.tokens[head]!
  if (token.lemma === 'смочь') return feature(token, 'Tense') === 'Past' && !hasIrrealis(tree, head)
  const past = (kid: number) => /^(?:was|were|been)$/.test(tree.low[kid]!)
  return tree.low[head] === 'able' && childrenBy(tree, head, 'cop').some(past)
}

function hasIrrealis(tree: Tree, head: number): boolean {
  return tree.kids[head]!.some((kid) => tree.low[kid] === 'бы')
}

/** "Did not cancel", "almost cancelled": what undoes the content was not done. */
export function isUndone(tree: Tree, governor: Hit, lexicon: Lexicon): boolean {
  return governor.negated || outerActuality(tree, governor, lexicon) === 'not'
}

/** "Did not say that they had met": nobody has said so; "did not say when" takes it for true. */
export function isUnclaimed(tree: Tree, { head }: Hit, at: number, { words }: Lexicon): boolean {
  if (!/^(?:ccomp|acl)$/.test(tree.rel[at]!) || !words.claiming?.includes(tree.tokens[head]!.lemma)) return false
  return !tree.kids[at]!.some((kid) => kid < at && QUESTIONS.test(tree.low[kid]!))
}

const QUESTIONS = /^(?:when|where|why|how|what|who|which|когда|где|куда|почему|зачем|как|кто|чем|сколько)$/

/** "hopes to meet", "would welcome contact" tell of nothing that took place; "claims to have met" does. */
export function contentActuality(tree: Tree, governor: Hit, at: number, lexicon: Lexicon): Actuality | null {
  if (tree.rel[at] === 'xcomp' && isInfinitive(tree, at) && !isPerfect(tree, at))
    return isGoingOn(tree, governor) ? outerActuality(tree, governor, lexicon) : 'planned'
  const wished =
    isNominal(tree, at) &&
    (outerActuality(tree, governor, lexicon) === 'possible' || isWished(tree, at, governor.head, lexicon))
  return wished ? 'possible' : 'happened'
}

function isPerfect(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, 'aux').some((kid) => tree.low[kid] === 'have')
}

/** "Continued to shell", "remembered to call": it was done. */
function isGoingOn({ tokens }: Tree, { head }: Hit): boolean {
  return /^(?:continue|remember)$/.test(tokens[head]!.lemma)
}

/** What the predicate of a governing frame says of itself; null for a noun. */
export function outerActuality(tree: Tree, governor: Hit, lexicon: Lexicon): Actuality | null {
  return isNominal(tree, governor.head) ? null : predicateActuality(tree, governor.head, lexicon)
}
