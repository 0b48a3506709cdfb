import type { Hit } from '../hits.js'
import { prepositionOf } from '../participants/control.js'
import { feature, type Tree } from '../tree.js'
import { isInfinitive } from './governor.js'

/**
 * The verb of the journey for which a contact is told: "arrived in Muscat to take part in a new round of talks", «вылетела в Стамбул на третий раунд
 * переговоров». Whoever has set out for talks has held none yet. Null for any other contact.
 */
export function aimOfTrip(tree: Tree, hit: Hit, hits: ReadonlyMap<number, Hit>): number | null {
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun') return null
  let aimed = false
  let at = hit.head
  for (let steps = 0; steps < REACH; steps++) {
    aimed ||= isAim(tree, at)
    const above = tree.tokens[at]!.head
    if (above < 0) return null
    if (hits.get(above)?.frame.type === 'MOVE' && hits.get(above)!.wordClass === 'verb')
      return aimed && at > above ? above : null
    if (!/^(?:nmod|obl|obj|advcl|xcomp|acl|conj)$/.test(tree.rel[at]!)) return null
    at = above
  }
  return null
}

/** "For talks", "to attend talks", «для участия», «на переговоры», «чтобы». */
function isAim(tree: Tree, at: number): boolean {
  if (tree.tokens[at]!.upos === 'VERB') return isInfinitive(tree, at)
  const preposition = prepositionOf(tree, at)
  return (
    preposition === 'for' ||
    preposition === 'для' ||
    (preposition === 'на' && feature(tree.tokens[at]!, 'Case') === 'Acc')
  )
}

/** How many words may stand between the talks and the journey: "in a round of talks". */
const REACH = 5
