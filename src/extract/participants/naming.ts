import type { Hit } from '../hits.js'
import type { Scene } from '../scene.js'
import type { Tree } from '../tree.js'

/** "Calls Spain ‘a BRICS country’", "calls Musk threat": right behind whom it is about stands what he is called. */
export function isNaming({ passage, tree }: Scene, { head }: Hit): boolean {
  const from = tree.tokens[head]!.end
  const named = passage
    .mentionsIn(tree)
    .filter(({ span, via }) => via === 'name' && span[0] >= from && span[0] - from <= 40)
  const end = named[0]?.span[1]
  const after = end === undefined ? -1 : tree.tokens.findIndex(({ start }) => start >= end)
  const next = after < 0 ? -1 : behindOwned(tree, after)
  if (next < 0 || next >= tree.tokens.length || passage.isTime(tree, next)) return false
  const { text, upos } = tree.tokens[next]!
  return /^(?:["“‘'«]|an?)$/i.test(text) || (['NOUN', 'ADJ'].includes(upos) && /^\p{Ll}/u.test(text))
}

/** "Called Macron's wife a man": whoever is called something may only be named through its owner. */
function behindOwned(tree: Tree, at: number): number {
  if (tree.tokens[at]!.deprel !== 'case' || tree.tokens[at]!.upos !== 'PART') return at
  const owned = tree.tokens[tree.tokens[at]!.head]?.head ?? -1
  return owned > at ? owned + 1 : at
}
