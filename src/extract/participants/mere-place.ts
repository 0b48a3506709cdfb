import type { Reference } from '../mentions/references.js'
import type { Tree } from '../tree.js'

/** "Protests in several cities", "a rally in support of the strike": where or how, no side. English. */
export function isMerePlace(tree: Tree, slot: string, { actor, at }: Reference): boolean {
  if (tree.lang !== 'en' || !/^(?:in|at|near|across|inside)$/.test(slot)) return false
  return (
    /^(?:support|solidarity|favou?r|memory|defen[cs]e|honou?r)$/.test(tree.low[at]!) ||
    (actor === null && tree.tokens[at]!.upos === 'NOUN')
  )
}
