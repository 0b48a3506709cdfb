/** The text with letters that only look right ("cообщил" with a Latin c) written in the script of the word around them; offsets stay. */
export function oneScript(text: string): string {
  if (!MIXED.test(text)) return text
  return text.replace(WORD, (word) => (MIXED.test(word) ? mended(word) : word))
}

const MIXED = /[a-zA-Z][\u0400-\u04ff]|[\u0400-\u04ff][a-zA-Z]/
const WORD = /[a-zA-Z\u0400-\u04ff]+/g

/** The script of most letters is that of the word; a word that holds others which have no twin is left as it is. */
function mended(word: string): string {
  const cyrillic = [...word].filter((letter) => /[\u0400-\u04ff]/.test(letter)).length
  const twins = cyrillic * 2 >= word.length ? TO_CYRILLIC : TO_LATIN
  const foreign = twins === TO_CYRILLIC ? /[a-zA-Z]/ : /[\u0400-\u04ff]/
  let out = ''
  for (const letter of word) {
    const twin = foreign.test(letter) ? twins.get(letter) : letter
    if (twin === undefined) return word
    out += twin
  }
  return out
}

const LATIN = 'aceopxyABCEHKMOPTX'
const CYRILLIC = 'асеорхуАВСЕНКМОРТХ'
const TO_CYRILLIC = new Map([...LATIN].map((letter, at) => [letter, CYRILLIC[at]!]))
const TO_LATIN = new Map([...CYRILLIC].map((letter, at) => [letter, LATIN[at]!]))
