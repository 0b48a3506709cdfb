import { prepositionOf } from '../participants/control.js'
import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { ownerReferences } from './owners.js'
import { nameZone } from './phrases.js'
import type { Reference } from './references.js'

/** "The Speaker of the National Assembly of Chad", «председателем Сената Казахстана»: whoever presides over a state's parliament, by no name, acts for it; null for anybody else. */
export function presidingOver(passage: Passage, tree: Tree, at: number): readonly Reference[] | null {
  if (!isListed(passage.lexicon, 'presiding', tree, at) || hasName(tree, at)) return null
  const parliament = tree.kids[at]!.find(
    (kid) =>
      tree.rel[kid] === 'nmod' &&
      ['of', null].includes(prepositionOf(tree, kid)) &&
      isListed(passage.lexicon, 'parliaments', tree, kid),
  )
  if (parliament === undefined) return null
  const mentions = passage.mentionsIn(tree)
  const owners = [parliament, ...tree.kids[parliament]!.filter((kid) => prepositionOf(tree, kid) === 'of')]
    .flatMap((kid) => ownerReferences(passage, tree, kid, mentions, at))
    .filter(({ actor }, index, all) => actor?.kind === 'state' && all.findIndex((one) => one.actor === actor) === index)
  return owners.length === 1 ? owners : null
}

/** "Speaker" with a capital is no name yet. */
function hasName(tree: Tree, at: number): boolean {
  return nameZone(tree, at).some((part) => part !== at && tree.tokens[part]!.upos === 'PROPN')
}
