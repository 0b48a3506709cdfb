import { feature, type Tree } from '../tree.js'
import { isMark } from './marks.js'
import { isWeekday } from './weekday.js'

/** The noun phrase right before a finite verb that the parser has left without a subject ("Most oppose", "the mayor, a lawyer, said"); null where none stands there. English. */
export function sourceBefore(tree: Tree, verb: number, first: number): number | null {
  if (tree.lang !== 'en' || first === 0 || !isFiniteVerb(tree, verb, first)) return null
  const end = skipAside(tree, skipDay(tree, first - 1))
  let from = end + 1
  while (from > 0 && isOfPhrase(tree, from - 1)) from--
  if (from > end || !opensClause(tree, from)) return null
  const words = Array.from({ length: end + 1 - from }, (_, index) => from + index)
  return words.findLast((at) => isHead(tree, at)) ?? null
}

function isFiniteVerb(tree: Tree, verb: number, first: number): boolean {
  if (first < verb && tree.tokens[first]!.upos === 'AUX') return true
  const form = feature(tree.tokens[verb]!, 'VerbForm')
  return (
    form === 'Fin' || (tree.rel[verb] === 'root' && !['Inf', 'Ger'].includes(form) && !tree.low[verb]!.endsWith('ing'))
  )
}

/** Back over "on Tuesday". */
function skipDay(tree: Tree, at: number): number {
  if (!isWeekday(tree.low[at])) return at
  return tree.low[at - 1] === 'on' ? at - 2 : at - 1
}

/** Back over what two commas set apart behind the phrase: ", a former governor,". */
function skipAside(tree: Tree, at: number): number {
  if (tree.low[at] !== ',') return at
  for (let next = at - 1; next > 0 && at - next < LONGEST; next--) {
    if (tree.low[next] === ',') return next - 1
    if (tree.tokens[next]!.upos === 'VERB' || isMark(tree, next)) return at
  }
  return at
}

function isOfPhrase(tree: Tree, at: number): boolean {
  const { upos } = tree.tokens[at]!
  return (
    QUANTITY.test(tree.low[at]!) ||
    (['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'].includes(upos) && !/^(?:that|which|what)$/.test(tree.low[at]!))
  )
}

function opensClause(tree: Tree, from: number): boolean {
  if (from === 0) return true
  const before = from - 1
  return isMark(tree, before) || ['CCONJ', 'SCONJ'].includes(tree.tokens[before]!.upos)
}

function isHead(tree: Tree, at: number): boolean {
  return QUANTITY.test(tree.low[at]!) || ['NOUN', 'PROPN', 'NUM'].includes(tree.tokens[at]!.upos)
}

const QUANTITY = /^(?:most|both|many|some|few|all|half|others|several|none|neither|he|she|they|we|i)$/
const LONGEST = 16
