import type { Hit } from './hits.js'
import type { Scene } from './scene.js'

/** "Calls Spain ‘a BRICS country’", "calls Musk threat": right behind whom it is about stands what he is called. */
export function isNaming({ passage, tree }: Scene, { head }: Hit): boolean {
  const from = tree.tokens[head]!.end
  const named = passage
    .mentionsIn(tree)
    .filter(({ span, via }) => via === 'name' && span[0] >= from && span[0] - from <= 40)
  const end = named[0]?.span[1]
  const next = end === undefined ? -1 : tree.tokens.findIndex(({ start }) => start >= end)
  if (next < 0 || next >= tree.tokens.length || passage.isTime(tree, next)) return false
  const { text, upos } = tree.tokens[next]!
  return /^(?:["“‘'«]|an?)$/i.test(text) || (['NOUN', 'ADJ'].includes(upos) && /^\p{Ll}/u.test(text))
}
