import type { PlaceMention } from '../../model/index.js'
import { aimOfTrip } from '../actuality/aim-of-trip.js'
import { mentionAt } from '../mentions/mentions.js'
import { phraseSpan } from '../mentions/phrases.js'
import { verbSlots } from '../participants/arguments.js'
import { isNominal, prepositionOf } from '../participants/control.js'
import { placeOfPredicate } from '../participants/predicate-subject.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** Where the act was: a place or state under a preposition of place that hangs from the act and is not a participant. */
export function placeOf(scene: Scene, draft: Draft): PlaceMention | null {
  if (draft.place !== undefined) return draft.place
  const { passage, tree } = scene
  let whence: PlaceMention | null = null
  const trip = draft.hit ? aimOfTrip(tree, draft.hit, scene.hitAt) : null
  for (const at of trip === null ? draft.anchors : [...draft.anchors, trip])
    for (const kid of obliques(tree, at)) {
      const preposition = prepositionOf(tree, kid)
      if (preposition === null || !isOfPlace(scene, draft, preposition)) continue
      if (passage.isTime(tree, kid)) continue
      const place = placeIn(scene, kid)
      // «Перенесено из Рима в Маскат»: where it is from only if nothing says where it is.
      if (place && preposition !== 'из') return place
      whence ??= place
    }
  const predicate = draft.hit && draft.mode === 'visit' ? placeOfPredicate(tree, draft.hit.head) : null
  const stay = predicate === null ? null : placeIn(scene, predicate)
  return stay ?? whence ?? (draft.mode === 'visit' ? visited(scene, draft) : null)
}

/** Where somebody left for ("flew to Cairo", «вылетел в Каир») is not where he set out. */
function isOfPlace({ passage: { lexicon } }: Scene, { mode }: Draft, preposition: string): boolean {
  if (mode === 'depart') return WHENCE.has(preposition)
  return lexicon.words['place-prepositions']?.includes(preposition) ?? false
}

const WHENCE = new Set(['from', 'из', 'с', 'із', 'з'])

/** The object of "visited Murmansk". */
function visited(scene: Scene, { hit }: Draft): PlaceMention | null {
  const object = hit ? childrenBy(scene.tree, hit.head, 'obj')[0] : undefined
  const place = object === undefined ? null : placeIn(scene, object)
  return place?.actor && scene.passage.actors.actors.get(place.actor)?.kind === 'place' ? place : null
}

/** The place that a phrase names: itself, or the town whose centre or suburb it is. */
function placeIn({ passage, tree }: Pick<Scene, 'passage' | 'tree'>, kid: number): PlaceMention | null {
  const token = tree.tokens[kid]!
  const town = isListed(passage.lexicon, 'parts-of-town', tree, kid) ? childrenBy(tree, kid, 'nmod')[0] : undefined
  if (town !== undefined) return placeIn({ passage, tree }, town)
  const { start, end } = token
  const mention =
    mentionAt(passage.mentionsIn(tree), [start, end]) ??
    passage.mentionsIn(tree).find(({ span }) => span[0] <= start && start < span[1]) ??
    null
  const actor = mention?.actor ?? null
  if (actor && (actor.kind === 'place' || actor.kind === 'state') && mention?.via === 'name')
    return { name: actor.name, actor: actor.id, span: placeSpan(tree, kid, mention.span) }
  if (token.upos !== 'PROPN' || actor || isListed(passage.lexicon, 'bodies', tree, kid)) return null
  const span = phraseSpan(tree, kid)
  return { name: passage.text.slice(...span), actor: null, span }
}

function obliques(tree: Tree, at: number): number[] {
  const kids = childrenBy(tree, at, 'obl', 'nmod')
  return isNominal(tree, at)
    ? kids
    : [
        ...new Set([
          ...kids,
          ...verbSlots(tree, at)
            .filter(({ name }) => name !== 'subj' && name !== 'obj')
            .map((slot) => slot.at),
        ]),
      ]
}

/** The name with its article. */
function placeSpan(tree: Tree, at: number, span: readonly [number, number]): readonly [number, number] {
  const article = childrenBy(tree, at, 'det')[0]
  const start = article === undefined ? span[0] : tree.tokens[article]!.start
  return start < span[0] && span[0] - start <= 5 ? [start, span[1]] : span
}
