import type { Token } from '../../model/index.js'
import { isUnder } from '../tree.js'
import { isNoun } from './attachments.js'
import { takePlace } from './take-place.js'

/** How many words the two sides of "between … and …" may fill. */
const REACH = 16

/** "The meeting between Foreign Secretary A and Foreign Minister B": both sides belong to the noun before, whatever verb the second was given to. */
export function mendBetween(tokens: Token[]): void {
  tokens.forEach(({ text }, at) => {
    if (!/^between$/i.test(text) || at === 0 || !isNoun(tokens[at - 1]!)) return
    const and = andAfter(tokens, at)
    if (and === null) return
    const left = topOf(tokens, at + 1, and)
    const right = topOf(tokens, and + 1, phraseEnd(tokens, and + 1))
    if (left === null || right === null) return
    giveSubject(tokens, at - 1, right)
    const noun = tookPlace(tokens, at - 1) ?? at - 1
    if (noun !== at - 1) tokens[left] = { ...tokens[left]!, head: noun, deprel: 'nmod' }
    if (tokens[right]!.head === left && tokens[right]!.deprel === 'conj') return
    hang(tokens, { noun, between: at, and, left, right })
  })
}

/** "A call took place on Monday between A and B", "talks were held in Cairo between …": the contact, and not its day or place, is between them. */
function tookPlace(tokens: readonly Token[], before: number): number | null {
  let top = before
  while (tokens[top]!.head >= 0 && /^(?:nmod|flat|compound|nummod|obl|conj)/.test(tokens[top]!.deprel))
    top = tokens[top]!.head
  const verb = tokens[top]!
  if (verb.upos !== 'VERB' || !HELD.test(verb.text)) return null
  const subject = tokens.findIndex(({ head, deprel }) => head === top && deprel.startsWith('nsubj'))
  return subject >= 0 && subject < top && CONTACTS.test(tokens[subject]!.text) ? subject : null
}

const HELD = /^(?:took|takes|taken|held|occurred|happened|conducted|ongoing)$/i
const CONTACTS =
  /^(?:calls?|conversations?|meetings?|talks?|contacts?|consultations?|negotiations?|discussions?|rounds?|summit|session|exchange|clash(?:es)?|fighting)$/i

/** The "and" of the pair, with nothing but names, titles and their complements before it. */
function andAfter(tokens: readonly Token[], between: number): number | null {
  for (let at = between + 1; at < tokens.length && at - between <= REACH; at++) {
    const { text, upos } = tokens[at]!
    if (/^and$/i.test(text)) return at
    if (upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT') return null
  }
  return null
}

/** Where a name with its titles ends: before a preposition other than "of", a comma, a verb. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && (['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'].includes(tokens[at]!.upos) || isOf(tokens[at]!)))
    at++
  return at
}

function isOf({ text }: Token): boolean {
  return /^(?:of|for|['’]s?)$/i.test(text)
}

/** The word by which a phrase hangs from the rest: a proper name before a common noun. */
function topOf(tokens: readonly Token[], from: number, to: number): number | null {
  const tops = [...tokens.keys()].filter(
    (at) => at >= from && at < to && isNoun(tokens[at]!) && (tokens[at]!.head < from || tokens[at]!.head >= to),
  )
  return tops.findLast((at) => tokens[at]!.upos === 'PROPN') ?? tops.at(-1) ?? null
}

type Pair = {
  readonly noun: number
  readonly between: number
  readonly and: number
  readonly left: number
  readonly right: number
}

function hang(tokens: Token[], { noun, between, and, left, right }: Pair): void {
  if (isUnder({ tokens }, noun, left) || isUnder({ tokens }, noun, right)) return
  const titles = [...tokens.keys()].filter(
    (at) =>
      at > and && at < right && (tokens[at]!.head <= and || tokens[at]!.head > right) && tokens[at]!.upos !== 'PUNCT',
  )
  tokens[left] = { ...tokens[left]!, head: noun, deprel: 'nmod' }
  tokens[between] = { ...tokens[between]!, upos: 'ADP', head: left, deprel: 'case' }
  tokens[right] = { ...tokens[right]!, head: left, deprel: 'conj' }
  tokens[and] = { ...tokens[and]!, head: right, deprel: 'cc' }
  for (const at of titles)
    tokens[at] = { ...tokens[at]!, head: right, deprel: tokens[at]!.upos === 'ADJ' ? 'amod' : 'nmod:desc' }
}

/** "A meeting between A and B was put off": the verb that was joined to the noun, with nobody or B for its subject, has the noun for it. */
function giveSubject(tokens: Token[], noun: number, right: number): void {
  const verb = tokens.findIndex(
    ({ head, deprel, upos }, at) =>
      at > right && at <= right + AUXILIARIES && head === noun && deprel === 'conj' && upos === 'VERB',
  )
  if (verb < 0 || tokens.slice(right + 1, verb).some(({ upos }) => upos !== 'AUX' && upos !== 'ADV' && upos !== 'PART'))
    return
  if (tokens.some(({ head, deprel }, at) => head === verb && deprel.startsWith('nsubj') && at !== right)) return
  const passive = tokens.some(({ head, deprel }) => head === verb && deprel === 'aux:pass')
  takePlace(tokens, [verb, noun], passive ? 'nsubj:pass' : 'nsubj', (_, at) => at > verb)
}

/** How many words may stand between the names and their verb. */
const AUXILIARIES = 5
