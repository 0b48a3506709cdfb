import type { Lexicon } from '../lexicon/types.js'
import type { Tree } from '../tree.js'
import { lowerOf } from '../words/lower.js'
import { followsComma } from './marks.js'

/** What is said goes on to the end of the sentence, or up to the next predicate of the one who says it ("…, and added", "…, citing"). */
export function spokenEnd(tree: Tree, verb: number, lexicon: Lexicon): number {
  for (let at = verb + 2; at < tree.tokens.length; at++) {
    const token = tree.tokens[at]!
    if (token.upos !== 'VERB') continue
    const saying = lexicon.is('report-say', tree.low[at]!, lowerOf(token.lemma))
    const own = token.head === verb && ['conj', 'advcl', 'parataxis'].includes(tree.rel[at]!)
    if (
      !(own && (saying || tree.rel[at] === 'conj' || isGerund(tree, at))) &&
      !(saying && /ing$/.test(tree.low[at]!) && followsComma(tree, at))
    )
      continue
    let edge = at
    while (edge > verb + 1 && !isBreak(tree, edge)) edge--
    if (edge > verb + 2) return edge
  }
  return tree.tokens.length
}

function isBreak(tree: Tree, at: number): boolean {
  return (
    tree.low[at] === ',' ||
    tree.low[at] === '—' ||
    tree.rel[at] === 'cc' ||
    tree.low[at] === 'though' ||
    tree.low[at] === 'although' ||
    tree.low[at] === 'while'
  )
}

/** "…, adding that", "…, citing": a report of its own or a circumstance of the speaking. */
export function isGerund(tree: Tree, at: number): boolean {
  return tree.rel[at] === 'advcl' && /ing$/.test(tree.low[at]!) && followsComma(tree, at)
}
