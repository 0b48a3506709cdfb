import type { Passage } from '../passage.js'
import { isSpeech } from '../reporting/speech.js'
import { CONDEMNS, wordFacts } from '../words/word-facts.js'
import { isAboutStates } from './other-side.js'

/** Words that condemn, of all words of the text, from which on a speech is a dispute whoever it is held before. */
const SHARE = 0.012
/** The same for one that is held before a council or an assembly of states. */
const SHARE_IN_COUNCIL = 0.002

/** Words that address or name a council, of all words, from which on a speech is held in one, whoever it is about. */
const COUNCIL_SHARE = 0.004

/**
 * Is a document a speech in a dispute between states? It names two sides, and either condemns much or speaks to a council or an assembly and condemns
 * something. Interviews, farewells and talks about mistakes hold words of blame too, and accuse nobody.
 */
export function isDispute(passage: Passage): boolean {
  passage.discourse.disputed ??= isSpeech(passage) && disputes(passage)
  return passage.discourse.disputed
}

function disputes(passage: Passage): boolean {
  const condemning = condemningShare(passage)
  const council = councilShare(passage)
  if (condemning > 0 && council >= COUNCIL_SHARE) return true
  return isAboutStates(passage) && (condemning >= SHARE || (condemning >= SHARE_IN_COUNCIL && council > 0))
}

function condemningShare({ lexicon, words: { table, whole } }: Passage): number {
  const factsOf = wordFacts(lexicon, table)
  let condemning = 0
  for (let at = 0; at < whole.length; at++) if ((factsOf(whole.numbers[at]!) & CONDEMNS) !== 0) condemning++
  return condemning / whole.length
}

function councilShare({ folded, lexicon, words: { whole } }: Passage): number {
  const phrases = lexicon.words.councils ?? []
  return phrases.reduce((sum, phrase) => sum + folded.split(phrase).length - 1, 0) / whole.length
}
