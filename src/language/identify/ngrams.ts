import { gunzipSync } from 'node:zlib'
import { PACKED_NGRAMS } from './packed-ngrams.js'

/** As much of a text as is looked at, in bytes of UTF-8: to the word's end behind the first, to the letter's behind the second. */
const [WORDS_UNTIL, LETTERS_UNTIL] = [350, 380]
const LONGEST_WORD = 70
/** What each n-gram of a language counts above its score; and what makes a share of it (eld's own numbers). */
const [BASE, SCALE] = [53, 25]
const [SPACE, SLOTS] = [0x20, 2 ** 17]

/** Everything but letters of the basic plane; what ends with an apostrophe is left to its word. */
const SEPARATORS = /[\P{L}\u{10000}-\u{10FFFF}]+(?<!['`’])/gu

/**
 * How much a text's n-grams speak for each language (0 to 1, highest first): the answers of eld, size XS60
 * (github.com/nitotm/efficient-language-detector-js), from its n-grams in columns of numbers.
 */
export function scoresOf(text: string): Readonly<Record<string, number>> {
  table ??= unpacked(gunzipSync(Buffer.from(PACKED_NGRAMS, 'base64')))
  const { languages, counts, langs, scores } = table
  const found = ngramsOf(text)
  const sums = new Array<number>(languages.length).fill(0)
  for (const ngram of found) {
    const at = typeof ngram === 'number' ? startOf(ngram, table) : -1
    if (at < 0) continue
    const end = at + (counts[at] as number)
    for (let n = at; n < end; n++) (sums[langs[n] as number] as number) += (scores[n] as number) + BASE
  }
  const shares = sums.map((sum, lang) => ({ lang, share: sum / found.size / (sum / found.size + SCALE) }))
  const told = shares.filter((_, lang) => (sums[lang] as number) > 0).sort((a, b) => b.share - a.share)
  return Object.fromEntries(told.map(({ lang, share }) => [languages[lang], share]))
}

/** Every n-gram by its bytes as one number, in a hash table; what it counts begins at `starts`. */
type Table = {
  readonly languages: readonly string[]
  readonly keys: Float64Array
  readonly starts: Uint32Array
  /** How many languages the n-gram that begins there speaks for, and by how much. */
  readonly counts: Uint8Array
  readonly langs: Uint8Array
  readonly scores: Uint8Array
}

let table: Table | null = null

/** The different n-grams of a text: of each word four bytes in every three, from its beginning, and its end. */
function ngramsOf(text: string): ReadonlySet<number | string> {
  const bytes = Buffer.from(text.slice(0, 1000).replace(SEPARATORS, ' ').trim().toLowerCase())
  const found = new Set<number | string>()
  let start = 0
  for (let at = 0; at <= bytes.length; at++) {
    const isCut = at > LETTERS_UNTIL && ((bytes[at] ?? 0) & 0xc0) !== 0x80
    if (!isCut && at < bytes.length && bytes[at] !== SPACE) continue
    if (at > start) addWord(bytes.subarray(start, at), found)
    start = at + 1
    if (isCut || at > WORDS_UNTIL) break
  }
  return found
}

function addWord(word: Uint8Array, found: Set<number | string>): void {
  const length = Math.min(word.length, LONGEST_WORD)
  let at = 0
  for (; at + 4 < length; at += 3) found.add(keyOf(word, at, at + 4, at === 0 ? SPACE : 0))
  const last = length === 3 ? 0 : Math.max(0, length - 4)
  // The end of a word that is too long is no n-gram that any language has, but counts as one.
  if (word.length > LONGEST_WORD) found.add(Buffer.from(word.subarray(last)).toString('latin1'))
  else found.add(keyOf(word, last, word.length, at === 0 ? SPACE : 0) * 256 + SPACE)
}

/** Up to six bytes as a number, after a first one where there is any. */
function keyOf(bytes: Uint8Array, start: number, end: number, first: number): number {
  let key = first
  for (let at = start; at < end; at++) key = key * 256 + (bytes[at] as number)
  return key
}

function slotOf(key: number): number {
  const mixed = Math.imul((key >>> 0) ^ Math.imul(key / 2 ** 32, 0x9e3779b1), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 15)) >>> 0) & (SLOTS - 1)
}

function startOf(key: number, { keys, starts }: Table): number {
  for (let slot = slotOf(key); keys[slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
    if (keys[slot] === key) return starts[slot] as number
  return -1
}

/** As `training/identification.ts` packs them: how many, the languages in two letters each, then n-gram by n-gram its bytes and pairs of language and score. */
function unpacked(bytes: Buffer): Table {
  const [many, languages] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)]
  const names = bytes.toString('latin1', 8, 8 + languages * 2).match(/../g) ?? []
  const [keys, starts] = [new Float64Array(SLOTS), new Uint32Array(SLOTS)]
  const most = (bytes.length - 8 - languages * 2 - many * 5) >> 1
  const [counts, langs, scores] = [new Uint8Array(most), new Uint8Array(most), new Uint8Array(most)]
  let [at, total] = [8 + languages * 2, 0]
  for (let n = 0; n < many; n++) {
    const [length, pairs] = [bytes[at] as number, bytes[at + 1] as number]
    const key = keyOf(bytes, at + 2, at + 2 + length, 0)
    let slot = slotOf(key)
    while (keys[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
    keys[slot] = key
    starts[slot] = total
    counts[total] = pairs
    at += 2 + length
    for (const end = at + pairs * 2; at < end; at += 2) {
      langs[total] = bytes[at] as number
      scores[total++] = bytes[at + 1] as number
    }
  }
  return { languages: names, keys, starts, counts, langs, scores }
}
