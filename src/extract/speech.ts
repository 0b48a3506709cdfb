import type { Passage } from './passage.js'
import { quotesTouching } from './quotes.js'

const SHARE = 0.004

/** Is the document spoken in the first person? News is not, whatever it quotes. */
export function isSpeech(passage: Passage): boolean {
  passage.discourse.spoken ??= firstPersons(passage) >= SHARE
  return passage.discourse.spoken
}

function firstPersons({ folded, quotes, lexicon }: Passage): number {
  const words = [...folded.matchAll(/\p{L}+/gu)]
  if (words.length < 60) return 0
  const own = words.filter(
    ({ 0: word, index }) =>
      lexicon.words['speech-first']?.includes(word) && quotesTouching(quotes, [index, index + 1]).length === 0,
  )
  return own.length / words.length
}
