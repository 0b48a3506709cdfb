import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import type { Mention } from './mentions.js'
import { phraseSpan } from './phrases.js'
import type { Reference } from './references.js'

/** «На площади в Тбилиси …, власти отказались»: bare authorities are those of the one state that the sentence names before them. Russian, Ukrainian. */
export function ofTheLand(
  passage: Passage,
  tree: Tree,
  at: number,
  mentions: readonly Mention[],
): readonly Reference[] {
  const { low, kids, tokens } = tree
  if (
    tree.lang === 'en' ||
    !/^власт(?:и|ей|ям|ями|ях)$/.test(low[at]!) ||
    kids[at]!.some((kid) => tree.rel[kid] !== 'case')
  )
    return []
  const named = mentions.flatMap(({ actor, via, span }) =>
    actor && via !== 'role' && ['state', 'place'].includes(actor.kind) ? [{ state: passage.state(actor), span }] : [],
  )
  const [first] = named
  if (first?.state.kind !== 'state' || first.span[1] > tokens[at]!.start) return []
  if (named.some(({ state }) => state.id !== first.state.id)) return []
  return [{ name: first.state.name, actor: first.state, span: phraseSpan(tree, at), at, via: 'of' }]
}
