import type { Lexicon, WordClass } from '../lexicon/types.js'

/** Does the lexicon know the word, as a verb or as a noun, with this preposition ("ban on", "call for")? Both in lower case. */
export function governs(lexicon: Lexicon, word: string, wordClass: WordClass, preposition: string): boolean {
  return lexicon
    .candidates(word)
    .some(
      (candidate) =>
        candidate.wordClass === wordClass &&
        candidate.pattern.with.some((words) => words.some(({ lemma }) => lemma === preposition)),
    )
}
