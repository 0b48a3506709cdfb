import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { pathUp } from '../tree.js'
import { add } from './add.js'

/** "Talks with the Emir, who is in Russia on a visit": whom the relative clause is of came, and the state that it names was visited; whoever received him did not travel. */
export function visitorsOf({ passage, tree }: Scene, hit: Hit): readonly Participant[] {
  if (hit.frame.mode !== 'visit') return []
  const found: Participant[] = []
  for (const at of pathUp(tree, hit.head)) {
    const relative = tree.kids[at]!.find(
      (kid) => tree.rel[kid] === 'nsubj' && isRelative(tree.low[kid]!, tree.tokens[kid]!.lemma),
    )
    if (relative === undefined) continue
    for (const reference of referencesOf(passage, tree, relative))
      add(found, participantOf(passage, reference, 'participant'))
    for (const { actor, span, via } of passage.mentionsIn(tree)) {
      const start = tree.tokens[at]!.start
      if (found.length > 0 && actor?.kind === 'state' && via === 'name' && span[0] <= start && start < span[1])
        add(found, { name: actor.name, actor: actor.id, role: 'participant', span })
    }
    return found
  }
  return []
}

function isRelative(low: string, lemma: string): boolean {
  return low === 'who' || lemma === 'который'
}
