import type { Actuality } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { isNegated } from '../negated.js'
import { carriersOf } from '../participants/arguments.js'
import { isNominal } from '../participants/control.js'
import type { Tree } from '../tree.js'
import { isLacking, isTakenForGranted } from './presupposed.js'
import { predicateActuality } from './tense.js'
import { isWished } from './wished.js'

/** What is known of an act on the way from its word up to the root. */
export type Walk = {
  actuality: Actuality | null
  readonly governors: Hit[]
  open: boolean
  conditional: boolean
  setting: boolean
  /** What is denied is something about it. */
  detail: boolean
}

/** A noun takes over what the verb that carries it says of itself, or what a verb of wishing says of its object. `direct`: nothing stands between the act and the noun. */
export function underVerb(tree: Tree, noun: number, verb: number, lexicon: Lexicon, walk: Walk, direct: boolean): void {
  if (isLacking(tree, noun, verb, lexicon)) {
    walk.actuality = 'not'
    return
  }
  if (walk.actuality === null && isWished(tree, noun, verb, lexicon)) {
    walk.actuality = 'possible'
    return
  }
  const outer = predicateActuality(tree, verb, lexicon)
  if (!direct && outer !== 'planned') {
    walk.actuality ??= 'happened'
    return
  }
  const relation = tree.rel[noun]!
  if (carriersOf(tree, noun, lexicon).includes(verb)) {
    if (!isTakenForGranted(tree, noun, verb, lexicon)) predicate(tree, verb, lexicon, walk)
    else walk.actuality ??= outer === 'planned' ? outer : 'happened'
    return
  }
  if (['obl', 'obj', 'nsubj'].includes(relation) && (outer === 'planned' || outer === 'possible'))
    walk.actuality ??= outer
  // "Will have to accept talks": the verbs above an infinitive tell.
  const open = tree.lang === 'en' && outer === null && isInfinitiveForm(tree, verb) && relation === 'obj'
  if (walk.actuality === null && !open) walk.actuality = 'happened'
}

/** Takes over the modality and negation of a predicate above. */
export function predicate(tree: Tree, at: number, lexicon: Lexicon, walk: Walk): void {
  const outer = predicateActuality(tree, at, lexicon)
  if (walk.actuality !== 'not') {
    if (outer === 'possible') walk.actuality = 'possible'
    else if (outer !== null && walk.actuality === null) walk.actuality = outer
  }
  if (isNegated(tree, lexicon, at)) walk.actuality = 'not'
}

/** "will meet Putin and discuss": the second verb shares the auxiliary of the first. */
export function shareAuxiliaries(tree: Tree, at: number, first: number, lexicon: Lexicon, walk: Walk): void {
  const own = tree.kids[at]!.some((kid) => tree.rel[kid] === 'aux' || tree.rel[kid] === 'nsubj')
  if (own || isNominal(tree, at) || !isInfinitiveForm(tree, at)) return
  const shared = predicateActuality(tree, first, lexicon)
  if (shared === 'planned' || shared === 'possible') walk.actuality = walk.actuality === 'not' ? 'not' : shared
}

function isInfinitiveForm(tree: Tree, at: number): boolean {
  return /VerbForm=Inf/.test(tree.tokens[at]!.feats)
}
