import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { ownerReferences } from './owners.js'
import type { Reference } from './references.js'

/**
 * «Министром иностранных дел Грузии», «второй секретарь посольства Молдавии», «главы МИД Армении и Грузии»: an officer
 * of one state or two whom the text does not name acts for them; null for anybody else. Russian, Ukrainian.
 */
export function officerOf(passage: Passage, tree: Tree, at: number): readonly Reference[] | null {
  if (tree.lang === 'en' || !isListed(passage.lexicon, 'officers', tree, at)) return null
  if (tree.kids[at]!.some((kid) => tree.rel[kid] === 'amod' && NOT_IN_OFFICE.test(tree.low[kid]!))) return null
  const mentions = passage.mentionsIn(tree)
  const owners = tree.kids[at]!.filter((kid) => isOwn(tree, kid))
    .flatMap((kid) => ownerReferences(passage, tree, kid, mentions, at))
    .filter(({ actor }) => actor?.kind === 'state')
  return owners.length === 1 || owners.length === 2 ? owners : null
}

/** «Бывший министр» speaks for nobody. */
const NOT_IN_OFFICE = /^(?:бывш|будущ|избранн|прежн|колишн|майбутн|обран)/u

/** In the genitive, or «в делах»: not where he is posted («посол в Алжире») or with whom. */
function isOwn(tree: Tree, kid: number): boolean {
  if (tree.rel[kid] === 'amod' || tree.low[kid] === 'делах') return true
  return tree.rel[kid] === 'nmod' && !tree.kids[kid]!.some((next) => tree.rel[next] === 'case')
}
