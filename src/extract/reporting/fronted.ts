import { subtree, type Tree } from '../tree.js'
import { isMark, isQuoteMark } from './marks.js'
import { range } from './range.js'

/** Where a reporting clause begins and ends, and the token that heads its source. */
export type Edges = { readonly first: number; readonly last: number; readonly source: number | null }

/** What stands before its reporting clause ("…, she said") or on both sides of it ("…,” he said, “…"): the tokens of the content, or null. */
export function frontedContent(
  tree: Tree,
  verb: number,
  { first, last }: Edges,
  spoken: boolean,
): readonly number[] | null {
  const mark = first - 1
  if (mark < 1 || !isMark(tree, mark) || !canFollow(tree, verb)) return null
  const quoted = isClosedQuote(tree, mark)
  if (quoted && !spoken) return null
  if (!quoted && hasClauseAfter(tree, verb)) return null
  const behind = quotedBehind(tree, last)
  if (quoted || (spoken && closesSentence(tree, verb, first)))
    return merged(range(quoted ? ownQuotation(tree, mark) : 0, mark + 1), behind)
  const host = tree.tokens[verb]!.head
  if (tree.rel[verb] === 'parataxis' && host >= 0) {
    const inside = subtree(tree, host, (kid) => kid === verb)
    if (inside[0]! < first) return merged(inside, behind)
  }
  if (hasSubordinate(tree, verb, mark) || tree.low[mark] !== ',') return null
  const left = range(0, mark)
  if (!left.some((at) => isPredicate(tree, at))) return null
  return merged(left, behind)
}

/** "Lane scolded him: “It is late,” she said": what stands before the quotation and a colon or dash has been told already; where what is said begins. */
function ownQuotation(tree: Tree, mark: number): number {
  for (let at = mark - 2; at > 1; at--) {
    if (!isQuoteMark(tree, at) || !/\s/.test(tree.text[tree.tokens[at]!.start - 1] ?? ' ')) continue
    return /^[:–—-]$/.test(tree.low[at - 1]!) && range(0, at).some((each) => isPredicate(tree, each)) ? at : 0
  }
  return 0
}

/** The reporting clause that stands right behind a quotation or closes a sentence after a comma, by the words alone: trees err most on these. */
export function clauseEdges(tree: Tree, verb: number, cue: number): Edges | null {
  if (!canFollow(tree, verb)) return null
  let first = cue
  while (first > 0 && cue - first < LONGEST && !isBoundary(tree, first - 1)) {
    if (isPredicate(tree, first - 1)) return null
    first--
  }
  if (first === 0 || !isMark(tree, first - 1) || AFTER.test(tree.low[first]!)) return null
  if (!isClosedQuote(tree, first - 1) && !closesSentence(tree, verb, first) && !isParenthesis(tree, verb, first, cue))
    return null
  if (first === cue) return described(tree, verb, first) ?? inverted(tree, verb, first)
  const inside = range(first, cue)
  const source =
    inside.find((at) => tree.rel[at] === 'nsubj' && isNameable(tree, at)) ??
    inside.findLast((at) => isNameable(tree, at) && (tree.tokens[at]!.head < first || tree.tokens[at]!.head >= cue)) ??
    inside.findLast((at) => isNameable(tree, at))
  return source === undefined ? null : { first, last: verb, source }
}

/** "…, after most had said so": a circumstance, not a reporting clause. */
const AFTER = /^(?:after|before|when|while|because|since|if|although|though|than|until)$/

/** Only a verb with a person closes a quotation: "…, adding" and "to say" do not. */
function canFollow(tree: Tree, verb: number): boolean {
  return !/ing$/.test(tree.low[verb]!) && !/VerbForm=(?:Inf|Conv)/.test(tree.tokens[verb]!.feats)
}

