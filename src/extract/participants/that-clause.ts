import type { Tree } from '../tree.js'
import { isCorrelative } from '../words/correlative.js'

/** «Объявил о том, что вводит санкции»: a clause of a pronoun without a subject of its own. */
export function isThat(tree: Tree, verb: number): boolean {
  const { head } = tree.tokens[verb]!
  if (!isCorrelative(tree.low[head]!) || tree.tokens[head]!.head < 0) return false
  return tree.kids[verb]!.some((kid) => tree.low[kid] === 'что' && tree.rel[kid] === 'mark')
}
