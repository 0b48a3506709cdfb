import type { Lexicon } from '../lexicon/types.js'
import { isNominal } from '../participants/control.js'
import { childrenBy, pathUp, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { contentSpans } from './content-spans.js'
import { range } from './range.js'
import type { Report } from './report.js'
import { sourceSpan } from './source-span.js'

type Marker = { readonly top: number; readonly source: number; readonly last: number }

/** "According to X", "in X's view", «по словам X», «согласно X», «со ссылкой на X»: the clause that the phrase hangs from. */
export function phraseReport(tree: Tree, at: number, lexicon: Lexicon): Report | null {
  const marker = markerAt(tree, at, lexicon)
  if (!marker) return null
  const cut = new Set([...subtree(tree, marker.source).filter((part) => part >= at), ...range(at, marker.last + 1)])
  const tokens = contentOf(tree, at, marker, Math.max(...cut)).filter((part) => !cut.has(part))
  const content = contentSpans(tree, tokens, cut)
  if (content.length === 0) return null
  const [start, end] = sourceSpan(tree, marker.source)
  const next = marker.last + 1
  const from =
    next <= marker.source && tree.tokens[next]!.start < start
      ? next
      : tree.tokens.findIndex((token) => token.start === start)
  return {
    head: at,
    source: marker.source,
    sourceSpan: [tree.tokens[from]!.start, end],
    cue: [tree.tokens[at]!.start, tree.tokens[marker.last]!.end],
    content,
    tokens,
    spoken: true,
  }
}

/** The clause that the phrase hangs from, where the tree tells; else the words before it, or behind it where it opens the sentence. */
function contentOf(tree: Tree, at: number, { top }: Marker, end: number): number[] {
  const governor = tree.tokens[top]!.head
  const scope = governor >= 0 && (governor < at || governor > end) ? clauseOf(tree, governor) : -1
  const inside = scope < 0 ? [] : subtree(tree, scope, (kid) => kid === top)
  if (inside.length > 3) return inside
  return at <= 2 ? range(end + 1, tree.tokens.length) : range(0, at)
}

function markerAt(tree: Tree, at: number, lexicon: Lexicon): Marker | null {
  const low = tree.low[at]!
  const { head } = tree.tokens[at]!
  if (low === 'according' && head >= 0) {
    const last = tree.low[at + 1] === 'to' ? at + 1 : at
    const source = tree.rel[at] === 'case' ? head : (childrenBy(tree, at, 'obl', 'nmod')[0] ?? phraseBehind(tree, last))
    if (source === null || isListed(lexicon, 'accordance', tree, source)) return null
    return { top: tree.rel[at] === 'case' ? head : at, source, last }
  }
  if (low === 'per') return credited(tree, at)
  if (low === 'under' || (low === 'by' && tree.low[at + 1] === 'the')) {
    const terms = termsAfter(tree, at)
    if (terms) return terms
  }
  if (low === 'by') return reckoning(tree, at, lexicon)
  if (low === 'согласно')
    return head >= 0 && !tree.low[at + 1]?.startsWith('котор') && isNominal(tree, head) && tree.rel[at] === 'case'
      ? { top: head, source: head, last: at }
      : null
  if (low !== 'по' && low !== 'со') return null
  const noun = at + 1
  if (noun >= tree.tokens.length) return null
  if (!isListed(lexicon, low === 'по' ? 'according' : 'per', tree, noun)) {
    if (low === 'по' && ['его', 'ее', 'её', 'их'].includes(tree.low[noun]!) && tree.low[noun + 1]?.startsWith('слов'))
      return { top: noun + 1, source: noun, last: noun + 1 }
    return null
  }
  const source = childrenBy(tree, noun, 'nmod')[0]
  if (source === undefined) return null
  return { top: noun, source, last: low === 'со' ? Math.min(noun + 1, tree.tokens.length - 1) : noun }
}

/** ", per CNN": a name, and no measure ("per cent", "per capita"). */
function credited(tree: Tree, at: number): Marker | null {
  const { head } = tree.tokens[at]!
  const opens = at === 0 || tree.low[at - 1] === ','
  if (!opens || head <= at || tree.rel[at] !== 'case' || tree.tokens[head]!.upos !== 'PROPN') return null
  return { top: head, source: head, last: at }
}

/** "Under the terms of the accord": what the document says. */
function termsAfter(tree: Tree, at: number): Marker | null {
  const noun = at + 2
  if (tree.low[at + 1] !== 'the' || !/^(?:terms|provisions)$/.test(tree.low[noun] ?? '')) return null
  if (tree.tokens[at]!.head !== noun || !childrenBy(tree, noun, 'nmod').some((kid) => kid > noun)) return null
  return { top: noun, source: noun, last: at }
}

/** "By the ministry's count": whose reckoning it is. */
function reckoning(tree: Tree, at: number, lexicon: Lexicon): Marker | null {
  const { head } = tree.tokens[at]!
  if (head <= at || tree.rel[at] !== 'case') return null
  if (!isListed(lexicon, 'report-count', tree, head)) return null
  const owner = tree.kids[head]!.find((kid) => tree.tokens[kid]!.deprel === 'nmod:poss')
  return owner === undefined ? null : { top: head, source: owner, last: head }
}

/** The head of the noun phrase that begins right behind a token, where the tree has hung it elsewhere. */
function phraseBehind(tree: Tree, at: number): number | null {
  let top = at + 1
  if (top >= tree.tokens.length) return null
  while (tree.tokens[top]!.head > top && INSIDE.has(tree.rel[top]!)) top = tree.tokens[top]!.head
  return isNominal(tree, top) ? top : null
}

const INSIDE = new Set(['det', 'amod', 'compound', 'nummod', 'nmod', 'flat'])

/** The clause that an oblique belongs to; from a verb of speech's own complement, that complement. */
function clauseOf(tree: Tree, at: number): number {
  for (const next of pathUp(tree, at))
    if (!['nmod', 'obl', 'obj', 'nsubj', 'appos', 'amod', 'case', 'conj', 'xcomp'].includes(tree.rel[next]!))
      return next
  return at
}
