import { childrenBy, type Tree } from '../tree.js'
import { prepositionOf } from './control.js'

/** "Waits for the Sahel states to thank France": whoever stands between "for" and the infinitive does it; "left for Turkey to take part" tells whither. */
export function forWhom(tree: Tree, verb: number, head: number): number | null {
  const to = tree.lang === 'en' ? childrenBy(tree, verb, 'mark').find((kid) => tree.low[kid] === 'to') : undefined
  if (to === undefined || /^(?:leave|depart|head|embark|set)$/.test(tree.tokens[head]!.lemma)) return null
  const isWho = (kid: number) => prepositionOf(tree, kid) === 'for' && lastOf(tree, kid) === to - 1
  return childrenBy(tree, head, 'obl').find(isWho) ?? null
}

function lastOf(tree: Tree, at: number): number {
  let last = at
  for (const kid of tree.kids[at]!)
    if (kid > last && ['flat', 'conj', 'appos'].includes(tree.rel[kid]!)) last = lastOf(tree, kid)
  return last
}
