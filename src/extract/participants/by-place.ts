import { placeOf } from '../details/place.js'
import type { Hit } from '../hits.js'
import type { Draft, Scene } from '../scene.js'
import { isPassive } from './is-passive.js'

/** "Detained in Tehran", «митинг в Афинах»: where nobody else is said to have done it, those of the place did; not those whither somebody is sent. */
export function byPlace(scene: Scene, draft: Draft): Draft {
  if (!LOCAL.has(draft.type) || draft.participants.some(({ role }) => role === 'actor')) return draft
  if (hasDoer(scene, draft.hit!)) return draft
  const place = placeOf(scene, draft)
  if (place && /\bto (?:the )?$/.test(scene.passage.text.slice(Math.max(0, place.span[0] - 8), place.span[0])))
    return draft
  const known = place?.actor ? scene.passage.actors.actors.get(place.actor) : undefined
  const state = known ? scene.passage.actors.actors.get(known.standsFor ?? known.party ?? known.id) : undefined
  if (!place || state?.kind !== 'state' || draft.participants.some(({ actor }) => actor === state.id)) return draft
  const actor = { name: state.name, actor: state.id, role: 'actor', span: place.span } as const
  return { ...draft, participants: [actor, ...draft.participants], certainty: draft.certainty - 0.1 }
}

/** «Заложников взял хозяин кафе»: an active verb whose subject is somebody of no name. */
function hasDoer({ tree }: Scene, { head, wordClass }: Hit): boolean {
  if (wordClass !== 'verb' || isPassive(tree, head)) return false
  return tree.kids[head]!.some((kid) => tree.tokens[kid]!.deprel === 'nsubj')
}

const LOCAL = new Set(['PROTEST', 'COERCE'])
