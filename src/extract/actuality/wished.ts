import type { Lexicon } from '../lexicon/types.js'
import { prepositionOf } from '../participants/control.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "Demands a withdrawal", "calls for talks", «опасается удара»: what a verb of wishing, asking or fearing is about has not been done by it. */
export function isWished(tree: Tree, noun: number, verb: number, lexicon: Lexicon): boolean {
  const preposition = prepositionOf(tree, noun)
  if (preposition === null)
    return isListed(lexicon, 'wishing', tree, verb) && (tree.rel[noun] === 'obj' || isGenitive(tree, noun))
  return isListed(lexicon, 'wishing-for', tree, verb) && AIMS.has(preposition)
}

const AIMS = new Set(['for', 'к', 'за', 'о', 'на'])

/** «Опасается удара»: taggers take this object for a subject. */
function isGenitive(tree: Tree, noun: number): boolean {
  return tree.lang !== 'en' && /Case=Gen/.test(tree.tokens[noun]!.feats) && tree.rel[noun] !== 'obl'
}
