import type { Span } from '../model/index.js'
import { prepositionOf } from './arguments.js'
import { citedPhrases } from './cited-phrases.js'
import { headlineLinks } from './headline-links.js'
import type { Hit } from './hits.js'
import type { Link } from './link.js'
import type { Passage } from './passage.js'
import { referencesOf } from './references.js'
import { sourceOf } from './sources.js'
import { childrenBy, isUnder, pathUp, spanOf, subtree, type Tree } from './tree.js'

/** Every attribution of a sentence, outermost first: reporting verbs, "according to", «по словам», headline colons and dashes. */
export function linksOf(passage: Passage, tree: Tree, hits: readonly Hit[]): readonly Link[] {
  const links = [
    ...hits.flatMap((hit) => reported(passage, tree, hit) ?? []),
    ...citedPhrases(passage, tree),
    ...headlineLinks(passage, tree),
  ]
  return links.sort((a, b) => a.rank - b.rank)
}

/** "X said (that) …", "…, X said", «сообщили в ведомстве». */
function reported(passage: Passage, tree: Tree, hit: Hit): Link | null {
  if (hit.frame.speaks && hit.wordClass === 'noun') return nominalReport(passage, tree, hit)
  if (!hit.frame.speaks || hit.wordClass === 'noun') return null
  const clause = contentClause(tree, hit)
  if (clause === null) return null
  const source = sourceOf(passage, tree, hit)
  const inCue = clause.inverted ? null : clause.at
  const tokens = clause.inverted ? without(tree, hit.head) : contentTokens(tree, clause.at)
  if (tokens.length === 0) return null
  return {
    source: source.reference,
    unnamed: source.unnamed,
    cue: cueSpan(tree, hit),
    covers: (at) => (inCue !== null ? isUnder(tree, at, inCue) : !isUnder(tree, at, hit.head)),
    content: spanOf(tree, tokens),
    hit,
    rank: pathUp(tree, hit.head).length + (clause.inverted ? 0 : 1),
  }
}

/** "The president's statement that …", «заявление Трампа о …»: a noun of speech with its owner and content. */
function nominalReport(passage: Passage, tree: Tree, hit: Hit): Link | null {
  if (hit.frame.type !== 'STATE') return null
  const kids = tree.kids[hit.head]!
  const clause =
    kids.find((kid) => tree.rel[kid] === 'acl' && tree.tokens[kid]!.deprel !== 'acl:relcl') ??
    kids.find((kid) => tree.rel[kid] === 'nmod' && ['о', 'about', 'on', 'of'].includes(prepositionOf(tree, kid) ?? ''))
  const owner = kids.find(
    (kid) =>
      kid !== clause &&
      (tree.tokens[kid]!.deprel === 'nmod:poss' ||
        (tree.rel[kid] === 'nmod' && ['by', 'from', null].includes(prepositionOf(tree, kid)))),
  )
  if (clause === undefined || owner === undefined) return null
  const reference = referencesOf(passage, tree, owner)[0]
  if (!reference) return null
  return {
    source: reference,
    unnamed: false,
    cue: spanOf(tree, [hit.head]),
    covers: (at) => isUnder(tree, at, clause),
    content: spanOf(tree, contentTokens(tree, clause)),
    hit,
    rank: pathUp(tree, hit.head).length,
  }
}

type Clause = { readonly at: number; readonly inverted: boolean }

function contentClause(tree: Tree, hit: Hit): Clause | null {
  const kids = tree.kids[hit.head]!
  const clause =
    kids.find((kid) => tree.rel[kid] === 'ccomp') ??
    kids.find((kid) => tree.rel[kid] === 'parataxis' && tree.tokens[kid]!.upos !== 'PUNCT' && kid !== hit.head) ??
    hit.used
      .slice(1)
      .flatMap((at) => childrenBy(tree, at, 'acl', 'ccomp'))
      .at(0)
  if (clause !== undefined && !isCueLike(tree, clause)) return { at: clause, inverted: false }
  if (
    tree.rel[hit.head] === 'parataxis' ||
    isAfterthought(tree, hit.head) ||
    (tree.rel[hit.head] === 'advcl' && isAsClause(tree, hit.head))
  )
    return { at: hit.head, inverted: true }
  if (hit.frame.clause) return aboutPhrase(tree, hit)
  const open =
    kids.find((kid) => tree.rel[kid] === 'xcomp') ??
    kids.find((kid) => tree.rel[kid] === 'obj' && tree.tokens[kid]!.upos !== 'PRON')
  return open === undefined || hit.used.includes(open) ? aboutPhrase(tree, hit) : { at: open, inverted: false }
}

/** "…, said the envoy" that the parser took for a second predicate: a comma before it, no conjunction, no content after it. */
function isAfterthought(tree: Tree, at: number): boolean {
  if (tree.rel[at] !== 'conj' || tree.low[at - 1] !== ',') return false
  return !tree.kids[at]!.some((kid) => ['cc', 'ccomp', 'xcomp'].includes(tree.rel[kid]!))
}

function aboutPhrase(tree: Tree, hit: Hit): Clause | null {
  const about = childrenBy(tree, hit.head, 'obl').find((kid) =>
    ['about', 'on', 'of', 'о', 'for', 'for'].includes(prepositionOf(tree, kid) ?? ''),
  )
  return about === undefined ? null : { at: about, inverted: false }
}

function isCueLike(tree: Tree, at: number): boolean {
  return tree.rel[at] === 'parataxis' && tree.kids[at]!.length === 0
}

/** "As the agency reports", «как сообщает». */
function isAsClause(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, 'mark', 'advmod').some((kid) => tree.low[kid] === 'as' || tree.low[kid] === 'как')
}

function without(tree: Tree, head: number): number[] {
  const cue = new Set(subtree(tree, head))
  return tree.tokens.map((_, at) => at).filter((at) => !cue.has(at))
}

function contentTokens(tree: Tree, clause: number): number[] {
  return subtree(tree, clause)
}

/** The reporting words with their auxiliaries and particles: "has learned", «дал понять». */
function cueSpan(tree: Tree, hit: Hit): Span {
  const parts = [
    ...hit.used.filter((at) => Math.abs(at - hit.head) <= 3),
    ...childrenBy(tree, hit.head, 'aux').filter((kid) => kid < hit.head),
    ...tree.kids[hit.head]!.filter((kid) => tree.tokens[kid]!.deprel === 'compound:prt'),
  ]
  return spanOf(
    tree,
    [...new Set(parts)].sort((a, b) => a - b),
  )
}
