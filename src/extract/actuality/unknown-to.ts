import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { isNegated } from '../negated.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "Is not aware of any talks", "has no information that they met", «ничего не знает о встрече»: whoever says so tells of no contact that took place (of a strike one can have had no advance knowledge). */
export function isUnknownTo(tree: Tree, at: number, parent: number, hit: Hit, lexicon: Lexicon): boolean {
  if (hit.frame.type !== 'CONSULT') return false
  if (!/^(?:nmod|obl|obj|acl|ccomp|xcomp|advcl)$/.test(tree.rel[at]!) || !isItself(tree, at, hit, lexicon)) return false
  if (isListed(lexicon, 'unaware', tree, parent)) return true
  // "Does not know that they met" takes it for true; "does not know of it" leaves it open.
  if (isListed(lexicon, 'knowing', tree, parent))
    return /^(?:nmod|obl)$/.test(tree.rel[at]!) || tree.tokens[parent]!.upos !== 'VERB'
      ? isWithout(tree, parent, lexicon)
      : false
  const { head } = tree.tokens[parent]!
  // "Knows nothing of a call".
  if (NOTHING.has(tree.low[parent]!)) return head >= 0 && isListed(lexicon, 'knowing', tree, head)
  if (!isListed(lexicon, 'knowledge', tree, parent)) return false
  const isHad = head >= 0 && isListed(lexicon, 'having', tree, head) && isWithout(tree, head, lexicon)
  return isHad || isWithout(tree, parent, lexicon)
}

/** The act, not its details: "no information on the results of the talks" tells of talks. */
function isItself(tree: Tree, at: number, { head, used }: Hit, lexicon: Lexicon): boolean {
  let word = head
  for (let steps = 0; steps < 4 && word >= 0; steps++) {
    if (word === at) return true
    const over = tree.tokens[word]!.head
    const isOpen = over >= 0 && (used.includes(over) || isListed(lexicon, 'claim-nouns', tree, over))
    if (!isOpen && tree.rel[word] !== 'conj' && !(over >= 0 && isListed(lexicon, 'holding-of', tree, over)))
      return false
    word = over
  }
  return false
}

function isWithout(tree: Tree, at: number, lexicon: Lexicon): boolean {
  if (tree.low[at] === 'нет' || isNegated(tree, lexicon, at)) return true
  return tree.kids[at]!.some((kid) => NOTHING.has(tree.low[kid]!))
}

const NOTHING = new Set(['no', 'nothing', 'little', 'ничего', 'нет', 'никакой', 'никаких', 'никакими'])
