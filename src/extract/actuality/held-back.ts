import type { Draft, Scene } from '../scene.js'
import { feature } from '../tree.js'

/** "Will not hold talks until the siege ends": a contact that somebody makes depend on something is refused. */
export function isHeldBack({ passage, tree }: Scene, { hit, actuality, stance }: Draft): boolean {
  if (actuality !== 'not' || stance !== 'asserts') return false
  const verb = hit!.wordClass === 'verb' ? hit!.head : tree.tokens[hit!.head]!.head
  if (verb < 0) return false
  const ahead =
    feature(tree.tokens[verb]!, 'Tense') === 'Fut' ||
    tree.kids[verb]!.some(
      (kid) => tree.rel[kid] === 'aux' && (passage.lexicon.words.future?.includes(tree.low[kid]!) ?? false),
    )
  return ahead && tree.low.slice(verb).some((low) => passage.lexicon.words.until?.includes(low) ?? false)
}
