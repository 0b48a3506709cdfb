import { aimOfTrip } from '../actuality/aim-of-trip.js'
import type { Draft, Scene } from '../scene.js'
import { isUnder, pathUp, type Tree } from '../tree.js'
import { same } from './add.js'
import { isPurpose } from './control.js'
import { strikesOf } from './struck-in.js'

/** Is a draft only a part of another: the trip to a meeting, the dead of an attack, the same call named twice? */
export function repeats({ tree, hitAt }: Scene, draft: Draft, other: Draft, all: readonly Draft[]): boolean {
  const under = isUnder(tree, draft.hit!.head, other.hit!.head)
  const over = isUnder(tree, other.hit!.head, draft.hit!.head)
  const subset = draft.participants.every((participant) => other.participants.some((each) => same(each, participant)))
  if (
    draft.type === 'MOVE' &&
    other.type === 'CONSULT' &&
    over &&
    !acrossClause(tree, other.hit!.head, draft.hit!.head)
  )
    // "Arrived for talks" tells of the arrival, and that talks are to come.
    return draft.actuality === 'planned' || aimOfTrip(tree, other.hit!, hitAt) === null
  if (other.by === 'consult/not-invited' && under && draft.type === 'CONSULT')
    return draft.participants.some(
      ({ role, actor }) => role === 'participant' && actor === other.participants[0]?.actor,
    )
  if (under && draft.participants.length === 0 && other.mode === 'visit' && other.actuality === 'not') return true
  // "To mediate talks between A and B": the talks are what is mediated.
  if (draft.type === 'CONSULT' && other.mode === 'third-party' && under && tree.rel[draft.hit!.head] === 'obj')
    return subset
  // "Met to discuss grain": what they met for is no second contact.
  if (
    /^consult\/(?:discuss|speak)$/.test(draft.by) &&
    other.type === 'CONSULT' &&
    under &&
    isPurpose(tree, draft.hit!.head)
  )
    return true
  if (draft.type !== other.type || draft.actuality !== other.actuality) return false
  if (
    draft.type === 'REQUEST' &&
    under &&
    tree.rel[draft.hit!.head] === 'conj' &&
    draft.participants.every(
      ({ actor, role }) =>
        actor === null || role === 'actor' || other.participants.some((each) => each.actor === actor),
    )
  )
    return true
  // "Are killed in a strike": the strike is what the dead are told with.
  if (
    draft.type === 'ASSAULT' &&
    draft.hit!.wordClass === 'noun' &&
    strikesOf({ hits: [draft.hit!], tree }, other.hit!).length > 0
  )
    return true
  if (draft.type === 'ASSAULT' && under && ['advcl', 'acl', 'conj'].includes(tree.rel[draft.hit!.head]!))
    return !isFuller(draft, other)
  if (!subset || (draft.mode !== other.mode && draft.mode !== null && (other.mode === null || !under))) return false
  const equal = draft.participants.length === other.participants.length
  return !equal || under || (!over && all.indexOf(other) < all.indexOf(draft))
}

/** "Attacked first, opening fire on Cambodian troops": the second says more of the same. */
function isFuller(draft: Draft, other: Draft): boolean {
  const { participants } = other
  return (
    draft.participants.length > participants.length &&
    participants.every((one) => draft.participants.some((each) => same(each, one)))
  )
}

function acrossClause(tree: Tree, inner: number, outer: number): boolean {
  const path = pathUp(tree, inner)
  return path
    .slice(0, path.indexOf(outer))
    .some(
      (at) => /^(?:acl|advcl)$/.test(tree.rel[at]!) || (tree.rel[at] === 'conj' && tree.tokens[at]!.upos === 'VERB'),
    )
}
