import { isNegated } from '../negated.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, feature, pathUp, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "Was to meet him on Friday but fell ill", «должен был приехать, но заболел»: what somebody had planned, and something else came of it, was not done. */
export function fellThrough(scene: Scene, draft: Draft): Draft {
  const { tree, passage } = scene
  if (draft.actuality !== 'planned' || draft.hit?.wordClass !== 'verb') return draft
  const path = pathUp(tree, draft.hit.head).slice(0, 3)
  const plan = path.find(
    (at) => wasTo(tree, at) || (isListed(passage.lexicon, 'had-planned', tree, at) && isPast(tree, at)),
  )
  if (plan === undefined) return draft
  if (isOfCancelled(scene, plan)) return { ...draft, actuality: 'not' }
  if (draft.links.length > 0) return draft
  const instead = [...new Set([plan, draft.hit.head])]
    .flatMap((at) => childrenBy(tree, at, 'conj'))
    .some(
      (at) =>
        isPast(tree, at) && childrenBy(tree, at, 'cc').some((kid) => BUT.has(tree.low[kid]!)) && !isYet(scene, at),
    )
  return instead ? { ...draft, actuality: 'not' } : draft
}

/** "Cancelled his trip to the capital, where he was to meet him". */
function isOfCancelled({ tree, hits }: Scene, plan: number): boolean {
  if (!wasTo(tree, plan)) return false
  const over = pathUp(tree, plan).slice(1, 5)
  return hits.some(({ frame, head, negated }) => frame.id === 'plan/cancel' && !negated && over.includes(head))
}

const BUT = new Set(['but', 'но', 'однако'])

/** "Was to meet". English. */
function wasTo(tree: Tree, at: number): boolean {
  const kids = tree.kids[at]!.map((kid) => tree.low[kid]!)
  return kids.includes('to') && kids.some((low) => low === 'was' || low === 'were')
}

function isPast(tree: Tree, at: number): boolean {
  if (feature(tree.tokens[at]!, 'Tense') === 'Past') return true
  return childrenBy(tree, at, 'aux', 'cop').some((kid) => feature(tree.tokens[kid]!, 'Tense') === 'Past')
}

/** "But had not yet said when": it may still come. */
function isYet({ tree, passage }: Scene, at: number): boolean {
  return (
    isNegated(tree, passage.lexicon, at) &&
    tree.kids[at]!.some((kid) => /^(?:yet|still|еще|пока)$/.test(tree.low[kid]!))
  )
}
