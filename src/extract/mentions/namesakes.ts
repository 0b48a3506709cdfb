import { type Actor, contains } from '../../model/index.js'
import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import type { Mention } from './mentions.js'
import { nameZone } from './phrases.js'
import { covers } from './references.js'

/** "Mary Trump": a surname with another given name is another person. */
export function isPartOfOther(
  passage: Passage,
  tree: Tree,
  mentions: readonly Mention[],
  actor: Actor,
  at: number,
): boolean {
  const mention = mentions.find(
    (candidate) => candidate.actor === actor && nameZone(tree, at).some((part) => covers(candidate, tree, part)),
  )
  if (!mention) return false
  const before = tree.tokens.findIndex(
    ({ end }) => end <= mention.span[0] && mention.span[0] - end <= 1 && end > mention.span[0] - 2,
  )
  if (before < 0 || passage.text.slice(mention.span[0], mention.span[1]).includes(' ')) return false
  const token = tree.tokens[before]!
  if (token.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false
  if (mentions.some((other) => other !== mention && contains(other.span, [token.start, token.end]))) return false
  const linked = tree.tokens[before]!.head === at || tree.tokens[at]!.head === before
  return (
    linked &&
    !passage.lexicon.is('roles', tree.low[before]!) &&
    !passage.lexicon.is('bodies', tree.low[before]!) &&
    !passage.lexicon.is('titles', tree.low[before]!)
  )
}
