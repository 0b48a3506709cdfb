import type { Participant, When } from '../../model/index.js'
import { predicateActuality } from '../actuality/tense.js'
import type { Hit } from '../hits.js'
import { isNegated } from '../negated.js'
import { participantsOf } from '../participants/participants.js'
import type { Draft, Scene } from '../scene.js'
import { mayBeOne } from './continued-event.js'

/** Who would have met or spoken, and where the sentence in hand has told of it; null if it was the sentence before. */
type Contact = { readonly participants: readonly Participant[]; readonly at: number | null }

/**
 * "Asked about reports of a meeting of A and B, she said that no such meeting had taken place", «такого разговора не было»: whom a denial of a contact
 * concerns is said where the contact was told of, in the sentence or before it. Null for any other noun.
 */
export function deniedContact(scene: Scene, hit: Hit): Contact | null {
  const { passage, tree, hits } = scene
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun' || !pointsBack(scene, hit)) return null
  const told = hits.findLast(
    (other) => other.frame.type === 'CONSULT' && other.head < hit.head && mayBeOne(other.frame.mode, hit),
  )
  if (told) {
    const participants = participantsOf(scene, told)
    if (participants.length > 0) return { participants, at: told.head }
  }
  const { event } = passage.discourse
  if (!event || event.participants.length < 2 || !mayBeOne(event.mode, hit)) return null
  const { start, end } = tree.tokens[hit.head]!
  return { participants: event.participants.map((each) => ({ ...each, span: [start, end] as const })), at: null }
}

/** The day of a contact that is denied where it was told of; whoever says that it was not held denies it. */
export function deniedAgain(scene: Scene, draft: Draft): Draft {
  const contact = draft.actuality === 'not' && draft.hit ? deniedContact(scene, draft.hit) : null
  if (contact === null) return draft
  const stance = draft.links.length > 0 && draft.stance === 'asserts' ? 'denies' : draft.stance
  return { ...draft, stance, anchors: contact.at === null ? draft.anchors : [...draft.anchors, contact.at] }
}

/** The day of a contact that the sentence before told of; null where the sentence in hand tells of it, or none was said. */
export function dayOfDenied(scene: Scene, { actuality, hit }: Draft): When | null {
  const contact = actuality === 'not' && hit ? deniedContact(scene, hit) : null
  const day = contact?.at === null ? (scene.passage.discourse.event?.when ?? null) : null
  return day && { ...day, basis: 'inferred' }
}

/** "No such call", or a bare "no meeting" of the past: what is said not to be planned points at nothing. */
function pointsBack({ passage, tree, scopes }: Scene, hit: Hit): boolean {
  const { head } = tree.tokens[hit.head]!
  const isUnderDenial = scopes.get(hit)?.governors.some(({ frame, negated }) => frame.stance === 'denies' && !negated)
  const denied = hit.negated || (head >= 0 && isNegated(tree, passage.lexicon, head)) || isUnderDenial
  if (!denied || tree.kids[hit.head]!.some((kid) => ['nmod', 'acl', 'obl'].includes(tree.rel[kid]!))) return false
  if (tree.kids[hit.head]!.some((kid) => SUCH.test(tree.low[kid]!))) return true
  return !isUnderDenial && head >= 0 && predicateActuality(tree, head, passage.lexicon) === 'happened'
}

const SUCH = /^(?:such|так(?:ая|ой|ого|их|ие|ое|ую))$/
