import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "Agreed to convene the joint committee": whoever wants a body of others called together does not meet by that. English. */
export function isBodyToMeet({ passage, tree }: Scene, verb: number): boolean {
  if (!/^(?:xcomp|acl|advcl|ccomp)$/.test(tree.rel[verb]!)) return false
  return childrenBy(tree, verb, 'obj').some((kid) => isListed(passage.lexicon, 'joint-bodies', tree, kid))
}
