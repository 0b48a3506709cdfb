import type { Span } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { isMark } from './marks.js'

/** The first token of a verb's cue: its auxiliaries, negation and the adverbs among them, and the phase verb above ("went on to say"). */
export function cueStart(tree: Tree, verb: number, lexicon: Lexicon): number {
  let first = verb
  for (let at = verb - 1; at >= 0 && belongs(tree, at, verb); at--) first = at
  while (first < verb && isMark(tree, first)) first++
  const above = tree.tokens[verb]!.head
  const phase =
    above >= 0 &&
    above < first &&
    first - above <= 2 &&
    tree.rel[verb] === 'xcomp' &&
    isListed(lexicon, 'report-phase', tree, above)
  return phase ? cueStart(tree, above, lexicon) : first
}

function belongs(tree: Tree, at: number, verb: number): boolean {
  const { head, upos } = tree.tokens[at]!
  if (upos === 'AUX') return head === verb || tree.tokens[head]?.upos === 'VERB'
  if (head === verb && tree.rel[at] === 'mark') return tree.low[at] === 'to'
  if (QUANTITY.test(tree.low[at]!)) return false
  return (upos === 'ADV' || upos === 'PART') && head === verb && tree.rel[at] !== 'mark' && !WH.test(tree.low[at]!)
}

/** "Most oppose it": a subject, whatever the tagger takes it for. */
const QUANTITY = /^(?:most|many|few|some)$/
const WH = /^(?:when|where|how|why|as|if|так|как|когда|где)$/

/** The characters of a cue: the verb with its auxiliaries and particle, a preposition that it takes, a colon right behind it. */
export function cueSpan(tree: Tree, first: number, verb: number, last: number): Span {
  let end = Math.max(verb, last)
  const particle = tree.kids[verb]!.find((kid) => tree.tokens[kid]!.deprel === 'compound:prt' && kid === end + 1)
  if (particle !== undefined) end = particle
  if (tree.low[end + 1] === ':') end++
  return [tree.tokens[first]!.start, tree.tokens[end]!.end]
}
