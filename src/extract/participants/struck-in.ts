import type { Hit } from '../hits.js'
import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { isNominal, prepositionOf } from './control.js'
import { isPassive } from './is-passive.js'

/** "Is killed in an Israeli airstrike": the attacks in which something is done to whoever the verb names; whose they are has done it. */
export function strikesOf({ hits, tree }: Pick<Scene, 'hits' | 'tree'>, hit: Hit): readonly Hit[] {
  if (
    hit.frame.type !== 'ASSAULT' ||
    hit.wordClass !== 'verb' ||
    isNominal(tree, hit.head) ||
    !isPassive(tree, hit.head)
  )
    return []
  const inside = childrenBy(tree, hit.head, 'obl').filter((kid) => IN.has(prepositionOf(tree, kid) ?? ''))
  return hits.filter(
    ({ frame, wordClass, head }) => frame.type === 'ASSAULT' && wordClass === 'noun' && inside.includes(head),
  )
}

const IN = new Set(['in', 'by', 'during', 'в'])
