import type { Participant, ParticipantRole } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { RoleSlots } from '../lexicon/types.js'
import { participantOf, type Reference } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { feature, pathUp, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { add, same } from './add.js'
import { nounModifiers, type Slot, slotsOf } from './arguments.js'
import { blamedFor } from './blamed.js'
import { isPassive } from './is-passive.js'
import { isBesideTarget, isExcepted, isMerePlace } from './mere-place.js'
import { objectNearby, subjectNearby } from './nearby.js'
import { partnerNearby } from './partner.js'
import { partnersBehind } from './partners-behind.js'
import { placeOfState } from './place-of-state.js'
import { rolesFor } from './roles-for.js'
import { slotReferences } from './slot-references.js'
import { strikesOf } from './struck-in.js'
import { unspoken } from './unspoken.js'
import { isWantedThing } from './wanted-thing.js'

const THROUGH = new Set([
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'THREATEN',
  'PROTEST',
  'RETREAT',
  'REQUEST',
  'AID',
  'CONCEDE',
  'STATE',
])

const ROLES: readonly ParticipantRole[] = ['actor', 'participant', 'mediator', 'host', 'recipient']

/** Who takes part in an act and how, each actor once. */
export function participantsOf(scene: Scene, hit: Hit): Participant[] {
  const { passage, tree } = scene
  const table = rolesFor(passage, hit)
  const strikes = strikesOf(scene, hit)
  const slots = slotsOf(tree, hit, passage.lexicon).filter(
    (slot) =>
      !isSource(scene, hit, slot.at) &&
      !strikes.some(({ head }) => head === slot.at) &&
      !isMeans(scene, slot) &&
      !isCaptivity(scene, hit, slot),
  )
  const found: Participant[] = []
  for (const strike of strikes)
    for (const each of participantsOf(scene, strike)) if (each.role === 'actor') add(found, each)
  let blames = false
  for (const role of ROLES) {
    const through = role === 'recipient' && THROUGH.has(hit.frame.type ?? '')
    for (const name of table[role] ?? [])
      for (const slot of slots.filter((candidate) => candidate.name === name)) {
        const blamed = through ? blamedFor(scene, hit, slot) : null
        blames ||= blamed !== null
        for (const reference of blamed ?? slotReferences(passage, tree, slot, through))
          if (
            (reference.actor !== null || !isWantedThing(tree, hit, slot)) &&
            !isMerePlace(tree, name, reference) &&
            !(hit.frame.type === 'ASSAULT' && isBesideTarget(tree, hit, slots, name, reference)) &&
            (reference.actor !== null || hit.frame.id !== 'consult/visit' || !WHITHER.has(name))
          )
            add(found, participantOf(passage, reference, role))
      }
  }
  if (hit.frame.type === 'CONSULT' && hit.wordClass === 'noun' && !hit.frame.roles) {
    const own = ownPair(scene, hit, found)
    if (own) return own
  }
  for (const participant of missing(scene, hit, table, slots, found))
    if (!blames || participant.role !== 'recipient') add(found, participant)
  const named = found.filter(({ span }) => !isExcepted(passage.text, span))
  if (hit.frame.type !== 'ASSAULT') return named
  const placed: Participant[] = []
  for (const each of named) add(placed, placeOfState(scene, each))
  return placed
}

/** «Удары американскими ракетами»: whoever made them has not fired them. */
function isMeans({ passage, tree }: Scene, { name, at }: Slot): boolean {
  return name === 'ins' && isListed(passage.lexicon, 'weapons', tree, at)
}

/** "Freed from Russian captivity": whose captivity it was has let them go, and is not let go. */
function isCaptivity({ passage, tree }: Scene, { frame }: Hit, { name, at }: Slot): boolean {
  return frame.mode === 'release' && /^(?:from|of|из|с)$/.test(name) && isListed(passage.lexicon, 'captivity', tree, at)
}

/** Whither somebody travels is no party to the visit unless it is known to be one. */
const WHITHER = new Set(['to', 'in', 'obj', 'в', 'на'])

/** "Proposed a meeting of Putin and Trump": where the noun names both, whoever carries it is not one of them. */
function ownPair({ passage, tree }: Scene, { head, used }: Hit, found: readonly Participant[]): Participant[] | null {
  const own: Participant[] = []
  let isWithOnly = true
  for (const slot of nounModifiers(tree, head).filter(({ name, at }) => OWN.has(name) && !used.includes(at))) {
    const references = slotReferences(passage, tree, slot)
    // "Held talks with A and B": the third is whoever held them; "phone" of a phone call names nobody.
    if (references.length > 0 && slot.name !== 'with' && slot.name !== 'с') isWithOnly = false
    for (const reference of references) add(own, participantOf(passage, reference, 'participant'))
  }
  if (isWithOnly) return null
  return own.length >= 2 ? found.filter((participant) => own.some((other) => same(other, participant))) : null
}

const OWN = new Set(['gen', 'between', 'между', 'of', 'comp', 'among', 'poss', 'with', 'с'])

/** The outlet that a headline names after a dash takes no part; «Трамп: хочу встретиться» has him as the one who wants. */
function isSource({ tree, links }: Scene, hit: Hit, at: number): boolean {
  const { start, end } = tree.tokens[at]!
  if (isFirstPerson(tree, hit)) return false
  return links.some(
    ({ hit, source }) => hit === null && source !== null && source.span[0] <= start && end <= source.span[1],
  )
}

/** «Хочу встретиться»: whoever speaks is the one who acts. */
export function isFirstPerson(tree: Tree, { head }: Hit): boolean {
  return pathUp(tree, head).some((above) => feature(tree.tokens[above]!, 'Person') === '1')
}

function subjectOr(scene: Scene, hit: Hit): readonly Reference[] {
  const near = subjectNearby(scene, hit)
  return near.length > 0 ? near : unspoken(scene, hit)
}

/** Where the parse joins nobody to the verb, the nearest names stand in. */
function missing(
  scene: Scene,
  hit: Hit,
  table: RoleSlots,
  slots: readonly Slot[],
  found: readonly Participant[],
): Participant[] {
  if (hit.wordClass !== 'verb') return []
  const more: Participant[] = []
  const subjectRole = ROLES.find((role) => table[role]?.includes('subj'))
  const passive = isPassive(scene.tree, hit.head)
  if (subjectRole && !passive && !slots.some(({ name }) => name === 'subj'))
    for (const reference of subjectOr(scene, hit)) more.push(participantOf(scene.passage, reference, subjectRole))
  const objectRole = ROLES.find((role) => table[role]?.includes('obj'))
  const others = found.length + more.length
  if (
    objectRole &&
    !passive &&
    !found.some(({ role }) => role === 'recipient') &&
    (objectRole === 'recipient' || others < 2)
  )
    for (const reference of objectNearby(scene, hit, table[objectRole] ?? []))
      more.push(participantOf(scene.passage, reference, objectRole))
  if (
    hit.frame.type === 'CONSULT' &&
    ![...found, ...more].some((each) => found[0] && !same(each, found[0]) && isPerson(scene, each))
  ) {
    const partner = partnerNearby(scene, hit)
    if (partner) more.push(participantOf(scene.passage, partner, 'participant'))
    else more.push(...partnersBehind(scene, hit))
  }
  return more
}

function isPerson({ passage }: Scene, { actor, name }: Participant): boolean {
  return actor ? passage.actors.actors.get(actor)?.kind === 'person' : /^\p{Lu}\S+ \p{Lu}/u.test(name)
}