/** A bracket belongs to the name before it: "Graham (R-S.C.) said". */
function isBoundary(tree: Tree, at: number): boolean {
  return isMark(tree, at) && !/^[()[\].'’-]$/.test(tree.tokens[at]!.text)
}

/** "The bridge, the mayor said, was …": a phrase and its verb between two commas, which parsers take for the clause itself. */
function isParenthesis(tree: Tree, verb: number, first: number, cue: number): boolean {
  if (tree.lang !== 'en' || first >= cue || tree.low[first - 1] !== ',' || tree.low[verb + 1] !== ',') return false
  const phrase = range(first, cue)
  if (phrase.some((at) => !isNameable(tree, at) && !OF_PHRASE.has(tree.tokens[at]!.upos))) return false
  return range(verb + 2, tree.tokens.length).some((at) => isPredicate(tree, at))
}

const OF_PHRASE = new Set(['DET', 'ADJ', 'PUNCT', 'PART', 'ADP'])

/** "…, the minister told reporters on Friday.": a clause before, and no clause behind. */
function closesSentence(tree: Tree, verb: number, first: number): boolean {
  if (tree.low[first - 1] !== ',' || tree.tokens.length - verb > LONGEST) return false
  const behind = range(verb + 1, tree.tokens.length)
  if (behind.some((at) => isPredicate(tree, at) || isQuoteMark(tree, at) || tree.low[at] === 'that')) return false
  const before = range(0, first - 1)
  const opener = WH.test(tree.low[0]!) || tree.tokens[0]!.upos === 'ADP' || /ing$/.test(tree.low[0]!)
  return !opener && before.some((at) => isPredicate(tree, at))
}

/** "…," Ann Lee, the mayor, said: a subject that a comma parts from its verb. */
function described(tree: Tree, verb: number, cue: number): Edges | null {
  if (tree.low[cue - 1] !== ',') return null
  let first = cue - 1
  while (first > 0 && cue - first < LONGEST_SUBJECT && !isQuoteMark(tree, first - 1)) first--
  if (first === 0 || !isClosedQuote(tree, first - 1)) return null
  const inside = range(first, cue - 1)
  const comma = inside.find((at) => tree.low[at] === ',')
  const end = comma ?? cue - 1
  if (!isNameable(tree, first) && !INSIDE.has(tree.rel[first]!)) return null
  if (range(first, end).some((at) => isPredicate(tree, at) || tree.tokens[at]!.upos === 'ADP')) return null
  const source = range(first, end).findLast(
    (at) => isNameable(tree, at) && (tree.tokens[at]!.head < first || tree.tokens[at]!.head >= end),
  )
  return source === undefined ? null : { first, last: verb, source }
}

const LONGEST_SUBJECT = 24

function inverted(tree: Tree, verb: number, first: number): Edges | null {
  let source = verb + 1
  if (source >= tree.tokens.length || isMark(tree, source)) return null
  while (tree.tokens[source]!.head > source && INSIDE.has(tree.rel[source]!)) source = tree.tokens[source]!.head
  if (!isNameable(tree, source)) return null
  return { first, last: Math.max(source, ...subtree(tree, source)), source }
}

const LONGEST = 12
const INSIDE = new Set(['det', 'amod', 'compound', 'nummod', 'nmod', 'flat', 'case', 'advmod'])

function isNameable(tree: Tree, at: number): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'NUM', 'X'].includes(tree.tokens[at]!.upos)
}

/** A quotation ends here: its mark, or the mark and then a comma. */
export function isClosedQuote(tree: Tree, mark: number): boolean {
  // Outside English a comma or dash parts a quotation from its verb: «“Единая Россия” передала» names a party.
  if (isQuoteMark(tree, mark) && tree.lang !== 'en' && tree.tokens[mark + 1]?.upos === 'VERB') return false
  if (isQuoteMark(tree, mark)) return !/\s/.test(tree.text[tree.tokens[mark]!.start - 1] ?? ' ')
  return isQuoteMark(tree, mark - 1) && /^[,.?!—–-]+$/.test(tree.tokens[mark]!.text) && isClosedQuote(tree, mark - 1)
}

function hasClauseAfter(tree: Tree, verb: number): boolean {
  return tree.kids[verb]!.some(
    (kid) => kid > verb && ['ccomp', 'xcomp'].includes(tree.rel[kid]!) && subtree(tree, kid).length > 2,
  )
}

function hasSubordinate(tree: Tree, verb: number, mark: number): boolean {
  return tree.kids[verb]!.some(
    (kid) =>
      kid < mark &&
      tree.rel[kid] === 'advcl' &&
      subtree(tree, kid).at(-1)! >= mark - 1 &&
      tree.kids[kid]!.some((inner) => inner < kid && (tree.rel[inner] === 'mark' || WH.test(tree.low[inner]!))),
  )
}

const WH = /^(?:when|while|where|if|as|after|before|когда|если|пока)$/

function isPredicate(tree: Tree, at: number): boolean {
  const { upos, feats } = tree.tokens[at]!
  return (upos === 'VERB' || upos === 'AUX') && !/VerbForm=(?:Inf|Ger|Part)/.test(feats)
}

/** "…, he said, “the rest”": the quotation that goes on behind the reporting clause. */
function quotedBehind(tree: Tree, last: number): number[] {
  for (let at = last + 1; at < tree.tokens.length && at <= last + 12; at++) {
    if (!isQuoteMark(tree, at) || at + 2 >= tree.tokens.length) continue
    if (isMark(tree, at - 1) || tree.rel[at - 1] === 'cc' || at === last + 1) return range(at, tree.tokens.length)
    return []
  }
  return []
}

function merged(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y)
}
