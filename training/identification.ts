import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/**
 * Packs the n-grams of eld (github.com/nitotm/efficient-language-detector-js, Apache-2.0) for `src/language/identify/`: as objects of JavaScript
 * they take 45 MB of memory. Run it when eld is updated: `npx tsx training/identification.ts`; its test compares the answers.
 */
type Data = {
  readonly languages: Readonly<Record<string, string>>
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const inEld = (file: string) => new URL(`../node_modules/eld/src/${file}`, import.meta.url).href
const { ngramsData } = (await import(inEld('ngrams/extrasmall.js'))) as { ngramsData: Data }
const { dictionary } = (await import(inEld('dictionary.js'))) as { dictionary: readonly string[] }

// eld writes each byte that is no ASCII letter as one sign of a dictionary.
const byteOf = new Map(dictionary.flatMap((sign, byte) => (sign === ' ' ? [] : [[sign, byte] as const])))
byteOf.set(' ', 0x20)
byteOf.set("'", 0x27)
const languages = Object.keys(ngramsData.languages)
  .map(Number)
  .sort((a, b) => a - b)
  .map((at) => ngramsData.languages[at] ?? '')
const ngrams = Object.entries(ngramsData.ngrams)
  .map(([signs, scores]) => ({ bytes: Array.from(signs, codeOf), scores: Object.entries(scores) }))
  .sort((a, b) => Buffer.compare(Buffer.from(a.bytes), Buffer.from(b.bytes)))
const packed = Buffer.concat([
  Buffer.from(Uint32Array.of(ngrams.length, languages.length).buffer),
  Buffer.from(languages.join(''), 'latin1'),
  ...ngrams.map(({ bytes, scores }) =>
    Buffer.from([bytes.length, scores.length, ...bytes, ...scores.flatMap(([lang, score]) => [Number(lang), score])]),
  ),
])
const text = gzipSync(packed, { level: 9 }).toString('base64')
writeFileSync(
  fileURLToPath(new URL('../src/language/identify/packed-ngrams.ts', import.meta.url)),
  `/** ${ngrams.length} n-grams of ${languages.length} languages, gzipped, in base64: made by training/identification.ts from eld 2.1.0 (Nito T.M., Apache-2.0). */
export const PACKED_NGRAMS =
  '${text}'
`,
)

function codeOf(sign: string): number {
  const byte = byteOf.get(sign)
  if (byte === undefined) throw new Error(`“${sign}” stands for no byte.`)
  return byte
}
