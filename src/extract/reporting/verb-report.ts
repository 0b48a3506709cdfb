import type { Span } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { feature, subtree, type Tree } from '../tree.js'
import { lowerOf } from '../words/lower.js'
import type { QuotedSpan } from '../words/quotes.js'
import { carrierOf } from './carrier.js'
import { areCompared } from './compared-texts.js'
import { contentSpans } from './content-spans.js'
import { cueSpan, cueStart } from './cue.js'
import { fitting } from './fitting.js'
import { clauseEdges, type Edges, frontedContent, isClosedQuote } from './fronted.js'
import { around, inserted, relativeContent } from './inserted.js'
import { isMark, isQuoteMark } from './marks.js'
import { range } from './range.js'
import type { Report } from './report.js'
import { isPassive, sourceOfVerb } from './source.js'
import { sourceBefore } from './source-before.js'
import { sourceSpan } from './source-span.js'
import { spokenEnd } from './spoken-end.js'
import { type Takes, takesOfWord } from './takes.js'
import { contentAfter, type Part } from './verb-content.js'

/** The attribution of a verb that says, shows, thinks or wants something; null where it does not, or nothing is said. */
export function verbReport(tree: Tree, verb: number, lexicon: Lexicon, quotes: readonly QuotedSpan[]): Report | null {
  const takes = takesOf(tree, verb, lexicon)
  if (!takes) return null
  const carrier = carrierOf(tree, verb, lexicon)
  const first = cueStart(tree, carrier?.verb ?? verb, lexicon)
  const edges = fitting(
    tree,
    verb,
    carrier
      ? { first, last: verb, source: carrier.source }
      : ((takes.spoken ? clauseEdges(tree, verb, first) : null) ?? treeEdges(tree, verb, first)),
  )
  const { source } = edges
  const own = source === null ? [] : subtree(tree, source).filter((at) => source > verb || at < first)
  const fronted = takes.clause ? frontedContent(tree, verb, edges, takes.spoken) : null
  const part = fronted
    ? { tokens: fronted, cueEnd: verb, clause: true }
    : isPassive(tree, verb) && tree.rel[source ?? verb] !== 'appos' && source !== tree.tokens[verb]!.head
      ? passive(tree, verb, takes, source, lexicon)
      : (around(tree, verb, edges, takes) ??
        contentAfter(tree, verb, takes, lexicon) ??
        (takes.clause ? (afterMark(tree, verb) ?? loose(tree, verb, takes, lexicon)) : null) ??
        inserted(tree, verb, edges, takes) ??
        relativeContent(tree, verb, takes))
  const beside = takes.spoken && !fronted ? quotationBeside(tree, verb, quotes, part?.tokens ?? []) : null
  if (beside) return { ...named(tree, verb, edges, first, verb), content: [beside], tokens: [], spoken: true }
  if (!part || part.tokens.length === 0 || areCompared(tree, verb, source)) return null
  const cueEnd = withPreposition(tree, verb, part.cueEnd, takes)
  const without = new Set([
    ...own.filter((at) => !part.tokens.includes(at) || at >= edges.first),
    ...range(first, verb + 1),
    ...range(part.cueEnd + 1, cueEnd + 1),
  ])
  if (source !== null && part.tokens.includes(source) && !fronted) return null
  const between = cueEnd > part.cueEnd ? range(cueEnd + 1, part.tokens[0]!) : []
  const tokens = [...between, ...part.tokens].filter((at) => !without.has(at))
  const content = contentSpans(tree, tokens, without)
  if (content.length === 0) return null
  return {
    ...named(tree, verb, edges, first, cueEnd),
    content,
    tokens,
    spoken: takes.spoken && part.clause === true,
  }
}

/** "Called for", "pointed to": the preposition right behind a verb that takes it is of the cue, however the tree hangs it. */
function withPreposition(tree: Tree, verb: number, cueEnd: number, { prepositions }: Takes): number {
  const next = verb + 1
  const low = tree.low[next] ?? ''
  if (tree.lang !== 'en' || cueEnd !== verb || !prepositions.has(low) || PARTICLE.test(low)) return cueEnd
  return low === 'to' && ['VERB', 'AUX', 'ADV'].includes(tree.tokens[next + 1]?.upos ?? '') ? cueEnd : next
}

const PARTICLE = /^(?:off|out|up|down|away|back|in)$/

/** Who says it, by which words. */
function named(
  tree: Tree,
  verb: number,
  { source }: Edges,
  first: number,
  cueEnd: number,
): Pick<Report, 'head' | 'source' | 'sourceSpan' | 'cue'> {
  const last = cueEnd >= verb && cueEnd < verb + 6 ? cueEnd : verb
  return {
    head: verb,
    source,
    sourceSpan: source === null ? null : sourceSpan(tree, source, verb),
    cue: cueSpan(tree, first, verb, last),
  }
}

