import { type Document, digestId } from '../model/index.js'

const SIGNATURE = 64
const BANDS = 16
const ROWS = SIGNATURE / BANDS
/** From here on two texts are one text with small changes (estimated Jaccard of word pairs). */
const SAME_TEXT = 0.6
const FEW_WORDS = 8

/**
 * What two documents' texts are compared by: a digest of their words (empty where there are none), and MinHash of word pairs (Broder 1997) for
 * near copies. Kept with each document of a dossier, so small: the words themselves would be the text a second time.
 */
export type TextPrint = {
  readonly exact: string
  readonly signature: Uint32Array | null
  /** Numbers of 32 bits of which copies share at least one: candidates without comparing all pairs. */
  readonly bands: Int32Array
}

const NO_BANDS = new Int32Array()

const prints = new WeakMap<Document, TextPrint>()

/** The print of a document's text; short posts have no signature, since chance makes them alike. */
export function printOf(document: Document): TextPrint {
  let print = prints.get(document)
  if (!print) {
    print = printed(document)
    prints.set(document, print)
  }
  return print
}

function printed({ text }: Document): TextPrint {
  const words = (
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, 1500)
  const exact = words.length === 0 ? '' : digestId('words', words.join(' '))
  const signature = words.length < FEW_WORDS ? null : signatureOf(words)
  return { exact, signature, bands: bandsOf(signature) }
}

/** `exact` or `near` where one text repeats the other, else null. */
export function copyOf(a: TextPrint, b: TextPrint): 'exact' | 'near' | null {
  if (a.exact !== '' && a.exact === b.exact) return 'exact'
  if (!a.signature || !b.signature) return null
  let same = 0
  for (let at = 0; at < SIGNATURE; at++) if (a.signature[at] === b.signature[at]) same++
  return same / SIGNATURE >= SAME_TEXT ? 'near' : null
}

function bandsOf(signature: Uint32Array | null): Int32Array {
  if (!signature) return NO_BANDS
  return Int32Array.from({ length: BANDS }, (_, band) =>
    signature.subarray(band * ROWS, (band + 1) * ROWS).reduce((key, least) => mix(key ^ least, band), band),
  )
}

function signatureOf(words: readonly string[]): Uint32Array {
  const least = new Uint32Array(SIGNATURE).fill(0xffffffff)
  for (let at = 0; at + 1 < words.length; at++) {
    const shingle = hashOf(`${words[at]} ${words[at + 1]}`)
    for (let row = 0; row < SIGNATURE; row++) {
      const value = mix(shingle, row)
      if (value < (least[row] ?? 0)) least[row] = value
    }
  }
  return least
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** One of 64 hash functions: the finaliser of MurmurHash3 over a shifted seed. */
function mix(hash: number, seed: number): number {
  let value = hash ^ Math.imul(seed + 1, 0x9e3779b1)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
