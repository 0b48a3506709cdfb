import type { Draft, Scene } from '../scene.js'
import { childrenBy, pathUp, type Tree } from '../tree.js'

/** "If Russia agrees, Ukraine will withdraw", «выведет, если»: what is to come only on a condition is possible, whatever it is. */
export function onCondition({ tree }: Pick<Scene, 'tree'>, draft: Draft): Draft {
  return draft.actuality === 'planned' && draft.hit && hasCondition(tree, draft.hit.head)
    ? { ...draft, actuality: 'possible' }
    : draft
}

/** Does a condition hang from the act, or from what it is a part of in the same clause? */
function hasCondition(tree: Tree, act: number): boolean {
  let below = -1
  for (const at of pathUp(tree, act)) {
    if (childrenBy(tree, at, 'advcl').some((clause) => clause !== below && opensWithIf(tree, clause))) return true
    if (CLAUSES.has(tree.rel[at]!)) return false
    below = at
  }
  return false
}

const CLAUSES = new Set(['advcl', 'acl', 'parataxis', 'ccomp'])

/** "Even if", «даже если»: what takes place whether or no has no condition. */
function opensWithIf(tree: Tree, clause: number): boolean {
  return childrenBy(tree, clause, 'mark', 'advmod').some(
    (kid) =>
      /^(?:if|unless|provided|если)$/.test(tree.low[kid]!) && !/^(?:even|as|даже)$/.test(tree.low[kid - 1] ?? ''),
  )
}
