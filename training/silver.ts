import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../src/language/annotate/word-features.js'
import type { TokenTables } from '../src/language/tokenise/token-tables.js'
import { tokenise } from '../src/language/tokenise/tokenise.js'
import type { Inventory } from './prepare.js'
import { rawLines } from './raw-text.js'
import type { Tree } from './treebank.js'

/** Share of the teacher's trees that are kept, surest first. */
const SHARE = 0.75

type Raw = {
  readonly lang: string
  readonly data: string
  readonly tables: TokenTables
  readonly most: number
  readonly style: string
}

/** At most `most` whole sentences of raw text as trees without heads, drawn by their hashes: the same in every run. */
export function rawSentences({ lang, data, tables, most, style }: Raw): Tree[] {
  const found = new Map<number, Tree>()
  for (const line of rawLines(lang, data)) {
    for (const { span, tokens } of tokenise(line, lang, tables).sentences) {
      const text = line.slice(...span)
      if (tokens.length < 5 || tokens.length > 50 || !/^[«"“]?\p{Lu}.*\p{Ll}.*[.!?»"”]$/u.test(text)) continue
      const words = tokens.map(({ text: form }) => ({
        form,
        lemma: '_',
        upos: 'X',
        feats: '',
        head: -1,
        deprel: 'root',
      }))
      found.set(hashOf(text), { words, text: null, opens: null, id: style })
    }
  }
  return [...found]
    .sort((a, b) => a[0] - b[0])
    .slice(0, most)
    .map(([, tree]) => tree)
}

/** The raw sentences with the trees that the teacher gave them, where it was sure and what it gave is a tree. */
export function silverTrees(raw: readonly Tree[], folder: string, { bundles, labels }: Inventory): Tree[] {
  const column = (name: string) => new Uint8Array(readFileSync(join(folder, `raw.silver-${name}`))).buffer
  const tags = new Int32Array(column('bundles.i32'))
  const heads = new Int32Array(column('heads.i32'))
  const relations = new Int32Array(column('labels.i32'))
  const sure = new Float32Array(column('sure.f32'))
  const least = sure.toSorted()[Math.floor(sure.length * (1 - SHARE))] as number
  let first = 0
  return raw.flatMap((tree, s) => {
    const from = first
    first += tree.words.length
    if ((sure[s] as number) < least) return []
    const words = tree.words.map((word, i) => {
      const bundle = bundles[tags[from + i] as number] as string
      const bar = bundle.indexOf('|')
      const deprel = labels[relations[from + i] as number] as string
      return {
        ...word,
        upos: bundle.slice(0, bar),
        feats: bundle.slice(bar + 1),
        head: heads[from + i] as number,
        deprel,
      }
    })
    return [{ ...tree, words }]
  })
}
