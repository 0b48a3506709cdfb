/** Whether a UTF-16 unit is a capital: 1 no, 2 yes, 0 not met yet. */
const KINDS = new Uint8Array(0x10000)

/** Does a word begin with a capital letter (Unicode Lu)? Asked of every word many times, so each letter is looked up once. */
export function isCapitalised(word: string): boolean {
  if (word === '') return false
  const unit = word.charCodeAt(0)
  if (unit >= 0xd800 && unit < 0xe000) return /^\p{Lu}/u.test(word)
  if (KINDS[unit] === 0) KINDS[unit] = /\p{Lu}/u.test(word.charAt(0)) ? 2 : 1
  return KINDS[unit] === 2
}
