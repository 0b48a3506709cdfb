import type { Lexicon } from '../lexicon/types.js'
import { childrenBy, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { contentSpans } from './content-spans.js'
import type { Report } from './report.js'
import { sourceSpan } from './source-span.js'

/** "Is worried about …", "were glad that …": an adjective of opinion or feeling as predicate, with what it is about. */
export function adjectiveReport(tree: Tree, at: number, lexicon: Lexicon): Report | null {
  const token = tree.tokens[at]!
  if (token.upos !== 'ADJ' && token.upos !== 'VERB') return null
  if (!isListed(lexicon, 'report-adjective', tree, at)) return null
  const bound = childrenBy(tree, at, 'cop', 'aux')
  const source = childrenBy(tree, at, 'nsubj').find((kid) => kid < at)
  const what = tree.kids[at]!.find((kid) => kid > at && TAKEN.has(tree.rel[kid]!) && subtree(tree, kid)[0]! <= at + 2)
  if (bound.length === 0 || source === undefined || what === undefined) return null
  const inside = subtree(tree, what)
  const mark = tree.kids[what]!.find((kid) => kid < what && tree.rel[kid] === 'case')
  const content = contentSpans(tree, mark === undefined ? inside : inside.filter((each) => each > mark), new Set())
  if (content.length === 0) return null
  return {
    head: at,
    source,
    sourceSpan: sourceSpan(tree, source),
    cue: [tree.tokens[Math.min(...bound)]!.start, tree.tokens[mark ?? at]!.end],
    content,
    tokens: inside,
    spoken: false,
  }
}

const TAKEN = new Set(['ccomp', 'xcomp', 'obl', 'advcl', 'nmod', 'acl'])
