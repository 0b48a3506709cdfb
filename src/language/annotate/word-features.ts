/** How many embedding rows describe one word: the word, suffixes of 2–5, prefixes of 2–3, its shape, its class. */
export const ROWS_PER_WORD = 9
export const SHAPES = 32

const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '„': '"',
  '—': '-',
  '–': '-',
  '−': '-',
  '‑': '-',
  '…': '...',
  ё: 'е',
  '\u0301': '',
  '\u00ad': '',
}
const VARIANT = /[’‘`´ʼ“”«»„—–−‑…ё\u00ad]|\u0301/g
const NUMERAL = /\p{Nd}/gu

/** A word as the model knows it: lower case, one kind of quote, dash and apostrophe, е for ё, digits as 0. */
export function plainWord(word: string): string {
  const lower = word.length > 64 ? word.slice(-64).toLowerCase() : word.toLowerCase()
  const plain = lower.replace(VARIANT, (char) => SAME[char] ?? char).replace(NUMERAL, '0')
  return plain === "''" || plain === '``' ? '"' : plain
}

/** FNV-1a, 32 bits, of the characters between two offsets. */
export function hashOf(text: string, from = 0, to = text.length, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Position of `key` in an ascending array, or -1. */
export function findKey(keys: Uint32Array, key: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const value = keys[middle] as number
    if (value === key) return middle
    if (value < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Outward form of a word, 0 … SHAPES - 1: capitals, digits, marks, alphabets. */
export function shapeOf(whole: string): number {
  const word = whole.length > 64 ? whole.slice(0, 64) : whole
  if (/^\p{Ll}+$/u.test(word)) return 1 + latin(word)
  if (/^\p{Lu}[\p{Ll}’'ʼ]+$/u.test(word)) return 3 + latin(word)
  if (/^\p{Lu}$/u.test(word)) return 5 + latin(word)
  if (/^\p{Lu}+$/u.test(word)) return 7 + latin(word)
  if (/^\p{Lu}\.$/u.test(word)) return 9
  if (/^\p{Nd}+$/u.test(word)) return word.length === 4 ? 10 : word.length < 3 ? 11 : 12
  if (/^[\p{Nd}.,:/-]+$/u.test(word)) return 13
  if (/^\p{Nd}.*\p{L}$/u.test(word)) return 14
  if (/\p{Nd}/u.test(word)) return 15
  if (/^[@#]./u.test(word)) return 16
  if (/:\/\/|@.*\.|^www\./u.test(word)) return 17
  if (/^\p{Lu}.*-\p{Lu}/u.test(word)) return 18
  if (/^\p{Lu}.*-/u.test(word)) return 19
  if (/\p{L}-/u.test(word)) return 20
  if (/\p{L}\.$/u.test(word)) return /^\p{Lu}/u.test(word) ? 21 : 22
  if (/\p{L}/u.test(word)) return /^\p{Lu}/u.test(word) ? 23 : 24
  if (/\p{Extended_Pictographic}/u.test(word)) return 25
  if (/^[.!?…]+$/u.test(word)) return 26
  if (/^[,;:]$/u.test(word)) return 27
  if (/^[-–—]+$/u.test(word)) return 28
  if (/^\p{S}+$/u.test(word)) return 29
  return 30
}

/**
 * Fills `rows` with the embedding rows of a word; -1 where there is none. Rows are laid out as vocabulary (ascending
 * hashes), one row for unknown words, hashed affixes, shapes, classes.
 */
export function featureRows(word: string, vocabulary: Uint32Array, buckets: number, wordClass: number): Int32Array {
  const rows = new Int32Array(ROWS_PER_WORD).fill(-1)
  const plain = plainWord(word)
  const known = findKey(vocabulary, hashOf(plain))
  rows[0] = known >= 0 ? known : vocabulary.length
  const affixes = vocabulary.length + 1
  for (let n = 2; n <= 5; n++) {
    if (plain.length > n) rows[n - 1] = affixes + (hashOf(plain, plain.length - n, plain.length, n) % buckets)
  }
  for (let n = 2; n <= 3; n++) {
    if (plain.length > n + 1) rows[n + 3] = affixes + (hashOf(plain, 0, n, n + 8) % buckets)
  }
  rows[7] = affixes + buckets + shapeOf(word)
  if (wordClass >= 0) rows[8] = affixes + buckets + SHAPES + wordClass
  return rows
}

function latin(word: string): number {
  return word.charCodeAt(0) < 0x250 ? 0 : 1
}