/** "Caddell continued:" and then a quotation of its own paragraph; or a quotation and then "Clinton said, looking up." as its own sentence. */
function quotationBeside(
  tree: Tree,
  verb: number,
  quotes: readonly QuotedSpan[],
  content: readonly number[],
): Span | null {
  const first = tree.tokens[0]!
  const last = tree.tokens.at(-1)!
  const empty = content.length === 0
  const closes =
    (empty || (isMark(tree, verb + 1) && !content.some((at) => isQuoteMark(tree, at)))) &&
    verb <= 8 &&
    !/ing$/.test(tree.low[verb]!)
  const before = closes
    ? quotes.find(({ outer }) => outer[1] <= first.start + 1 && outer[1] >= first.start - 2)
    : undefined
  if (before) return before.outer
  if (!empty || last.text !== ':' || tree.tokens.length - verb > 12) return null
  return quotes.find(({ outer }) => outer[0] >= last.end && outer[0] <= last.end + 6)?.outer ?? null
}

function treeEdges(tree: Tree, verb: number, first: number): Edges {
  const source = sourceOfVerb(tree, verb) ?? (isPassive(tree, verb) ? null : sourceBefore(tree, verb, first))
  if (source === null) return { first, last: verb, source }
  const own = subtree(tree, source)
  if (source > verb) return { first, last: Math.max(verb, own.at(-1)!), source }
  const isNear = own.at(-1)! < first && first - own.at(-1)! <= 3
  return { first: isNear ? Math.min(first, own[0]!) : first, last: verb, source }
}

/** What the lexicon says that a verb takes; any other verb with a finite clause and a subject takes that clause. */
function takesOf(tree: Tree, verb: number, lexicon: Lexicon): Takes | null {
  const token = tree.tokens[verb]!
  if (token.upos !== 'VERB' && !(token.upos === 'AUX' && tree.rel[verb] === 'root')) return null
  if (
    (tree.rel[verb] === 'amod' && !isClosedQuote(tree, verb - 1)) ||
    tree.rel[verb] === 'case' ||
    tree.rel[verb] === 'compound'
  )
    return null
  const takes = takesOfWord(lexicon, tree.low[verb]!, lowerOf(token.lemma))
  if (takes.clause || takes.object || takes.infinitive || takes.predicate || takes.prepositions.size > 0) return takes
  return takes.never || !hasThatClause(tree, verb) ? null : { ...takes, clause: true }
}

function hasThatClause(tree: Tree, verb: number): boolean {
  return tree.kids[verb]!.some(
    (kid) =>
      kid > verb &&
      tree.rel[kid] === 'ccomp' &&
      feature(tree.tokens[kid]!, 'VerbForm') !== 'Inf' &&
      tree.kids[kid]!.some((mark) => ['that', 'что'].includes(tree.low[mark]!)),
  )
}

/** "Was criticised by", "is expected to": the subject is what is said of. */
function passive(tree: Tree, verb: number, takes: Takes, agent: number | null, lexicon: Lexicon): Part | null {
  const after = contentAfter(tree, verb, { ...takes, object: false }, lexicon)
  const subject = tree.kids[verb]!.find((kid) => kid < verb && tree.rel[kid] === 'nsubj')
  const isDummy = subject !== undefined && ['it', 'there', 'это'].includes(tree.low[subject]!)
  if (after && (subject === undefined || isDummy)) return after
  if (!after && !(takes.object && agent !== null)) return null
  if (subject === undefined) return after
  const tokens = [...subtree(tree, subject), ...(after?.tokens ?? [])].filter(
    (at) => agent === null || !subtree(tree, agent).includes(at),
  )
  return { tokens: tokens.sort((a, b) => a - b), cueEnd: after?.cueEnd ?? verb }
}

/** "Said Friday that …", "said: …", "said, “…”": what follows, where the tree has lost it. */
function afterMark(tree: Tree, verb: number): Part | null {
  for (let at = verb + 1; at < tree.tokens.length && at <= verb + 9; at++) {
    const opens = ['that', 'что'].includes(tree.low[at]!) && tree.tokens[at]!.upos !== 'DET'
    const colon = tree.low[at] === ':'
    const quoted =
      isQuoteMark(tree, at) &&
      (at === verb + 1 || isMark(tree, at - 1)) &&
      /[\s(]/.test(tree.text[tree.tokens[at]!.start - 1] ?? ' ')
    if (!opens && !colon && !quoted) {
      if (isMark(tree, at) && tree.low[at] !== ',') return null
      continue
    }
    const from = colon ? at + 1 : at
    return from < tree.tokens.length - 1
      ? { tokens: range(from, tree.tokens.length), cueEnd: verb, clause: true }
      : null
  }
  return null
}

/** "Say the politics would be …", where the tree has made the clause an object: all that follows, where a finite verb is in it. */
function loose(tree: Tree, verb: number, takes: Takes, lexicon: Lexicon): Part | null {
  const first = tree.kids[verb]!.find(
    (kid) => kid > verb && ['obj', 'nsubj', 'obl', 'dep', 'xcomp', 'iobj'].includes(tree.rel[kid]!),
  )
  if (!takes.spoken || first === undefined) return null
  const from = subtree(tree, first)[0]!
  if (from !== verb + 1 || tree.low[from] === 'so') return null
  const tokens = range(from, spokenEnd(tree, verb, lexicon))
  const isClause = tokens.some((at) => /VerbForm=Fin/.test(tree.tokens[at]!.feats))
  const isObject = tree.tokens[verb]!.lemma === 'say' && tree.rel[first] === 'obj' && tokens.length > 4
  return isClause || isObject ? { tokens, cueEnd: verb, clause: true } : null
}
