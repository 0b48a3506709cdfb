import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import type { Mention } from './mentions.js'
import { ownerReferences } from './owners.js'
import type { Reference } from './references.js'

/** "The joint border commission of Kenya and Uganda", «киргизско-таджикская комиссия»: where a body of two or more states meets they do; null for a body of one. */
export function sidesOfBody(
  passage: Passage,
  tree: Tree,
  at: number,
  mentions: readonly Mention[],
): readonly Reference[] | null {
  if (!isListed(passage.lexicon, 'joint-bodies', tree, at)) return null
  const sides = tree.kids[at]!.filter((kid) => /^(?:amod|compound|nmod|flat)$/.test(tree.rel[kid]!))
    .flatMap((kid) => ownerReferences(passage, tree, kid, mentions, at))
    .filter(({ actor }) => actor?.kind === 'state')
  const distinct = sides.filter(({ actor }, index) => sides.findIndex((other) => other.actor === actor) === index)
  return distinct.length > 1 ? distinct : null
}
