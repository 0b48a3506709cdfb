import type { Span } from '../../model/index.js'
import { mayBeForm } from '../lexicon/match.js'
import type { Candidate, Word } from '../lexicon/types.js'
import { flagsOf } from '../mentions/flags.js'
import type { Passage } from '../passage.js'
import { mayBeLabelled } from '../reporting/headline-links.js'
import { isDispute } from '../speeches/dispute.js'
import { quotesTouching } from './quotes.js'
import { FAULTS, HEADS, HEADS_ALONE, REFERS, REPORTS, wordFacts } from './word-facts.js'
import { numbersBetween } from './words.js'

/** Posts are many and short: a sentence of a post counts only if it names a known actor, or refers back to one. */
export function isInScope(passage: Passage, span: Span): boolean {
  return passage.document.kind !== 'post' || namesSomebody(passage, span)
}

/** Does a post name any known actor at all? Where not, none of its sentences is in scope. */
export function mayBeInScope({ document, mentions }: Passage): boolean {
  return document.kind !== 'post' || mentions.some(({ actor }) => actor !== null)
}

/**
 * Can anything be found in this sentence at all? A frame needs its head word and every word that goes with it; a source
 * is cited by its own words, or goes on speaking inside a quotation. Where nothing can be, no parse is needed.
 */
export function worthParsing(passage: Passage, span: Span): boolean {
  const { lexicon, words, folded } = passage
  if (quotesTouching(passage.quotes, span).length > 0 || isUnderPhone(passage, span)) return true
  const factsOf = wordFacts(lexicon, words.table)
  const numbers = numbersBetween(words, folded, ...span)
  let any = 0
  for (const number of numbers) any |= factsOf(number)
  if ((any & (REPORTS | HEADS_ALONE)) !== 0) return true
  if ((any & HEADS) !== 0 && holdsPattern(passage, numbers)) return true
  if (mayBeLabelled(passage, span)) return true
  return ((any & FAULTS) !== 0 || mayRebut(passage, span)) && isDispute(passage)
}

/** The first sentence of an official post under two flags and the sign of a telephone, whatever its words are. */
function isUnderPhone(passage: Passage, [start]: Span): boolean {
  const flags = flagsOf(passage)
  return flags !== null && flags.phone !== null && start <= flags.from
}

const MARKED = /:\s|\s[–—-]\s/

/** Does any word of the text begin like a word that the lexicon looks for, or may a name stand before a colon or behind a dash? Where not, nothing can be found and no parse is needed. */
export function mayMatch({ text, lexicon, words: { table, whole } }: Passage): boolean {
  const factsOf = wordFacts(lexicon, table)
  for (let at = 0; at < whole.length; at++) if ((factsOf(whole.numbers[at]!) & HEADS) !== 0) return true
  return MARKED.test(text)
}

function holdsPattern({ lexicon, words: { table } }: Passage, numbers: readonly number[]): boolean {
  const words = numbers.map((number) => table.wordOf(number))
  return words.some((word) => lexicon.candidates(word).some((candidate) => hasAll(candidate, words)))
}

/** Does the sentence hold a phrase of denial, whatever stands between its words, or open with a word that answers or goes on? */
function mayRebut({ folded, lexicon: { words } }: Passage, span: Span): boolean {
  const text = folded.slice(...span)
  if (words.rebuttals?.some((phrase) => text.includes(phrase.slice(phrase.lastIndexOf(' ') + 1)))) return true
  const first = /[\p{L}’']+/u.exec(text)?.[0] ?? ''
  const opens = (phrase: string) => phrase === first || phrase.startsWith(`${first} `)
  return first !== '' && ['counters', 'resumptions'].some((list) => words[list]?.some(opens) ?? false)
}

function namesSomebody({ mentions, lexicon, folded, words }: Passage, [start, end]: Span): boolean {
  let before = false
  for (const { span, actor } of mentions) {
    if (actor === null) continue
    if (span[0] >= end) break
    if (span[0] >= start) return true
    before = true
  }
  if (!before) return false
  const factsOf = wordFacts(lexicon, words.table)
  return numbersBetween(words, folded, start, end).some((number) => (factsOf(number) & REFERS) !== 0)
}

/** Are the words that a pattern needs there in some form? Hyphenated words count by their parts too. */
function hasAll({ pattern }: Candidate, words: readonly string[]): boolean {
  return pattern.with.every((alternatives) =>
    alternatives.some((word) => words.some((form) => mayBeOrHold(word, form))),
  )
}

const known = new WeakMap<Word, Map<string, boolean>>()
const LIMIT = 20_000

function mayBeOrHold(word: Word, form: string): boolean {
  let forms = known.get(word)
  if (!forms || forms.size > LIMIT) {
    forms = new Map()
    known.set(word, forms)
  }
  let may = forms.get(form)
  if (may === undefined) {
    may = mayBeForm(word, form) || (form.includes('-') && form.split('-').some((part) => mayBeForm(word, part)))
    forms.set(form, may)
  }
  return may
}
