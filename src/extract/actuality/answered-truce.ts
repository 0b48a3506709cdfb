import { isTruce } from '../../model/index.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, feature } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "Will not agree to any truce until …", «не пойдёт на прекращение огня», "is not ready for a ceasefire": a refusal; "has not agreed" yet is none. */
export function isRefusedTruce(
  { passage: { lexicon }, scopes, tree }: Scene,
  { hit, type, mode, actuality }: Draft,
): boolean {
  if (!isTruce({ type, mode }) || actuality !== 'not' || !hit) return false
  const [governor] = scopes.get(hit)?.governors ?? []
  if (!governor?.negated || governor.frame.type !== 'AGREE') return false
  const { head, wordClass } = governor
  if (wordClass === 'word' || feature(tree.tokens[head]!, 'Tense') === 'Fut') return true
  return childrenBy(tree, head, 'aux').some(
    (kid) => isListed(lexicon, 'future', tree, kid) || /^(?:would|can|could|do|does|не)$/.test(tree.low[kid]!),
  )
}

/** "Has accepted a two-month truce": whoever accepts one makes it, as "agreed to a truce" does. */
export function isAcceptedTruce({ passage: { lexicon }, tree }: Scene, { hit, stance, actuality }: Draft): boolean {
  if (hit?.frame.id !== 'agree/to' || stance !== 'agrees' || actuality !== 'happened') return false
  return hit.used.some((at) => at !== hit.head && isListed(lexicon, 'truces', tree, at))
}
