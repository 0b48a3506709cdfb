import type { Passage } from '../passage.js'
import { isSpeech } from '../reporting/speech.js'
import { CONDEMNS, wordFacts } from '../words/word-facts.js'
import { isAboutStates } from './other-side.js'

/** Words that condemn, of all words of the text, from which on a speech is a dispute whoever it is held before. */
const SHARE = 0.012
/** The same for one that is held before a council or an assembly of states. */
const SHARE_IN_COUNCIL = 0.002

/**
 * Is a document a speech in a dispute between states? It names two sides, and either condemns much or speaks to a council or an assembly and condemns
 * something. Interviews, farewells and talks about mistakes hold words of blame too, and accuse nobody.
 */
export function isDispute(passage: Passage): boolean {
  passage.discourse.disputed ??= isSpeech(passage) && isAboutStates(passage) && condemns(passage)
  return passage.discourse.disputed
}

function condemns({ folded, lexicon, words: { table, whole } }: Passage): boolean {
  const factsOf = wordFacts(lexicon, table)
  let condemning = 0
  for (let at = 0; at < whole.length; at++) if ((factsOf(whole.numbers[at]!) & CONDEMNS) !== 0) condemning++
  const share = condemning / whole.length
  return share >= SHARE || (share >= SHARE_IN_COUNCIL && isBeforeCouncil(folded, lexicon.words.councils ?? []))
}

function isBeforeCouncil(folded: string, councils: readonly string[]): boolean {
  return councils.some((phrase) => folded.includes(phrase))
}
