import type { Hit } from '../hits.js'
import { isNominal } from '../participants/control.js'
import type { Tree } from '../tree.js'

/** "Should never be in a position to strike": what nobody may be able to do is not done. */
export function isDenied(tree: Tree, noun: number): boolean {
  const isNot = (at: number) => tree.kids[at]!.some((kid) => /^(?:never|not|n['’]t|no)$/.test(tree.low[kid]!))
  return isNot(noun) || (tree.tokens[noun]!.head >= 0 && isNot(tree.tokens[noun]!.head) && tree.rel[noun] === 'obl')
}

/** "Bars them from attending", "was kept from firing": what an object is held from does not take place. */
export function isPrevented(tree: Tree, at: number, parent: number): boolean {
  const { deprel, feats } = tree.tokens[at]!
  if (!/^(?:acl|advcl)$/.test(deprel) || !/VerbForm=(?:Ger|Part)/.test(feats)) return false
  if (!tree.kids[at]!.some((kid) => tree.low[kid] === 'from' && kid < at && at - kid <= 2)) return false
  return isNominal(tree, parent)
    ? tree.rel[parent] === 'obj'
    : tree.kids[parent]!.some((kid) => kid < at && /^(?:obj|nsubj:pass)$/.test(tree.tokens[kid]!.deprel))
}

/** "Wanted to cancel the meeting": whoever wants it off has not called it off. `governors` end with the one that wants. English. */
export function isWishToCancel({ tokens }: Tree, { head }: Hit, governors: readonly Hit[]): boolean {
  const inner = governors.at(-2)
  if (inner?.frame.innerActuality !== 'not' || inner.frame.speaks) return false
  return /^(?:want|wish|hope|seek|like)$/.test(tokens[head]!.lemma)
}
