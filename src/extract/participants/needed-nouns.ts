import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import type { Slot } from './arguments.js'

/** «Принял главу Дагестана Сергея Меликова», "hosted the leaders of Serbia and Kosovo": the role that the verb needs is whoever holds it. */
export function isReceived(tree: Tree, at: number, { frame, head, wordClass }: Hit, lexicon: Lexicon): boolean {
  if (frame.type !== 'CONSULT' || wordClass !== 'verb' || tree.rel[at] !== 'obj') return false
  if (tree.lang === 'en' && tree.tokens[at]!.head !== head) return false
  return isListed(lexicon, 'roles', tree, at)
}

/** «Выпустила британские ракеты»: whoever made them is no party to it. */
export function isMaker(tree: Tree, { name, at }: Slot, { head }: Hit, lexicon: Lexicon): boolean {
  const of = tree.tokens[at]!.head
  return name === 'adj' && isListed(lexicon, 'weapons', tree, of) && isListed(lexicon, 'launching', tree, head)
}
