import type { Lexicon } from '../lexicon/types.js'
import { isNegated } from '../negated.js'
import { prepositionOf } from '../participants/control.js'
import { feature, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/**
 * "The talks did not produce a deal", «встреча не дала результатов»: only verbs of taking place deny their subject; what did not come of it is denied of
 * an event that was.
 */
export function isTakenForGranted(tree: Tree, noun: number, verb: number, lexicon: Lexicon): boolean {
  if (tree.tokens[noun]!.deprel !== 'nsubj' || !isNegated(tree, lexicon, verb)) return false
  const { upos } = tree.tokens[verb]!
  if (upos === 'VERB' || upos === 'AUX') return !takesPlace(tree, verb, lexicon)
  // "Was not easy", but "is not on the agenda".
  return (upos === 'ADJ' || upos === 'NOUN') && prepositionOf(tree, verb) === null
}

/** "Does not know that they met", "did not say when they met": whoever is told not to know or say it, it took place. */
export function isKnownAnyway(tree: Tree, at: number, parent: number, lexicon: Lexicon): boolean {
  if (tree.rel[at] !== 'ccomp' || !isNegated(tree, lexicon, parent)) return false
  return (
    isListed(lexicon, 'factive', tree, parent) &&
    feature(tree.tokens[at]!, 'VerbForm') !== 'Inf' &&
    !isAsked(tree, at, lexicon)
  )
}

function isAsked(tree: Tree, at: number, { words }: Lexicon): boolean {
  return tree.kids[at]!.some((kid) => kid < at && (words.whether?.includes(tree.low[kid]!) ?? false))
}

/** "The meeting is not on the agenda", «визит не в планах». */
export function isOffAgenda(tree: Tree, noun: number, predicate: number, lexicon: Lexicon): boolean {
  return (
    tree.rel[noun] === 'nsubj' &&
    tree.tokens[predicate]!.upos === 'NOUN' &&
    prepositionOf(tree, predicate) !== null &&
    isNegated(tree, lexicon, predicate)
  )
}

/** «Контактов не было», «договорённости нет», «не получала предложений»: the genitive of negation. */
export function isLacking(tree: Tree, noun: number, verb: number, lexicon: Lexicon): boolean {
  if (!['obj', 'nsubj'].includes(tree.rel[noun]!) || feature(tree.tokens[noun]!, 'Case') !== 'Gen') return false
  return tree.low[verb] === 'нет' || isNegated(tree, lexicon, verb)
}

/** Does a verb say that its subject came about? */
export function takesPlace(tree: Tree, verb: number, { words }: Lexicon): boolean {
  const { lemma } = tree.tokens[verb]!
  if (lemma === 'быть' && tree.kids[verb]!.some((kid) => tree.rel[kid] === 'xcomp')) return false
  const occurs = words.occurring?.includes(lemma) ?? false
  if (tree.lang !== 'en') return lemma.endsWith('ся') || occurs
  const needs = PARTICLES.get(lemma)
  return needs === undefined ? occurs : tree.low.slice(verb + 1, verb + 4).some((low) => needs.includes(low))
}

const PARTICLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['take', ['place']],
  ['go', ['ahead', 'forward']],
  ['come', ['about', 'off', 'to']],
  ['move', ['ahead', 'forward']],
])
