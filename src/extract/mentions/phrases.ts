import type { Span } from '../../model/index.js'
import { pathUp, spanOf, subtree, type Tree } from '../tree.js'
import { nominativeOf } from './nominative.js'

/** The head with its name parts and titles: flat, compound, apposition; not what it is modified by. */
export function nameZone(tree: Tree, at: number): number[] {
  return subtree(
    tree,
    at,
    (kid) => !['flat', 'appos', 'compound', 'goeswith'].includes(tree.rel[kid]!) || isModifierCompound(tree, kid),
  )
}

/** In "Trump administration" the compound owns the head; in "President Trump" it is a title of it. */
function isModifierCompound(tree: Tree, kid: number): boolean {
  const head = tree.tokens[kid]!.head
  return tree.rel[kid] === 'compound' && tree.tokens[head]!.upos === 'NOUN' && tree.lang === 'en'
}

/** The proper-name part of a phrase, in the nominative where its forms leave no doubt. */
export function nameText(tree: Tree, at: number): string {
  const parts = nameParts(tree, at)
  return nominativeOf(tree, parts) ?? tree.text.slice(...spanOf(tree, parts)).replace(/\s+/g, ' ')
}

/** Span of the proper-name part of a phrase; of its head if it has none. */
export function nameSpan(tree: Tree, at: number): Span {
  return spanOf(tree, nameParts(tree, at))
}

function nameParts(tree: Tree, at: number): readonly number[] {
  const own = tree.tokens[at]!.upos === 'PROPN'
  const parts = nameZone(tree, own ? at : (personIn(tree, at) ?? at)).filter(
    (part) =>
      tree.tokens[part]!.upos === 'PROPN' &&
      !(
        own &&
        pathUp(tree, part)
          .slice(0, pathUp(tree, part).indexOf(at))
          .some((step) => tree.rel[step] === 'appos')
      ),
  )
  return parts.length > 0 ? parts : [at]
}

/** «Губернатора Псковской области Михаила Ведерникова»: the full name behind a role, apart from what he is head of. */
function personIn(tree: Tree, at: number): number | undefined {
  if (tree.lang === 'en') return undefined
  return tree.kids[at]!.findLast(
    (kid) => tree.rel[kid] === 'appos' && tree.kids[kid]!.some((next) => tree.rel[next] === 'flat'),
  )
}

/** "European Court of Human Rights", "Palestinian Civil Defence": the words in capitals around a kind of body; null where it stands alone. English. */
export function bodySpan(tree: Tree, at: number): Span | null {
  const isCapital = (index: number) =>
    /^\p{Lu}\p{L}/u.test(tree.tokens[index]?.text ?? '') && ['PROPN', 'ADJ', 'NOUN'].includes(tree.tokens[index]!.upos)
  if (tree.lang !== 'en' || !isCapital(at)) return null
  let [from, to] = [at, at]
  while (from > 0 && isCapital(from - 1) && tree.tokens[from - 1]!.head >= from && tree.tokens[from - 1]!.head <= at)
    from--
  const of = tree.low[to + 1] === 'of' ? (tree.low[to + 2] === 'the' ? to + 3 : to + 2) : to
  for (let next = of; next > to && isCapital(next); next++) to = next
  return from < at || to > at ? [tree.tokens[from]!.start, tree.tokens[to]!.end] : null
}

/** The phrase without clauses, appositions and coordinated members. */
export function phraseSpan(tree: Tree, at: number): Span {
  const span = spanOf(
    tree,
    subtree(
      tree,
      at,
      (kid) =>
        CUT.has(tree.rel[kid]!) ||
        tree.kids[kid]!.some((next) => tree.low[next] === 'including') ||
        (tree.rel[kid] === 'case' && tree.tokens[kid]!.head === at && tree.low[kid] !== "'s" && tree.low[kid] !== '’s'),
    ),
  )
  return closed(tree.text, span)
}

/** «Пресс-служба «Ашана»»: a quotation mark that opens inside closes inside. */
function closed(text: string, [start, end]: Span): Span {
  const inside = text.slice(start, end)
  return inside.lastIndexOf('«') > inside.lastIndexOf('»') && text[end] === '»' ? [start, end + 1] : [start, end]
}

const CUT = new Set([
  'acl',
  'appos',
  'conj',
  'cc',
  'parataxis',
  'advcl',
  'punct',
  'cop',
  'nsubj',
  'aux',
  'mark',
  'ccomp',
  'obl',
  'advmod',
  'dep',
  'discourse',
  'csubj',
])
