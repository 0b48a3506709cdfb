import type { Hit } from '../hits.js'
import { childrenBy, pathUp, type Tree } from '../tree.js'

const ABOUT = new Set(['about', 'on', 'over', 'regarding', 'concerning'])

/** "Speak about removing restrictions", "discussed reopening the bridge": what a contact is about has not been done by it. English. */
export function isTopic(tree: Tree, { head, wordClass, frame }: Hit, hits: ReadonlyMap<number, Hit>): boolean {
  if (tree.lang !== 'en' || wordClass !== 'verb' || frame.type === 'CONSULT') return false
  if (!tree.low[head]!.endsWith('ing') || childrenBy(tree, head, 'aux', 'nsubj').length > 0) return false
  const path = pathUp(tree, head)
  const contact = path.findIndex((at, index) => index > 0 && hits.get(at)?.frame.type === 'CONSULT')
  if (contact < 1) return false
  const first = path.slice(0, contact).findLast((at) => tree.rel[at] !== 'conj') ?? head
  const listed =
    contact === 1 &&
    tree.rel[head] === 'conj' &&
    !tree.low[path[1]!]!.endsWith('ing') &&
    tree.low.slice(path[1]!, head).some((low) => ABOUT.has(low))
  const opened =
    listed ||
    [...path.slice(0, contact), first].some((at) =>
      tree.kids[at]!.some((kid) => kid < at && ABOUT.has(tree.low[kid]!) && /^(?:case|mark)$/.test(tree.rel[kid]!)),
    )
  return opened || (contact === 1 && tree.rel[head] === 'xcomp' && /^discuss/.test(tree.low[path[1]!]!))
}
