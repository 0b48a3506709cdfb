import { classOf } from '../src/language/annotate/candidates.js'
import { styleOf } from '../src/language/annotate/style.js'
import { featureRows, hashOf, plainWord, SHAPES } from '../src/language/annotate/word-features.js'
import { type CandidateTable, candidateTable } from './candidate-table.js'
import { type Dictionary, dictionary } from './dictionary.js'
import type { Tree } from './treebank.js'
import type { Vectors } from './vectors.js'

export const BUCKETS = 16_384

export type Inventory = {
  readonly bundles: readonly string[]
  readonly labels: readonly string[]
  readonly vocabulary: Uint32Array
  readonly candidates: CandidateTable
  readonly dictionary: Dictionary
  /** Collections that the sentences come from, each with habits of its own; the first stands for the rest. */
  readonly banks: readonly string[]
  bundleOf(upos: string, feats: string): number
}

/** Collects what a language's model knows by number: bundles, relations, words, candidates. */
export function inventory(trees: readonly Tree[], vectors: Vectors, forms: string): Inventory {
  const bundles = bundlesOf(trees)
  const numbers = new Map(bundles.map((bundle, i) => [bundle, i]))
  const nearest = new Map<string, number>()
  const bundleOf = (upos: string, feats: string): number => {
    const name = `${upos}|${feats}`
    const known = numbers.get(name) ?? nearest.get(name)
    if (known !== undefined) return known
    const found = closest(name, bundles)
    nearest.set(name, found)
    return found
  }
  const labels = [
    'root',
    ...new Set(trees.flatMap(({ words }) => words.map((word) => word.deprel)).filter((label) => label !== 'root')),
  ]
  const words = dictionary(forms, trees, bundleOf, bundles)
  const candidates = candidateTable(trees, words, bundleOf)
  return {
    bundles,
    labels: labels.sort((a, b) => (a === 'root' ? -1 : b === 'root' ? 1 : a < b ? -1 : 1)),
    vocabulary: vocabularyOf(trees, vectors),
    candidates,
    dictionary: words,
    banks: banksOf(trees),
    bundleOf,
  }
}

export type Columns = {
  /** Nine embedding rows per word, -1 for none. */
  readonly rows: Int32Array
  readonly bundles: Int32Array
  readonly sets: Int32Array
  readonly counts: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly lengths: Int32Array
  readonly styles: Int32Array
  readonly banks: Int32Array
}

/** Sentences as columns of numbers for the Python side. */
export function columns(trees: readonly Tree[], inventory: Inventory, seen: ReadonlyMap<string, number>): Columns {
  const banks = new Map(inventory.banks.map((name, i) => [name, i]))
  const words = trees.flatMap((tree) => tree.words)
  const label = new Map(inventory.labels.map((name, i) => [name, i]))
  const rows = new Int32Array(words.length * 9)
  words.forEach(({ form }, i) => {
    rows.set(featureRows(form, inventory.vocabulary, BUCKETS, classOf(inventory.candidates.setOf(form))), i * 9)
  })
  return {
    rows,
    bundles: Int32Array.from(words, ({ upos, feats }) => inventory.bundleOf(upos, feats)),
    sets: Int32Array.from(words, ({ form }) => inventory.candidates.setOf(form)),
    counts: Int32Array.from(words, ({ form }) => seen.get(plainWord(form)) ?? 0),
    heads: Int32Array.from(words, ({ head }) => head),
    labels: Int32Array.from(words, ({ deprel }) => label.get(deprel) ?? -1),
    lengths: Int32Array.from(trees, (tree) => tree.words.length),
    styles: Int32Array.from(trees, (tree) => styleOf(tree.words.map((word) => ({ text: word.form })))),
    banks: Int32Array.from(trees, (tree) => banks.get(bankOf(tree)) ?? 0),
  }
}

/** Embedding rows in all: vocabulary, the unknown word, affixes, shapes, classes. */
export function rowCount(vocabulary: Uint32Array, classes: number): number {
  return vocabulary.length + 1 + BUCKETS + SHAPES + classes
}

/** How often each plain word occurs. */
export function wordCounts(trees: readonly Tree[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of trees) {
    for (const { form } of words) counts.set(plainWord(form), (counts.get(plainWord(form)) ?? 0) + 1)
  }
  return counts
}

/** The letters that begin a sentence's number: "weblog", "GUM_news", "GramEval". */
export function bankOf({ id }: Tree): string {
  return /^[A-Za-z]*(?:_[a-z]+)?/.exec(id)?.[0] ?? ''
}

function banksOf(trees: readonly Tree[]): string[] {
  const counts = new Map<string, number>()
  for (const tree of trees) counts.set(bankOf(tree), (counts.get(bankOf(tree)) ?? 0) + 1)
  return ['', ...[...counts].filter(([name, count]) => name !== '' && count >= 150).map(([name]) => name)]
}

function bundlesOf(trees: readonly Tree[]): string[] {
  const counts = new Map<string, number>()
  for (const { words } of trees) {
    for (const { upos, feats } of words) counts.set(`${upos}|${feats}`, (counts.get(`${upos}|${feats}`) ?? 0) + 1)
  }
  const kept = [...counts].filter(([, count]) => count >= 4).map(([bundle]) => bundle)
  return [...new Set(['X|', ...kept.sort()])]
}

function closest(name: string, bundles: readonly string[]): number {
  const [upos, feats = ''] =
    name.split('|', 2).length > 1 ? [name.slice(0, name.indexOf('|')), name.slice(name.indexOf('|') + 1)] : [name, '']
  const own = new Set(feats.split('|'))
  let best = 0
  let top = Number.NEGATIVE_INFINITY
  bundles.forEach((bundle, i) => {
    if (!bundle.startsWith(`${upos}|`)) return
    const theirs = bundle.slice(bundle.indexOf('|') + 1).split('|')
    const shared = theirs.filter((feat) => own.has(feat)).length
    const score = shared * 2 - theirs.length
    if (score > top) {
      top = score
      best = i
    }
  })
  return best
}

function vocabularyOf(trees: readonly Tree[], vectors: Vectors): Uint32Array {
  const kept = new Set<number>()
  for (const [word, count] of wordCounts(trees)) if (count >= 2) kept.add(hashOf(word))
  for (const word of vectors.words) kept.add(hashOf(plainWord(word)))
  return Uint32Array.from(kept).sort()
}
