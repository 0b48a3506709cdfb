import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'

/** "It was agreed to …", «решено продлить»: behind a call or meeting, those who held it have agreed, though nobody is named. */
export function agreedBetween({ passage, tree }: Scene, hit: Hit, found: readonly Participant[]): Participant[] {
  if (hit.frame.type !== 'AGREE' || hit.wordClass !== 'verb' || found.length > 0) return []
  const token = tree.tokens[hit.head]!
  const impersonal =
    /Variant=Short/.test(token.feats) || tree.kids[hit.head]!.some((kid) => tree.tokens[kid]!.deprel === 'aux:pass')
  const subjects = childrenBy(tree, hit.head, 'nsubj')
  if (!impersonal || subjects.some((kid) => !EMPTY.has(tree.low[kid]!))) return []
  const span = [token.start, token.end] as const
  return passage.discourse.pair.map((each) => ({ ...each, role: 'actor', span }))
}

const EMPTY = new Set(['it', 'это'])
