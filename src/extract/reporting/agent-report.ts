import type { Lexicon } from '../lexicon/types.js'
import { prepositionOf } from '../participants/control.js'
import { childrenBy, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { contentSpans } from './content-spans.js'
import type { Report } from './report.js'
import { sourceSpan } from './source-span.js'

/** "Is a staunch opponent of the deal", «был критиком сделки»: a noun for whoever holds a view, as predicate, with what the view is of. */
export function agentReport(tree: Tree, noun: number, lexicon: Lexicon): Report | null {
  if (tree.tokens[noun]!.upos !== 'NOUN' || !isListed(lexicon, 'report-agent', tree, noun)) return null
  const source = childrenBy(tree, noun, 'nsubj').find((kid) => kid < noun)
  const what = childrenBy(tree, noun, 'nmod').find((kid) => kid > noun && TAKEN.has(prepositionOf(tree, kid)))
  if (source === undefined || what === undefined) return null
  const bound = childrenBy(tree, noun, 'cop', 'aux').filter((kid) => kid > source)
  if (bound.length === 0 && tree.lang === 'en') return null
  const mark = tree.kids[what]!.find((kid) => kid < what && tree.rel[kid] === 'case')
  const tokens = subtree(tree, what).filter((at) => at > (mark ?? noun))
  const content = contentSpans(tree, tokens, new Set())
  if (content.length === 0) return null
  const first = Math.min(...bound, ...childrenBy(tree, noun, 'amod', 'det').filter((kid) => kid > source), noun)
  return {
    head: noun,
    source,
    sourceSpan: sourceSpan(tree, source, first),
    cue: [tree.tokens[first]!.start, tree.tokens[mark ?? noun]!.end],
    content,
    tokens,
    spoken: false,
  }
}

const TAKEN: ReadonlySet<string | null> = new Set(['of', 'to', 'for', null])
