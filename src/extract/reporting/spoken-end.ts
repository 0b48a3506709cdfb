import type { Lexicon } from '../lexicon/types.js'
import { pathUp, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { followsComma, isMark } from './marks.js'
import { takesOfWord } from './takes.js'

/** What is said goes on to the end of the sentence, or up to the next predicate of the one who says it ("…, and added", "…, citing", "…, though she noted"). */
export function spokenEnd(tree: Tree, verb: number, lexicon: Lexicon): number {
  const limit = mainClause(tree, verb) ?? tree.tokens.length
  for (let at = verb + 2; at < limit; at++) {
    const token = tree.tokens[at]!
    if (token.upos !== 'VERB') continue
    const aside = asideBefore(tree, verb, at, lexicon)
    if (aside !== null) return aside
    if (!isNext(tree, verb, at, lexicon)) continue
    let edge = at
    while (edge > verb + 1 && !isBreak(tree, edge)) edge--
    if (edge > verb + 2) return edge
  }
  return limit
}

/** "Though he says he is a friend, he accuses …": the comma before the main clause that a telling stands before. */
function mainClause(tree: Tree, verb: number): number | null {
  const main = pathUp(tree, verb).find((at) => at > verb)
  if (main === undefined || tree.rel[main] === 'ccomp') return null
  const subject = tree.kids[main]!.find((kid) => kid > verb && kid < main && tree.rel[kid] === 'nsubj')
  if (subject === undefined) return null
  let edge = subtree(tree, subject)[0]! - 1
  while (edge > verb + 2 && tree.low[edge] !== ',') edge--
  return edge > verb + 2 && subject - edge <= LONGEST ? edge : null
}

/** Is it a further predicate of whoever speaks? */
function isNext(tree: Tree, verb: number, at: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[at]!
  const saying = isListed(lexicon, 'report-say', tree, at)
  const own = token.head === verb && ['conj', 'advcl', 'parataxis'].includes(tree.rel[at]!)
  if (own && (saying || tree.rel[at] === 'conj' || isGerund(tree, at))) return true
  return saying && /ing$/.test(tree.low[at]!) && followsComma(tree, at)
}

/** ", though she noted that", "; his aides say": where another reporting clause with a subject of its own begins; its first token. */
function asideBefore(tree: Tree, verb: number, at: number, lexicon: Lexicon): number | null {
  if (tree.lang !== 'en') return null
  const takes = takesOfWord(lexicon, tree.low[at]!, lowerOf(tree.tokens[at]!.lemma))
  if (!(takes.clause || takes.infinitive || takes.object)) return null
  const subject = tree.kids[at]!.find((kid) => kid < at && tree.rel[kid] === 'nsubj')
  if (subject === undefined || at - subject > 4) return null
  for (let edge = subject - 1; edge > verb + 3 && subject - edge < LONGEST; edge--) {
    if (ASIDE.test(tree.low[edge]!)) return isMark(tree, edge - 1) ? edge - 1 : null
    if (tree.low[edge] === ';') return edge
    if (isMark(tree, edge) || tree.tokens[edge]!.upos === 'VERB') return null
  }
  return null
}

const ASIDE = /^(?:though|although|while|whereas)$/
const LONGEST = 10

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
