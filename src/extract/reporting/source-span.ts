import type { Span } from '../../model/index.js'
import { prepositionOf } from '../participants/control.js'
import { subtree, type Tree } from '../tree.js'
import { isMark, isQuoteMark } from './marks.js'
import { isWeekday } from './weekday.js'

/** A source with everything that describes it, relative clauses too, without when and where it spoke ("…, speaking in Rome"); never its own cue. */
export function sourceSpan(tree: Tree, at: number, verb: number | null = null): Span {
  const tokens = phraseOf(tree, at, verb).filter((token) => verb === null || verb < at || token < verb)
  let from = beginning(tree, tokens, at)
  let to = tokens.length - 1
  while (from < to && (isMark(tree, tokens[from]!) || isOpener(tree, tokens[from]!, at))) from++
  const gap = tokens.findIndex((token, index) => index > from && token - tokens[index - 1]! > 2)
  if (gap > 0 && gap <= to && tokens[gap]! > at) to = Math.max(gap - 1, tokens.indexOf(at))
  while (to > from && tokens[to] !== at && isLoose(tree, tokens, to)) to--
  const whole = verb !== null && tokens[from]! < verb && tree.tokens[at]!.upos !== 'PRON' && !isRelative(tree, verb)
  const own = behindTitle(tree, whole ? wholePhrase(tree, tokens[from]!) : tokens[from]!)
  const first = whole && tree.lang === 'en' ? joined(tree, own) : own
  return [tree.tokens[first]!.start, tree.tokens[tokens[to]!]!.end]
}

/** The source's own words; of a clause that describes it, all of them. */
function phraseOf(tree: Tree, at: number, verb: number | null): number[] {
  const cut = (kid: number) => kid === verb || isCut(tree, kid, at)
  const own = subtree(tree, at, (kid) => cut(kid) || tree.rel[kid] === 'acl')
  const clauses = own.flatMap((token) => tree.kids[token]!.filter((kid) => tree.rel[kid] === 'acl' && !cut(kid)))
  return [...own, ...clauses.flatMap((clause) => subtree(tree, clause, (kid) => kid === verb))].sort((a, b) => a - b)
}

/** Where the phrase begins behind what the parser has hung before it: a quotation, a dateline. */
function beginning(tree: Tree, tokens: readonly number[], at: number): number {
  const behind = tokens.findLastIndex((token) => {
    if (token >= at) return false
    if (isQuoteMark(tree, token)) return /^[,.?!]$/.test(tree.low[token - 1] ?? '')
    return /^[-–—]$/.test(tree.low[token]!) && tree.low[token - 1] === ')'
  })
  return behind + 1
}

function isRelative(tree: Tree, verb: number): boolean {
  return tree.tokens[verb]!.deprel === 'acl:relcl'
}

function isCut(tree: Tree, kid: number, at: number): boolean {
  const relation = tree.rel[kid]!
  if (['cop', 'aux', 'mark', 'parataxis', 'advcl', 'discourse', 'ccomp'].includes(relation)) return true
  if (relation === 'case') return tree.tokens[kid]!.head === at && !/^['’]s?$/.test(tree.low[kid]!)
  const first = relation === 'acl' || isRelative(tree, kid) ? subtree(tree, kid)[0]! : kid
  const only = tree.low[first] === ',' || tree.low[first - 1] === ','
  if (isRelative(tree, kid)) return subtree(tree, kid).length > LONGEST_CLAUSE
  if (relation === 'acl' && only && /VerbForm=(?:Part|Ger)/.test(tree.tokens[kid]!.feats)) return true
  if (tree.lang === 'en' && (relation === 'nmod' || relation === 'obl') && isSetting(tree, kid, at)) return true
  return relation === 'nsubj' || (relation === 'conj' && tree.tokens[kid]!.upos === 'VERB')
}

const LONGEST_CLAUSE = 25

/** "In a Bloomberg interview Trump", "Clinton, during a town hall": where and when it was said. */
function isSetting(tree: Tree, kid: number, at: number): boolean {
  const preposition = prepositionOf(tree, kid)
  if (preposition === null) return false
  const first = subtree(tree, kid)[0]!
  return kid < at || (SETTING.has(preposition) && (tree.low[first] === ',' || tree.low[first - 1] === ','))
}

const SETTING = new Set(['in', 'at', 'during', 'on', 'after', 'before', 'like', 'unlike', 'amid', 'with', 'while'])

/** "But environmentalists", "even senators": what opens the sentence or only stresses is not of the source. */
function isOpener(tree: Tree, token: number, at: number): boolean {
  return token < at && (tree.rel[token] === 'cc' || tree.low[token] === 'even')
}

/** A mark, or a day, at the end: "Sanders on Tuesday". */
function isLoose(tree: Tree, tokens: readonly number[], to: number): boolean {
  const token = tokens[to]!
  if (isMark(tree, token)) return !/^[)\]]$/.test(tree.tokens[token]!.text)
  if (isWeekday(tree.low[token]) || (tree.lang === 'en' && ENDING.test(tree.low[token]!))) return true
  if (PERIOD.test(tree.low[token]!) && /^(?:this|last)$/.test(tree.low[token - 1] ?? '')) return true
  if (/^(?:this|last)$/.test(tree.low[token]!) && PERIOD.test(tree.low[token + 1] ?? '')) return true
  return tree.tokens[token]!.upos === 'ADP' && (isWeekday(tree.low[token + 1]) || YEAR.test(tree.low[token + 1] ?? ''))
}

const ENDING = /^(?:now|then|also|recently|earlier|later|today|yesterday|(?:19|20)\d\d)$/
const YEAR = /^(?:19|20)\d\d$/
const PERIOD = /^(?:week|month|year|spring|summer|autumn|fall|winter|morning|evening|afternoon)$/

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
  while (from < first && (isWeekday(tree.low[from]) || tree.rel[from] === 'cc')) from++
  return from
}

const LONGEST = 10
const TIME =
  /^(?:yesterday|today|tomorrow|tonight|last|next|week|month|year|day|morning|afternoon|evening|night|time|moment)s?$/
const EDGE = new Set(['CCONJ', 'SCONJ'])

/** "Mrs. Clinton", "Sen. Lee", of which the parser has hung the title elsewhere. */
function behindTitle(tree: Tree, first: number): number {
  const before = first - 1
  if (before > 0 && tree.low[before] === '.' && TITLE.test(tree.low[before - 1]!)) return before - 1
  return before >= 0 && /\.$/.test(tree.low[before]!) && TITLE.test(tree.low[before]!) ? before : first
}

const TITLE = /^(?:mrs?|ms|dr|gov|sen|rep|gen|lt|col|sgt|rev|prof|sens|reps|messrs)\.?$/

/** "France and Germany", "elected officials and party leaders", of which the parser has kept only the last: with the phrase before "and" that opens the clause. */
function joined(tree: Tree, first: number): number {
  if (!/^(?:and|or)$/.test(tree.low[first - 1] ?? '')) return first
  const before = wholePhrase(tree, first - 1)
  return before < first - 1 && opensSentence(tree, before) ? before : first
}

function opensSentence(tree: Tree, at: number): boolean {
  return at === 0 || isQuoteMark(tree, at - 1) || tree.tokens[at - 1]!.upos === 'SCONJ'
}

function isNominal(tree: Tree, at: number): boolean {
  const { upos, text } = tree.tokens[at]!
  if (upos === 'DET') return !/^(?:that|which|what|whose)$/i.test(text)
  return ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(upos)
}
