import type { Tree } from '../tree.js'

/** «Объявил о том, что вводит санкции»: a clause of a pronoun without a subject of its own. */
export function isThat(tree: Tree, verb: number): boolean {
  const { head } = tree.tokens[verb]!
  if (!/^(?:том|тем|того|то)$/.test(tree.low[head]!) || tree.tokens[head]!.head < 0) return false
  return tree.kids[verb]!.some((kid) => tree.low[kid] === 'что' && tree.rel[kid] === 'mark')
}
