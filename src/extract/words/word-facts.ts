import type { Lexicon } from '../lexicon/types.js'
import { mayReport } from '../reporting/takes.js'
import { GROUNDS } from '../speeches/accusation.js'
import type { WordTable } from './words.js'

/** What the lexicon knows of a single word, as bits: it may be a reporting word, head a frame, head one that needs no other word, … */
export const REPORTS = 1
export const HEADS = 2
export const HEADS_ALONE = 4
/** A pronoun, a noun for a pair or group, or a truce: may mean somebody or something named before. */
export const REFERS = 8
/** Speaks of a wrong, or of who does it: a speech may accuse with it. */
export const FAULTS = 16
/** Judges by itself: a name or an act that is condemned. */
export const CONDEMNS = 32

/** Facts by the number of a word, each looked up when the word is first met. */
export function wordFacts(lexicon: Lexicon, table: WordTable): (number: number) => number {
  const facts = table.factsFor<number>(lexicon)
  return (number) => {
    const known = facts[number]
    if (known !== undefined) return known
    const found = lookUp(lexicon, table.wordOf(number))
    facts[number] = found
    return found
  }
}

const TRUCES = ['truces']
const CONDEMNATIONS = ['judgements', 'foes']

function lookUp(lexicon: Lexicon, word: string): number {
  const candidates = lexicon.candidates(word)
  let bits = 0
  if (mayReport(lexicon, word)) bits |= REPORTS
  if (candidates.length > 0) bits |= HEADS
  if (candidates.some(({ pattern }) => pattern.with.length === 0)) bits |= HEADS_ALONE
  if (lexicon.words.pronouns?.includes(word) || lexicon.is('groups', word) || lexicon.mayBeIn(TRUCES, word))
    bits |= REFERS
  if (lexicon.mayBeIn(GROUNDS, word)) bits |= FAULTS
  if (lexicon.mayBeIn(CONDEMNATIONS, word)) bits |= CONDEMNS
  return bits
}
