import type { Draft, Scene } from '../scene.js'
import { childrenBy, feature } from '../tree.js'
import { isListed } from '../words/listed.js'
import { isAfter } from './after.js'

/** The mode of a demand or refusal of such an act. */
export function modeFor(type: string): string {
  if (type === 'CONSULT') return 'meet'
  if (type === 'AID' || type === 'COOPERATE' || type === 'SUPPORT') return 'assist'
  return type === 'RETREAT' || type === 'CONCEDE' ? 'yield' : 'change'
}

/** What is asked for or refused: a meeting, help, a concession, or another change. */
export function modeOf(scene: Scene, { hit, mode }: Draft): string | null {
  const inner = scene.hits.find(
    (other) =>
      other !== hit &&
      other.frame.type !== null &&
      other.frame.object !== 'person' &&
      scene.scopes.get(other)?.governors[0] === hit,
  )
  if (inner?.frame.type && inner.frame.type !== 'STATE') return modeFor(inner.frame.type)
  const wanted = childrenBy(scene.tree, hit!.head, 'xcomp').flatMap((at) => childrenBy(scene.tree, at, 'obj', 'obl'))
  const objects = [...childrenBy(scene.tree, hit!.head, 'obj', 'obl', 'nmod'), ...wanted]
    .filter((at) => feature(scene.tree.tokens[at]!, 'Case') !== 'Loc' && !isAfter(scene.tree, at))
    .concat(hit!.used.slice(1))
  for (const list of ['assist', 'yield', 'meet'] as const)
    if (objects.some((at) => isListed(scene.passage.lexicon, `objects-${list}`, scene.tree, at))) return list
  return mode
}
