import type { Lexicon } from '../lexicon/types.js'
import { isUnder, pathUp, subtree, type Tree } from '../tree.js'
import { type QuotedSpan, quotesTouching } from '../words/quotes.js'
import { adjectiveReport } from './adjective-report.js'
import { agentReport } from './agent-report.js'
import { labelReport } from './label-report.js'
import { nounReport } from './noun-report.js'
import { phraseReport } from './phrase-report.js'
import type { Report } from './report.js'
import { verbReport } from './verb-report.js'

/** Every attribution that the text itself makes in one sentence, whatever is said in it, in text order of the reporting words; not those that stand in a quotation. */
export function reportsOf(tree: Tree, lexicon: Lexicon, quotes: readonly QuotedSpan[]): readonly Report[] {
  const near = quotesTouching(quotes, [tree.span[0] - BESIDE, tree.span[1] + BESIDE])
  const reports: Report[] = []
  for (let at = 0; at < tree.tokens.length; at++) {
    const { start, end } = tree.tokens[at]!
    if (near.some(({ outer }) => outer[0] < start && end < outer[1])) continue
    const found =
      phraseReport(tree, at, lexicon) ??
      verbReport(tree, at, lexicon, near) ??
      nounReport(tree, at, lexicon) ??
      adjectiveReport(tree, at, lexicon) ??
      agentReport(tree, at, lexicon) ??
      labelReport(tree, at, near, lexicon)
    // "You" of the text itself is its reader, who says nothing.
    if (found && !(found.source !== null && tree.low[found.source] === 'you')) reports.push(found)
  }
  return reports
}

/** How far behind or before its sentence a quotation may stand that the sentence introduces. */
const BESIDE = 8

/** Those that no other one reports: the outermost of each chain. */
export function outermost(tree: Tree, reports: readonly Report[]): readonly Report[] {
  const holds = (outer: Report, inner: Report) =>
    outer !== inner &&
    outer.tokens.includes(inner.head) &&
    (outer.spoken || (isUnder(tree, inner.head, outer.head) && !isAside(tree, inner.head, outer.head)))
  return reports.filter(
    (report) =>
      !reports.some(
        (other) => holds(other, report) && !(holds(report, other) && report.tokens.length > other.tokens.length),
      ),
  )
}

/** "Refused to sign the agreement, which Kyiv opposed", "supports it, although she doubts": the text's own aside, where nobody speaks. */
function isAside(tree: Tree, inner: number, outer: number): boolean {
  if (tree.lang !== 'en') return false
  const path = pathUp(tree, inner)
  return path.slice(0, path.indexOf(outer)).some((at) => {
    const first = subtree(tree, at)[0]!
    if (tree.tokens[at]!.deprel === 'acl:relcl') return tree.low[first] === ',' || tree.low[first - 1] === ','
    return tree.rel[at] === 'advcl' && tree.kids[at]!.some((kid) => kid < at && ASIDE.test(tree.low[kid]!))
  })
}

const ASIDE = /^(?:although|though|while|whereas|as|when|after|before|since|because)$/
