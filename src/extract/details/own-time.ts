import type { TimeExpression } from '../../model/index.js'
import { isInWhereClause } from '../participants/clause-above.js'
import { isNominal } from '../participants/control.js'
import type { Draft, Scene } from '../scene.js'
import { feature, pathUp, type Tree } from '../tree.js'

/** A time expression of a sentence and the tokens that it governs or hangs from. */
export type Anchored = { readonly time: TimeExpression; readonly governors: readonly number[]; readonly top: number }

/** The first act on the way up owns the time; nouns on the way ("in Moscow on Tuesday") pass it on. */
export function belongs(
  tree: Tree,
  { governors }: Anchored,
  anchors: readonly number[],
  others: readonly Draft[],
  draft: Draft,
): boolean {
  for (const at of governors) {
    if (anchors.includes(at)) return true
    if (others.some((other) => other !== draft && other.anchors.includes(at))) return false
    if (isOwnClause(tree, at) || isSaidOfNoun(tree, at, draft) || isWhatIsAsked(tree, at, draft)) return false
  }
  return false
}

/** "Urged him to send his team this week": when something is to be done is not when it is asked for. */
export function isWhatIsAsked(tree: Tree, at: number, { type, hit }: Draft): boolean {
  if (!ASKED.has(type) || hit?.wordClass !== 'verb' || tree.tokens[at]!.head !== hit.head) return false
  return /^(?:xcomp|ccomp|advcl|acl)$/.test(tree.rel[at]!) && feature(tree.tokens[at]!, 'VerbForm') === 'Inf'
}

const ASKED = new Set(['REQUEST', 'AGREE', 'REJECT', 'THREATEN'])

/** "Since the war began in 2011": the time of a clause with a subject of its own is not that of the act above it. */
function isOwnClause(tree: Tree, at: number): boolean {
  if (!/^(?:advcl|acl)$/.test(tree.rel[at]!) || tree.tokens[at]!.upos !== 'VERB') return false
  const dated = tree.kids[at]!.some(
    (kid) => kid < at && /^(?:when|if|after|before|once|until|unless|while)$/.test(tree.low[kid]!),
  )
  return tree.kids[at]!.some((kid) => tree.rel[kid] === 'nsubj' && (dated || isNominal(tree, kid)))
}

/** "Approves the deal, which takes effect on Sunday": when that is, is not when it is approved. English. */
export function isSaidOfNoun(tree: Tree, at: number, { anchors, hit, type }: Draft): boolean {
  const { deprel, head } = tree.tokens[at]!
  if (tree.lang !== 'en' || deprel !== 'acl:relcl') return false
  return !anchors.includes(head) || (hit?.wordClass === 'verb' && type !== 'CONSULT')
}

/** "Will fly to Ankara next week to meet him": in that week; on which day of a journey whom, its first one does not tell. */
export function ofTrip(
  { tree }: Scene,
  points: readonly Anchored[],
  draft: Draft,
  others: readonly Draft[],
): Anchored | undefined {
  if (draft.type !== 'CONSULT' || draft.actuality !== 'planned' || !draft.hit) return undefined
  const over = pathUp(tree, draft.hit.head).slice(1, 4)
  const trip = others.find(
    ({ type, mode, hit, actuality }) =>
      actuality === 'planned' && (type === 'MOVE' || mode === 'visit') && hit !== null && over.includes(hit.head),
  )
  return trip && pointOf(tree, points, trip, others, COARSE)
}

/** "On 26 July he made a visit to Doha, where he was received by the emir": a contact on a trip of one day is of that day. */
export function ofVisit(
  { tree }: Scene,
  points: readonly Anchored[],
  draft: Draft,
  others: readonly Draft[],
): Anchored | undefined {
  const { hit } = draft
  if (draft.type !== 'CONSULT' || hit === null) return undefined
  const trip = others.find(
    (other) =>
      (other.type === 'MOVE' || other.mode === 'visit') &&
      other.actuality === draft.actuality &&
      other.hit !== null &&
      isInWhereClause(tree, hit.head, other.hit.head),
  )
  return trip && pointOf(tree, points, trip, others, ONE_DAY)
}

function pointOf(
  tree: Tree,
  points: readonly Anchored[],
  trip: Draft,
  others: readonly Draft[],
  precisions: ReadonlySet<string>,
): Anchored | undefined {
  return points.find(
    (point) => precisions.has(point.time.precision) && belongs(tree, point, trip.anchors, others, trip),
  )
}

const COARSE = new Set(['week', 'month'])
const ONE_DAY = new Set(['day'])
