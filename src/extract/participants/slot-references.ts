import { type Reference, referencesOf } from '../mentions/references.js'
import type { Passage } from '../passage.js'
import { subtree, type Tree } from '../tree.js'
import type { Slot } from './arguments.js'
import { prepositionOf } from './control.js'

/** Whom a slot of an act names. Adjectives and compounds count only if they name an actor: "Russian attack", "Putin-Trump call". */
export function slotReferences(
  passage: Passage,
  tree: Tree,
  { name, at }: Slot,
  through = false,
): readonly Reference[] {
  if (name !== 'adj' && name !== 'comp') return referencesOf(passage, tree, at, through)
  // "Ukraine peace talks": what they are about, not who holds them.
  if (tree.low[at + 1] === 'peace' || tree.low[at] === 'peace') return []
  const tokens = subtree(
    tree,
    at,
    (kid) => tree.rel[kid] === 'acl' || (tree.rel[kid] === 'nmod' && prepositionOf(tree, kid) !== null),
  )
  return passage
    .mentionsIn(tree)
    .filter(
      ({ actor, span }) =>
        actor && tokens.some((part) => span[0] < tree.tokens[part]!.end && tree.tokens[part]!.start < span[1]),
    )
    .map(({ actor, span }) => ({ name: actor!.name, actor, span, at, via: 'name' as const }))
}
