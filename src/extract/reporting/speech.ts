import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import { quotesTouching } from '../words/quotes.js'
import type { WordRow, WordTable } from '../words/words.js'

const SHARE = 0.003
const LEAST = 2

/** Is the document spoken in the first person? News is not, whatever it quotes. */
export function isSpeech(passage: Passage): boolean {
  passage.discourse.spoken ??= firstPersons(passage) >= SHARE
  return passage.discourse.spoken
}

/** Does a token speak of the speaker ("we", "our", "us", not "US")? */
export function isFirstPerson({ lexicon }: Passage, { tokens, low }: Tree, at: number): boolean {
  return lexicon.is('speech-first', low[at]!) && !isCountry(tokens[at]!.text)
}

/** "US" in capitals is a country. */
function isCountry(written: string): boolean {
  return written === 'US'
}

function firstPersons({ text, folded, quotes, lexicon, words: { table, parts } }: Passage): number {
  if (!mayHold(lexicon.words['speech-first'] ?? [], table, parts)) return 0
  const words = [...folded.matchAll(/\p{L}+/gu)]
  if (words.length < 60) return 0
  const own = words.filter(
    ({ 0: word, index }) =>
      lexicon.words['speech-first']?.includes(word) &&
      !isCountry(text.slice(index, index + word.length)) &&
      quotesTouching(quotes, [index, index + 1]).length === 0,
  )
  return own.length < LEAST ? 0 : own.length / words.length
}

/** Does a text hold any of the words, if only beside a digit? */
function mayHold(list: readonly string[], table: WordTable, { numbers, length }: WordRow): boolean {
  const facts = table.factsFor<boolean>(list)
  for (let at = 0; at < length; at++) {
    const number = numbers[at]!
    facts[number] ??=
      table
        .wordOf(number)
        .match(/\p{L}+/gu)
        ?.some((letters) => list.includes(letters)) ?? false
    if (facts[number]) return true
  }
  return false
}
