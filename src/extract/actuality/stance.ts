import type { Stance } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Link } from '../reporting/link.js'
import { childrenBy, pathUp, type Tree } from '../tree.js'
import { isAfter } from './after.js'
import type { Scope } from './scope.js'

/** The speaker's stance: a denial or refusal to comment anywhere above wins, then the act's own, then the innermost other than plain saying. */
export function stanceOf(hit: Hit, scope: Scope, links: readonly Link[]): Stance {
  const frames = [
    ...scope.governors.filter(({ negated }) => !negated).map(({ frame }) => frame),
    // "There was no confirmation that …": nobody has confirmed it.
    ...links.flatMap(({ hit: said }) =>
      said && !(said.negated && said.frame.stance === 'confirms') ? [said.frame] : [],
    ),
  ]
    .filter((frame) => frame.speaks && (frame.type === 'STATE' || frame.innerActuality !== null))
    .filter((frame) => !scope.detail || frame.stance !== 'denies')
  const strong = frames.find(({ stance }) => stance === 'denies' || stance === 'declines')
  if (strong?.stance) return strong.stance
  // "Cairo has nothing to do with the strikes, an officer said": told by somebody, it is a denial.
  if (links.length > 0 && scope.governors.some(({ frame }) => !frame.speaks && frame.stance === 'denies'))
    return 'denies'
  const isWeighed = scope.actuality === 'possible' && frames.some((frame) => frame.stance === 'considers')
  if (isWeighed && hit.wordClass === 'noun' && hit.frame.stance && OFFERS.has(hit.frame.stance)) return 'considers'
  if (hit.frame.stance && hit.frame.stance !== 'asserts')
    return hit.frame.stance === 'agrees' && scope.actuality === 'not' ? 'asserts' : hit.frame.stance
  const stance = frames.find((frame) => frame.stance !== null && frame.stance !== 'asserts')?.stance ?? 'asserts'
  // Whoever weighs a proposal has not made it; «договорённости о встрече нет»: nobody has agreed to or offered what there is none of.
  if (isWeighed) return 'considers'
  if (scope.actuality === 'not' && OFFERS.has(stance)) return 'asserts'
  return stance === 'agrees' && scope.actuality === 'possible' ? 'considers' : stance
}

/** What somebody says of something to come: said not to be, nobody has said it. */
export const OFFERS: ReadonlySet<Stance> = new Set(['agrees', 'proposes', 'offers'])

/** The chain of a statement: whoever reports it; where nobody does, the one who performs the speech act. */
export function chainOf(tree: Tree, hit: Hit, links: readonly Link[]): readonly Link[] {
  const covering = links.filter(
    (link) =>
      link.hit !== hit &&
      !isBackground(tree, hit, link) &&
      !(hit.frame.speaks && hit.wordClass === 'noun' && link.hit?.frame.id === 'state/comment') &&
      link.covers(hit.head) &&
      (link.hit === null || link.hit.frame.type === 'STATE' || link.hit.frame.innerActuality !== null),
  )
  const reports = covering.filter((link) => link.hit === null || link.hit.frame.type === 'STATE')
  if (reports.length > 0) return reports
  return isAfter(tree, hit.head) ? [] : covering.slice(0, 1)
}

/** "Announced that Fogel, whom Russia had jailed, was free": what a relative clause tells of the past is not what is announced. */
export function isBackground(tree: Tree, hit: Hit, link: Link): boolean {
  if (tree.lang !== 'en' || link.hit?.frame.stance !== 'announces' || hit.wordClass !== 'verb') return false
  const path = pathUp(tree, hit.head)
  const top = path.indexOf(link.hit.head)
  return path.slice(0, Math.max(top, 0)).some((at) => tree.tokens[at]!.deprel === 'acl:relcl' && isPast(tree, at))
}

function isPast(tree: Tree, verb: number): boolean {
  return [verb, ...childrenBy(tree, verb, 'aux')].some((at) => {
    const { feats } = tree.tokens[at]!
    return feats.includes('Tense=Past') && feats.includes('VerbForm=Fin')
  })
}
