import type { Participant, PlaceMention } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import type { Passage } from '../passage.js'
import type { Draft, Scene } from '../scene.js'
import { type Conjunct, conjunctsOf } from './conjuncts.js'

/** "Will travel to La Paz and Lima next week", "visited Cairo on Monday and Riyadh on Tuesday": one who travels to two states is on two visits. */
export function separateVisits(scene: Scene, draft: Draft): readonly Draft[] | null {
  const { hit, mode, type } = draft
  if (type !== 'CONSULT' || mode !== 'visit' || hit === null) return null
  const stops = conjunctsOf(scene, hit.head, isDestination)
  const states = stops.map(({ partner }) => stateOf(scene.passage, partner))
  if (stops.length < 2 || stops.length > MOST || new Set(states).size !== stops.length) return null
  const [first] = states
  if (!first || !draft.participants.some(({ actor }) => actor === first)) return null
  const travellers = draft.participants.filter(({ actor }) => actor === null || !states.includes(actor))
  if (travellers.length === 0) return null
  const isTimedApart = stops.every(({ time }) => time !== null)
  return stops.map((stop, at) => ({
    ...draft,
    participants: [...travellers, visited(scene.passage, stop)],
    place: placeOf(stop.partner),
    ...(isTimedApart ? { time: stop.time } : {}),
    trigger: at === 0 ? draft.trigger : stop.partner.span,
  }))
}

/** More of them are a tour that is told as one. */
const MOST = 4

function isDestination({ actor, via }: Mention): boolean {
  return via === 'name' && (actor?.kind === 'place' || actor?.kind === 'state')
}

function stateOf({ actors }: Passage, { actor }: Mention): string | null {
  if (!actor) return null
  const id = actor.kind === 'state' ? actor.id : (actor.standsFor ?? actor.party ?? null)
  return id !== null && actors.actors.get(id)?.kind === 'state' ? id : null
}

function visited(passage: Passage, { partner }: Conjunct): Participant {
  const state = passage.actors.actors.get(stateOf(passage, partner)!)!
  return { name: state.name, actor: state.id, role: 'participant', span: partner.span }
}

function placeOf({ actor, span }: Mention): PlaceMention | null {
  return actor?.kind === 'place' ? { name: actor.name, actor: actor.id, span } : null
}
