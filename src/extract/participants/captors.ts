import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { slotsOf } from './arguments.js'
import { prepositionOf } from './control.js'

/** "Detainees held by the militia", "after a year in an Iranian prison": whoever held those who are released has released them. */
export function captorsOf(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const { passage, tree } = scene
  if (hit.frame.type !== 'RETREAT' || hit.frame.mode !== 'release') return []
  const released = slotsOf(tree, hit, passage.lexicon).flatMap(({ name, at }) =>
    /^(?:subj|obj|of|gen)$/.test(name) ? [at] : [],
  )
  const keepers = [...new Set([...released, ...hit.used])].flatMap((at) => keepersIn(tree, at))
  const owners = keepers.flatMap((at) => referencesOf(passage, tree, at))
  const places = captivitiesUnder(scene, hit.head).flatMap((at) => referencesOf(passage, tree, at, true))
  return [...owners, ...places]
    .filter(({ actor }) => actor !== null && !found.some((each) => each.actor === actor.id && each.role === 'actor'))
    .map((reference) => participantOf(passage, reference, 'actor'))
}

/** "Held by", "captured by", «которых удерживали». */
function keepersIn(tree: Tree, at: number): readonly number[] {
  return childrenBy(tree, at, 'acl').flatMap((clause) => {
    if (CUSTODY.test(tree.low[clause]!)) return childrenBy(tree, clause, 'nmod')
    if (!HOLDS.test(tree.low[clause]!)) return []
    const agents = childrenBy(tree, clause, 'obl').filter(
      (kid) => BY.has(prepositionOf(tree, kid) ?? '') || tree.tokens[kid]!.deprel === 'obl:agent',
    )
    return [
      ...agents,
      ...childrenBy(tree, clause, 'nsubj').filter(
        (kid) => !/pass$/.test(tree.tokens[kid]!.deprel) && !RELATIVE.test(tree.low[kid]!),
      ),
    ]
  })
}

/** Words for keeping somebody against his will. */
export const HOLDS =
  /^(?:held|holding|captured|seized|detained|abducted|kidnapped|imprisoned|jailed|arrested|taken|(?:удержива|захва|похищ|задержа|содерж|аресто)\p{L}*)$/u
/** "Who had been in the custody of", «находившийся в плену у». */
const CUSTODY = /^(?:custody|captivity|hands|плен[уа]?|заложниках|руках)$/
const BY = new Set(['by', 'in', 'у', 'в'])
const RELATIVE = /^(?:who|which|that|котор\p{L}*)$/u

/** "From Russian captivity", «из украинского плена»: where they were, under the verb or the noun. */
function captivitiesUnder({ passage: { lexicon }, tree }: Scene, head: number): readonly number[] {
  return childrenBy(tree, head, 'obl', 'nmod')
    .flatMap((kid) => subtree(tree, kid))
    .filter((at) => isListed(lexicon, 'captivity', tree, at))
}
