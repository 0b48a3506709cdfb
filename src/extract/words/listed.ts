import type { Lexicon } from '../lexicon/types.js'
import type { Tree } from '../tree.js'
import { lowerOf } from './lower.js'

/** Does a word of a tree, as it stands or in its basic form, stand in a list of the lexicon? */
export function isListed(lexicon: Lexicon, list: string, tree: Tree, at: number): boolean {
  return lexicon.is(list, tree.low[at]!, lowerOf(tree.tokens[at]!.lemma))
}
