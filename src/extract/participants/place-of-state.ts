import type { Participant } from '../../model/index.js'
import type { Scene } from '../scene.js'

/** "Strikes in the Beqaa Valley, Lebanon": a target that nobody knows is one of the state that is named behind it. English. */
export function placeOfState({ passage, tree }: Scene, target: Participant): Participant {
  if (tree.lang !== 'en' || target.actor !== null || target.role !== 'recipient') return target
  const behind = passage
    .mentionsIn(tree)
    .find(({ via, actor, span }) => via === 'name' && actor?.kind === 'state' && span[0] === target.span[1] + 2)
  if (!behind?.actor || passage.text.slice(target.span[1], behind.span[0]) !== ', ') return target
  return { ...target, name: behind.actor.name, actor: behind.actor.id, span: behind.span }
}
