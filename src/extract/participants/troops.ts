import type { Frame, Lexicon } from '../lexicon/types.js'
import { childrenBy, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { verbSlots } from './arguments.js'
import { HOLDS } from './captors.js'

/** "Entered", "left", "returned home", "was handed over": said of troops it is a movement of troops, of captives their release, of anybody else neither. */
export function isOfTroopsOrCaptives(tree: Tree, lexicon: Lexicon, { id }: Frame, verb: number): boolean {
  const list = LISTS[id]
  if (list === undefined) return true
  const slots = verbSlots(tree, verb)
  const moved = slots.filter(({ name }) => name === (id === 'retreat/hand-over' ? 'obj' : 'subj'))
  if (moved.some(({ at }) => isOne(tree, lexicon, at, list))) return true
  if (list === 'troops') return false
  // Soldiers come home from anywhere, but are handed over by those who held them.
  if (id === 'retreat/hand-over' && moved.some(({ at }) => isOne(tree, lexicon, at, 'troops'))) return true
  return moved.some(({ at }) => isHeld(tree, lexicon, at)) || isFromCaptivity(tree, lexicon, verb)
}

const LISTS: Readonly<Record<string, string>> = {
  'mobilize/march': 'troops',
  'retreat/march-out': 'troops',
  'retreat/return': 'captives',
  'retreat/hand-over': 'captives',
}

/** The word itself, what describes it ("captive soldiers"), or what it counts ("205 of our defenders"). */
function isOne(tree: Tree, lexicon: Lexicon, at: number, list: string): boolean {
  const words = tree.tokens[at]!.upos === 'NUM' ? childrenBy(tree, at, 'nmod') : childrenBy(tree, at, 'amod')
  return [at, ...words].some((word) => isListed(lexicon, list, tree, word))
}

/** "Detained in March, she returned", "who had been in the custody of": whom a clause tells to have been held. */
function isHeld(tree: Tree, lexicon: Lexicon, at: number): boolean {
  return childrenBy(tree, at, 'acl').some(
    (clause) => HOLDS.test(tree.low[clause]!) || isListed(lexicon, 'captivity', tree, clause),
  )
}

/** "Returned after a year in prison": whoever comes from there was held. */
function isFromCaptivity(tree: Tree, lexicon: Lexicon, verb: number): boolean {
  return childrenBy(tree, verb, 'obl').some((kid) =>
    subtree(tree, kid).some((word) => isListed(lexicon, 'captivity', tree, word)),
  )
}
