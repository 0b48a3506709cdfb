import type { Passage } from '../passage.js'
import { firstFrom, type Tree } from '../tree.js'

/** "Calls Spain ‘a BRICS country’", "calls Musk threat": right behind whom it is about stands what he is called. */
export function isNaming(passage: Passage, tree: Tree, head: number): boolean {
  if (isQuotedBehind(tree, head)) return true
  const from = tree.tokens[head]!.end
  const named = passage
    .mentionsIn(tree)
    .filter(({ span, via }) => via === 'name' && span[0] >= from && span[0] - from <= 40)
  const end = named[0]?.span[1]
  const after = end === undefined ? -1 : firstFrom(tree, end)
  if (/^["“‘«]$/.test(tree.tokens[after]?.text ?? '')) return true
  const next = after < 0 ? -1 : behindOwned(tree, after)
  if (next < 0 || next >= tree.tokens.length || passage.isTime(tree, next)) return false
  const { text, upos } = tree.tokens[next]!
  if (text === ',') return isCalledBehind(passage, tree, next)
  return /^(?:["“‘'«]+|an?|the)$/i.test(text) || (['NOUN', 'ADJ'].includes(upos) && /^\p{Ll}/u.test(text))
}

/** "Calls the army's help for the rebels a “declaration of war”": an article and a quotation behind what is called so. */
function isQuotedBehind({ low, tokens }: Tree, head: number): boolean {
  for (let at = head + 2; at < tokens.length - 1; at++) {
    if (tokens[at]!.upos === 'VERB' || /^(?:[,;:–—]|to|by|saying)$/.test(low[at]!)) return false
    if (/^(?:an?|the)$/.test(low[at]!) && /^["“‘'«]$/.test(low[at + 1]!)) return true
  }
  return false
}

/** "Called Ann Lee, his rival, a liar": what somebody is called stands behind the comma that closes what describes her. */
function isCalledBehind(passage: Passage, tree: Tree, comma: number): boolean {
  const closing = tree.low.findIndex((low, at) => low === ',' && at > comma + 1)
  if (closing < 0 || closing - comma > 8 || passage.isTime(tree, closing + 2)) return false
  if (/^(?:minute|hour|day|night|week|month|year)s?$/.test(tree.low[closing + 2] ?? '')) return false
  return /^(?:["“‘'«]+|an?)$/.test(tree.low[closing + 1] ?? '')
}

/** "Called Macron's wife a man": whoever is called something may only be named through its owner. */
function behindOwned(tree: Tree, at: number): number {
  if (tree.tokens[at]!.deprel !== 'case' || tree.tokens[at]!.upos !== 'PART') return at
  const owned = tree.tokens[tree.tokens[at]!.head]?.head ?? -1
  return owned > at ? owned + 1 : at
}
