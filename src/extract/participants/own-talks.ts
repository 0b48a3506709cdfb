import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { servedBy } from '../mentions/served-by.js'
import type { Scene } from '../scene.js'
import { childrenBy, coordinated, spanOf } from '../tree.js'
import { prepositionOf } from './control.js'

/** "Talks with Russia and Ukraine going well – Trump": whoever speaks of talks with others speaks for a side of them, his state. */
export function ownTalks(
  { passage, tree, links }: Scene,
  hit: Hit,
  found: readonly Participant[],
): readonly Participant[] {
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun' || tree.rel[hit.head] !== 'nsubj') return []
  const partners = childrenBy(tree, hit.head, 'nmod').filter((kid) => prepositionOf(tree, kid) === 'with')
  if (partners.length !== 1 || found.length < 2 || coordinated(tree, partners[0]!).length !== found.length) return []
  const link = links.find(({ hit: by, source }) => by === null && source?.actor?.kind === 'person')
  const speaker = link?.source
  const state = speaker?.actor ? servedBy(passage, speaker.actor.id) : undefined
  if (!speaker || state?.kind !== 'state' || found.some(({ actor }) => actor === state.id)) return []
  return [{ name: state.name, actor: state.id, role: 'participant', span: spanOf(tree, [hit.head]) }]
}
