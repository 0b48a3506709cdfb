import type { Actuality } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { isNominal, prepositionOf } from '../participants/control.js'
import { childrenBy, feature, type Tree } from '../tree.js'
import { isAfter } from './after.js'
import { aimOfTrip } from './aim-of-trip.js'
import { contentActuality, innerOf, isUnclaimed, isUndone, outerActuality } from './content.js'
import { isOfDeniedClaim } from './denied-claim.js'
import { isDetailDenied, isOfTalkedAbout } from './denied-detail.js'
import { describedBy, governorAt, isGathered, isGoal, isInfinitive, isResult, isSaidAt } from './governor.js'
import { isProspect, nounActuality } from './noun-actuality.js'
import { isKnownAnyway, isOffAgenda } from './presupposed.js'
import { isDenied, isPrevented, isWishToCancel } from './prevented.js'
import { predicateActuality } from './tense.js'
import { isNewlyAnnounced, isTalkedAbout, isTopic } from './topics.js'
import { isUnknownTo } from './unknown-to.js'
import { isAgainstFact, unrealised } from './unrealised.js'
import { predicate, shareAuxiliaries, underVerb, type Walk } from './walk.js'

/** How firmly an act is presented, and the frames in whose content it stands, innermost first. */
export type Scope = {
  readonly actuality: Actuality
  readonly governors: readonly Hit[]
  /** Stands in an if-clause: no statement at all. */
  readonly conditional: boolean
  /** Only something about it is denied: it is taken for granted. */
  readonly detail: boolean
}

/**
 * Climbs from an act to the root and gathers tense, modality, negation and governing frames. A clause of its own
 * (adverbial, relative) is not in the scope of the modality above it, only of the speech above it.
 */
export function scopeOf(tree: Tree, hit: Hit, hits: ReadonlyMap<number, Hit>, lexicon: Lexicon): Scope {
  const walk: Walk = { actuality: null, governors: [], open: true, conditional: false, setting: false, detail: false }
  startAt(tree, hit, lexicon, walk)
  walk.conditional = isTopic(tree, hit, hits, lexicon) || isTalkedAbout(tree, hit, hits)
  if (isAgainstFact(tree, hit.head)) walk.conditional = true
  let at = describedBy(tree, hit) ?? hit.head
  if (at !== hit.head) walk.actuality = nounActuality(tree, at, lexicon)
  if (aimOfTrip(tree, hit, hits) !== null) walk.actuality ??= 'planned'
  for (let steps = 0; steps < 40; steps++) {
    const parent = tree.tokens[at]!.head
    if (parent < 0 || parent >= tree.tokens.length) break
    step(tree, at, parent, hits, lexicon, walk, hit)
    at = parent
  }
  const { governors, conditional, detail } = walk
  return { actuality: walk.actuality ?? 'happened', governors, conditional, detail }
}

function startAt(tree: Tree, hit: Hit, lexicon: Lexicon, walk: Walk): void {
  if (hit.wordClass === 'verb' || !isNominal(tree, hit.head)) {
    walk.actuality = predicateActuality(tree, hit.head, lexicon)
    if (hit.negated) walk.actuality = 'not'
  } else {
    walk.actuality = nounActuality(tree, hit.head, lexicon)
    if (hit.negated) walk.actuality = 'not'
  }
  if (hit.frame.actuality && walk.actuality !== 'not') walk.actuality = hit.frame.actuality
  if (isAtRequest(tree, hit)) {
    walk.actuality = 'happened'
    walk.open = false
  }
}

/** «Отложил удар по просьбе Вашингтона»: what is done, put off or planned on a request does not touch that it was made. */
function isAtRequest(tree: Tree, { head, frame, wordClass, negated }: Hit): boolean {
  if (frame.type !== 'REQUEST' || wordClass !== 'noun' || negated || !/^(?:obl|nmod)$/.test(tree.rel[head]!))
    return false
  return ['по', 'at'].includes(prepositionOf(tree, head) ?? '')
}

