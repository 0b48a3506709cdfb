import type { Span } from '../../model/index.js'
import { subtree, type Tree } from '../tree.js'
import { isMark } from './marks.js'

/** A source with everything that describes it, without the clause that only adds ("…, who had left", "…, speaking in Rome"); never its own cue. */
export function sourceSpan(tree: Tree, at: number, verb: number | null = null): Span {
  const tokens = subtree(tree, at, (kid) => kid === verb || isCut(tree, kid, at)).filter(
    (token) => verb === null || verb < at || token < verb,
  )
  let from = 0
  let to = tokens.length - 1
  while (from < to && (isMark(tree, tokens[from]!) || isOpener(tree, tokens[from]!, at))) from++
  const gap = tokens.findIndex((token, index) => index > from && token - tokens[index - 1]! > 2)
  if (gap > 0 && gap <= to && tokens[gap]! > at) to = Math.max(gap - 1, tokens.indexOf(at))
  while (to > from && tokens[to] !== at && isLoose(tree, tokens, to)) to--
  const first = verb !== null && tokens[from]! < verb ? wholePhrase(tree, tokens[from]!) : tokens[from]!
  return [tree.tokens[first]!.start, tree.tokens[tokens[to]!]!.end]
}

function isCut(tree: Tree, kid: number, at: number): boolean {
  const relation = tree.rel[kid]!
  if (['cop', 'aux', 'mark', 'parataxis', 'advcl', 'discourse', 'ccomp'].includes(relation)) return true
  if (relation === 'case') return tree.tokens[kid]!.head === at && !/^['’]s?$/.test(tree.low[kid]!)
  const first = relation === 'acl' ? subtree(tree, kid)[0]! : kid
  if (tree.tokens[kid]!.deprel === 'acl:relcl') return tree.low[first - 1] === ',' || subtree(tree, kid).length > 25
  if (relation === 'acl' && /ing$/.test(tree.low[kid]!) && (tree.low[first] === ',' || tree.low[first - 1] === ','))
    return true
  return relation === 'nsubj' || (relation === 'conj' && tree.tokens[kid]!.upos === 'VERB')
}

/** "But environmentalists": a conjunction that opens the sentence is not of the source. */
function isOpener(tree: Tree, token: number, at: number): boolean {
  return token < at && tree.rel[token] === 'cc'
}

/** A mark, or a day, at the end: "Sanders on Tuesday". */
function isLoose(tree: Tree, tokens: readonly number[], to: number): boolean {
  const token = tokens[to]!
  if (isMark(tree, token)) return !/^[)\]]$/.test(tree.tokens[token]!.text)
  if (DAY.test(tree.low[token]!)) return true
  return tree.tokens[token]!.upos === 'ADP' && DAY.test(tree.low[token + 1] ?? '')
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/**
 * The first token of the noun phrase that a source stands in, where the parser has cut off its front ("former Gov." before
 * "Jeb Bush"): back over nothing but nouns, names and adjectives to a mark or the sentence's start.
 */
function wholePhrase(tree: Tree, first: number): number {
  let from = first
  while (from > 0 && first - from < LONGEST && isNominal(tree, from - 1)) from--
  const before = from - 1
  const opens = before < 0 || (isMark(tree, before) && tree.low[before] !== '-') || EDGE.has(tree.tokens[before]!.upos)
  if (!opens || tree.low.slice(from, first).some((word) => TIME.test(word))) return first
  while (from < first && (DAY.test(tree.low[from]!) || tree.rel[from] === 'cc')) from++
  return from
}

const LONGEST = 10
const TIME =
  /^(?:yesterday|today|tomorrow|tonight|last|next|week|month|year|day|morning|afternoon|evening|night|time|moment)s?$/
const EDGE = new Set(['CCONJ', 'SCONJ'])

function isNominal(tree: Tree, at: number): boolean {
  const { upos, text } = tree.tokens[at]!
  if (upos === 'DET') return !/^(?:that|which|what|whose)$/i.test(text)
  return ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(upos)
}
