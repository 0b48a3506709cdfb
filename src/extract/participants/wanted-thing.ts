import type { Hit } from '../hits.js'
import type { Tree } from '../tree.js'
import type { Slot } from './arguments.js'

/** "Calls for an alliance", "orders a missile shield": what somebody wants is nobody who is asked, unless he is to do something ("calls for the army to leave"). English. */
export function isWantedThing(tree: Tree, { frame, head }: Hit, { name, at }: Slot): boolean {
  if (tree.lang !== 'en' || frame.type !== 'REQUEST') return false
  const wants =
    name === 'for' || (name === 'obj' && /^(?:order|demand|seek|request|need|require)$/.test(tree.tokens[head]!.lemma))
  if (!wants || tree.tokens[at]!.upos !== 'NOUN') return false
  const toDo = (of: number) =>
    tree.kids[of]!.some(
      (kid) => kid > head && /^(?:xcomp|ccomp|acl|advcl)$/.test(tree.rel[kid]!) && tree.tokens[kid]!.upos === 'VERB',
    )
  return !toDo(head) && !toDo(at)
}
