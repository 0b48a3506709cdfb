import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { holds } from '../lexicon/word-lists.js'
import type { Tree } from '../tree.js'
import { lowerOf } from './lower.js'

/** Does a word of a tree, as it stands or in its basic form, stand in a list of the lexicon? */
export function isListed({ lists }: Lexicon, list: string, tree: Tree, at: number): boolean {
  const bits = tree.listed[at] ?? lists.bitsOf(tree.low[at]!, lowerOf(tree.tokens[at]!.lemma))
  tree.listed[at] = bits
  return holds(bits, lists.numberOf(list))
}

/** The same of a token that no tree holds yet. */
export function isTokenListed(lexicon: Lexicon, list: string, { text, lemma }: Token): boolean {
  return lexicon.is(list, lowerOf(text), lowerOf(lemma))
}
