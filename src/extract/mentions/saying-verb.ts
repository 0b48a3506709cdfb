import type { Passage } from '../passage.js'
import { pathUp, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** The verb with which somebody says a clause, or denies the claim that it is the content of ("rejected the allegation that it had …"); null for any other clause. */
export function sayingVerb({ lexicon }: Passage, tree: Tree, clause: number): number | null {
  const { head, deprel } = tree.tokens[clause]!
  if (head < 0) return null
  if (tree.rel[clause] === 'ccomp') return head
  if (tree.rel[clause] !== 'acl' || deprel === 'acl:relcl') return null
  const path = pathUp(tree, head).slice(0, 5)
  const claim = path.findIndex((at) => isListed(lexicon, 'claim-nouns', tree, at))
  const verb = path.findIndex((at) => tree.tokens[at]!.upos === 'VERB')
  // A claim that is the subject is nobody's whom the sentence names.
  const top = path[verb - 1]
  if (claim < 0 || claim > 2 || verb < claim || top === undefined) return null
  return /^(?:obj|obl|iobj)$/.test(tree.rel[top]!) ? path[verb]! : null
}
