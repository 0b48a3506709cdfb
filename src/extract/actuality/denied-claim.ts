import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { pathUp, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "Denied the report that they had met", «опроверг утверждения о том, что встречались»: the clause of a claim is denied with it. */
export function isOfDeniedClaim(
  tree: Tree,
  at: number,
  parent: number,
  hits: ReadonlyMap<number, Hit>,
  lexicon: Lexicon,
): boolean {
  if (tree.tokens[at]!.deprel === 'acl:relcl') return false
  // «Утверждения о том, что», "a claim by rebels that": the clause hangs from a word between.
  const path = pathUp(tree, parent).slice(0, 4)
  const claim = path.findIndex((over) => isListed(lexicon, 'claim-nouns', tree, over))
  const verb = path.find((over) => tree.tokens[over]!.upos === 'VERB')
  if (claim < 0 || claim > 1 || verb === undefined) return false
  const denial = hits.get(verb)
  return denial !== undefined && !denial.negated && denial.frame.innerActuality === 'not' && denial.frame.speaks
}