function step(
  tree: Tree,
  at: number,
  parent: number,
  hits: ReadonlyMap<number, Hit>,
  lexicon: Lexicon,
  walk: Walk,
  hit: Hit,
): void {
  const relation = tree.rel[at]!
  if (walk.open) opened(tree, at, parent, lexicon, walk)
  if (
    at === hit.head &&
    isNominal(tree, at) &&
    (isSetting(tree, at, parent) || (hits.has(parent) && isVenue(tree, at)))
  )
    walk.setting = true
  const over = governorAt(tree, at, parent, hits, hit)
  const above = over && isAboutOthers(over, hit) ? null : over
  const governor = walk.setting && above?.frame.type !== 'STATE' ? null : above
  if (isUnknownTo(tree, at, parent, hit, lexicon)) walk.conditional = true
  if (governor) {
    if (isDetailDenied(tree, hit, governor, walk.governors, lexicon)) {
      walk.detail = true
      if (isOfTalkedAbout(tree, hit)) walk.conditional = true
      return
    }
    if (walk.open && walk.actuality === null && isNewlyAnnounced(tree, hit, governor)) walk.actuality = 'planned'
    govern(tree, governor, at, lexicon, walk)
    return
  }
  if (walk.open && isPrevented(tree, at, parent)) walk.actuality = 'not'
  if (relation === 'advcl' || relation === 'acl' || relation === 'parataxis') {
    if (walk.open && conditional(tree, at, lexicon)) {
      walk.actuality = walk.actuality === 'not' ? 'not' : 'possible'
      walk.conditional = relation === 'advcl'
    }
    const purpose = relation !== 'parataxis' && isInfinitive(tree, at)
    if (purpose && relation === 'acl' && isDenied(tree, parent)) walk.actuality = 'not'
    if (!purpose) walk.open = isOfDeniedClaim(tree, at, parent, hits, lexicon)
    else if (
      walk.actuality === null &&
      !isSaidAt(hits.get(parent), hit) &&
      !isGathered(tree, parent, hit) &&
      !isResult(tree, at, parent, lexicon)
    )
      walk.actuality = 'planned'
    return
  }
  if (!walk.open) return
  if (isGoal(tree, at, parent, hits.get(parent))) walk.actuality ??= 'planned'
  if (isProspect(tree, at, parent, lexicon) && walk.actuality !== 'not') walk.actuality = 'possible'
  if (isNominal(tree, at) && isOffAgenda(tree, at, parent, lexicon)) walk.actuality = 'not'
  if (relation === 'conj') shareAuxiliaries(tree, at, parent, lexicon, walk)
  else if (isNominal(tree, at) && !isNominal(tree, parent)) underVerb(tree, at, parent, lexicon, walk, at === hit.head)
  else if (isKnownAnyway(tree, at, parent, lexicon)) walk.actuality ??= 'happened'
  else if (relation === 'xcomp' || relation === 'ccomp' || relation === 'csubj') predicate(tree, parent, lexicon, walk)
}

function opened(tree: Tree, at: number, parent: number, lexicon: Lexicon, walk: Walk): void {
  const told = unrealised(tree, at, parent, lexicon)
  if (told !== null && walk.actuality !== 'not') walk.actuality = told
}

/** "Turkey played no role in the talks": a word that only says something of certain acts leaves any other as it is. */
function isAboutOthers({ frame: { type, stance, inner } }: Hit, hit: Hit): boolean {
  return (
    type === null &&
    stance === 'denies' &&
    inner !== 'all' &&
    inner !== 'none' &&
    !inner.some((entry) => entry === hit.frame.type)
  )
}

/** "After the meeting", «по итогам встречи»: what comes of it, not it itself, is in the content of the verb. */
function isSetting(tree: Tree, noun: number, parent: number): boolean {
  if (isAfter(tree, noun)) return true
  return tree.rel[noun] === 'nmod' && OUTCOMES.has(tree.tokens[parent]!.lemma) && prepositionOf(tree, parent) !== null
}

/** "Agreed to a ceasefire at talks in Doha", «договорились о перемирии на переговорах в Дохе»: where it was agreed, whatever noun the talks were hung from. */
function isVenue(tree: Tree, noun: number): boolean {
  if (tree.rel[noun] !== 'nmod') return false
  const preposition = prepositionOf(tree, noun)
  return (
    preposition === 'at' ||
    preposition === 'during' ||
    (preposition === 'на' && feature(tree.tokens[noun]!, 'Case') === 'Loc')
  )
}

const OUTCOMES = new Set(['итог', 'результат', 'завершение', 'окончание', 'следствие', 'время'])

function govern(tree: Tree, governor: Hit, at: number, lexicon: Lexicon, walk: Walk): void {
  walk.governors.push(governor)
  if (!walk.open) return
  const { speaks } = governor.frame
  const innerActuality = innerOf(tree, governor, at, walk.actuality)
  if (innerActuality) {
    if (innerActuality === 'not') walk.actuality = isUndone(tree, governor, lexicon) ? walk.actuality : 'not'
    else if (walk.actuality === 'not' && isWishToCancel(tree, governor, walk.governors)) walk.actuality = 'possible'
    else if (walk.actuality !== 'not' && !(walk.actuality === 'possible' && innerActuality === 'planned'))
      walk.actuality = innerActuality
    if (governor.negated && innerActuality !== 'not' && innerActuality !== 'happened') walk.actuality = 'not'
    if (!speaks && !governor.negated) weaken(walk, outerActuality(tree, governor, lexicon))
    return
  }
  if (speaks) {
    if (governor.negated && isUnclaimed(tree, governor, at, lexicon) && walk.actuality !== 'not')
      walk.actuality = 'possible'
    walk.actuality ??= contentActuality(tree, governor, at, lexicon)
    return
  }
  // "No one claimed responsibility for the attack": it took place.
  if (governor.frame.type !== null && tree.rel[at] === 'nmod') walk.actuality ??= 'happened'
  else predicate(tree, governor.head, lexicon, walk)
}

function weaken(walk: Walk, outer: Actuality | null): void {
  if (outer === 'possible' && walk.actuality !== 'not') walk.actuality = 'possible'
}

function conditional(tree: Tree, at: number, lexicon: Lexicon): boolean {
  return childrenBy(tree, at, 'mark', 'advmod', 'cc').some((kid) => lexicon.is('if', tree.low[kid]!))
}
