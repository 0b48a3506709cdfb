import type { Hit } from '../hits.js'
import { isNominal, prepositionOf } from '../participants/control.js'
import type { Scene } from '../scene.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/**
 * A truce of which only something else is told: that it is broken, kept, wanted or over ("a violation of the ceasefire", «нарушение
 * перемирия», "the truce collapsed", "wants a ceasefire").
 */
export function isKnownTruce(scene: Scene, hit: Hit): boolean {
  if (hit.frame.mode !== 'ceasefire') return false
  return isWanted(scene, hit) || (hit.wordClass === 'noun' && (isPart(scene, hit.head) || isOver(scene, hit.head)))
}

/** "Wants a ceasefire", "would like to stop fighting": what somebody wishes he has neither announced nor agreed to. */
function isWanted({ passage: { lexicon }, tree, scopes }: Scene, hit: Hit): boolean {
  const [governor] = scopes.get(hit)?.governors ?? []
  return governor?.frame.id === 'plan/intend' && isListed(lexicon, 'truce-wishes', tree, governor.head)
}

/** "A violation of the ceasefire", "truce monitors", «нарушение режима прекращения огня». */
function isPart({ passage: { lexicon }, tree }: Scene, noun: number): boolean {
  let at = noun
  for (let steps = 0; steps < 3; steps++) {
    const above = tree.tokens[at]!.head
    if (above < 0 || !isNominal(tree, above)) return false
    const isOf =
      (tree.rel[at] === 'compound' && above > at) || (tree.rel[at] === 'nmod' && OF.has(prepositionOf(tree, at) ?? ''))
    if (!isOf) return false
    if (isListed(lexicon, 'truce-parts', tree, above)) return true
    at = above
  }
  return false
}

const OF = new Set(['', 'of', 'with', 'to', 'за', 'о'])

/** "The truce collapsed on Wednesday", «перемирие истекло»: the day on which it ended is not that on which it was made. */
function isOver({ passage: { lexicon }, tree }: Scene, noun: number): boolean {
  const at = topOf(tree, noun)
  const verb = tree.tokens[at]!.head
  return verb >= 0 && tree.rel[at] === 'nsubj' && isListed(lexicon, 'truce-ends', tree, verb)
}

/** «Срок действия перемирия», «режим прекращения огня»: the noun of which it is a part. */
function topOf(tree: Tree, noun: number): number {
  let at = noun
  for (let steps = 0; steps < 3 && tree.rel[at] === 'nmod' && prepositionOf(tree, at) === null; steps++)
    at = tree.tokens[at]!.head
  return at
}
