import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CLASSES } from '../src/language/annotate/candidates.js'
import { hashOf, plainWord } from '../src/language/annotate/word-features.js'
import { examples } from './examples.js'
import { labelTable } from './label-table.js'
import { formsOf, lemmaTable } from './lemma-table.js'
import { BUCKETS, columns, type Inventory, inventory, rowCount, wordCounts } from './prepare.js'
import { makeSources } from './sources.js'
import { byRow, readRaw, type Tensor, writeModel, writeRaw } from './tensors.js'
import { hasData, readTreebank, type Tree } from './treebank.js'
import { vary } from './vary.js'
import { readVectors, type Vectors } from './vectors.js'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)
const data = process.env.READOUT_DATA ?? join(root, '../shared/data')
const work = process.env.TRAIN_WORK ?? join(here, '.cache')

/** Treebanks, and chances of dropping hidden units, parts of a word's vector, and the word itself (over its count). */
const LANGUAGES: Readonly<
  Record<string, { readonly train: readonly string[]; readonly dev: string; readonly drop: string }>
> = {
  en: { train: ['ewt-train', 'gum-open'], dev: 'ewt-dev', drop: '0.25 0.15 0.25' },
  ru: {
    train: ['taiga-train', 'ru_gsd-ud-dev', 'ru_gsd-ud-test', 'ru_taiga-ud-dev', 'ru_taiga-ud-test'],
    dev: 'lenta-news-dev',
    drop: '0.45 0.25 1',
  },
}
const LAYERS = {
  tagger: { dim: 32, hidden: 0, scale: 0 },
  first: { dim: 32, hidden: 64, scale: 512 },
  second: { dim: 32, hidden: 96, scale: 512 },
  parser: { dim: 32, hidden: 96, scale: 512 },
}
/** Rounds of the parser: epochs, whether the network starts anew, learning rate. The first keeps to gold paths. */
const ROUNDS = [
  [4, 'fresh', 0.003],
  [3, 'more', 0.002],
  [6, 'more', 0.002],
] as const
const SEED = 7
/** `parser` leaves the tagger as it is, `more` also goes on with the parser. */
const from = process.env.TRAIN_FROM
const effort = Number(process.env.TRAIN_EFFORT ?? 1)
const parserEffort = Number(process.env.TRAIN_PARSER_EFFORT ?? effort)

const asked = process.argv.slice(2)
for (const lang of asked.length > 0 ? asked : Object.keys(LANGUAGES)) {
  if (hasData(join(data, 'ud', lang))) {
    await makeSources(lang, data, work)
    train(lang)
  } else console.log(`${lang}: no treebanks under ${data}; set READOUT_DATA`)
}

function train(lang: string): void {
  const { train, dev, drop } = LANGUAGES[lang] as (typeof LANGUAGES)[string]
  const file = (name: string) => join(data, 'ud', lang, `${name}.conllu.gz`)
  const folder = join(work, lang)
  mkdirSync(folder, { recursive: true })
  const skip = new Set((process.env.TRAIN_SKIP ?? '').split(','))
  const original = train.filter((name) => !skip.has(name)).flatMap((name) => readTreebank(file(name)))
  const trees = vary(original, SEED)
  const vectors = readVectors(join(work, `${lang}.vec`), 30_000)
  const known = inventory(trees, vectors, join(work, `${lang}.forms.tsv`))
  const meta = writeInputs({ lang, folder, trees, dev: readTreebank(file(dev)), known, vectors })
  const python = (script: string, ...args: readonly (string | number)[]) =>
    execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [join(here, script), folder, ...args.map(String)], {
      stdio: 'inherit',
      env: { TRAIN_DROP: drop, ...process.env },
    })
  if (from === undefined) python('tagger.py', Math.round(6 * effort), 3, SEED)
  const lemmas = lemmaTable([...formsOf(original), ...known.dictionary.forms()])
  const tags = new Int32Array(new Uint8Array(readFileSync(join(folder, 'train.predicted.i32'))).buffer)
  const rounds = from === 'more' ? ROUNDS.slice(-1) : ROUNDS
  rounds.forEach(([epochs, how, rate], round) => {
    const model = how === 'fresh' ? null : readFileSync(join(folder, 'model.bin'))
    const { numbers, perSentence } = examples({ trees, labels: known.labels, tags, model, seed: SEED + round })
    writeRaw(join(folder, 'examples.i32'), numbers)
    writeRaw(join(folder, 'groups.i32'), perSentence)
    python('parser.py', Math.max(1, Math.round(epochs * parserEffort)), SEED + round, how, rate)
    writeModel(join(folder, 'model.bin'), meta(lemmas.edits), tensors({ folder, known, trees, lemmas }))
  })
  console.log(`${lang}: ${join(folder, 'model.bin')}`)
}

type Inputs = {
  readonly lang: string
  readonly folder: string
  readonly trees: readonly Tree[]
  readonly dev: readonly Tree[]
  readonly known: Inventory
  readonly vectors: Vectors
}

/** Writes what the Python side reads; returns the description that goes into the model. */
function writeInputs({ lang, folder, trees, dev, known, vectors }: Inputs): (edits: readonly string[]) => object {
  const seen = wordCounts(trees)
  for (const [name, set] of [
    ['train', trees],
    ['dev', dev],
  ] as const) {
    for (const [column, values] of Object.entries(columns(set, known, seen)))
      writeRaw(join(folder, `${name}.${column}.i32`), values)
  }
  const parts = known.bundles.map((bundle) => bundle.split('|', 1)[0] as string)
  const atoms = [
    ...new Set(known.bundles.flatMap((bundle) => bundle.split('|').map((part, i) => (i === 0 ? `=${part}` : part)))),
  ]
  const matrix = new Uint8Array(known.bundles.length * atoms.length)
  known.bundles.forEach((bundle, b) => {
    bundle.split('|').forEach((part, i) => {
      matrix[b * atoms.length + atoms.indexOf(i === 0 ? `=${part}` : part)] = 1
    })
  })
  writeRaw(join(folder, 'atoms.u8'), matrix)
  if (vectors.dim > 0) writeRaw(join(folder, 'vectors.f32'), aligned(vectors, known.vocabulary))
  const tags = [...new Set(parts)].sort()
  const meta = (edits: readonly string[]) => ({
    lang,
    bundles: known.bundles,
    labels: known.labels,
    edits,
    buckets: BUCKETS,
    layers: LAYERS,
  })
  const info = {
    ...meta([]),
    rows: rowCount(known.vocabulary, CLASSES),
    vocabulary: known.vocabulary.length,
    vectorDim: vectors.dim,
    sets: known.candidates.members.length,
    members: known.candidates.members,
    upos: parts.map((part) => tags.indexOf(part)),
  }
  writeRaw(join(folder, 'meta.json'), Buffer.from(JSON.stringify(info)))
  return meta
}

/** Word vectors in the order of the vocabulary, zero where there is none. */
function aligned({ words, dim, values }: Vectors, vocabulary: Uint32Array): Float32Array {
  const rows = new Map([...vocabulary].map((hash, i) => [hash, i]))
  const out = new Float32Array(vocabulary.length * dim)
  for (let w = words.length - 1; w >= 0; w--) {
    const row = rows.get(hashOf(plainWord(words[w] as string)))
    if (row !== undefined) out.set(values.subarray(w * dim, (w + 1) * dim), row * dim)
  }
  return out
}

type Parts = {
  readonly folder: string
  readonly known: Inventory
  readonly trees: readonly Tree[]
  readonly lemmas: ReturnType<typeof lemmaTable>
}

function tensors({ folder, known, trees, lemmas }: Parts): Record<string, Tensor> {
  const { keys, sets, members } = known.candidates
  const labels = labelTable(trees, known)
  const starts = (lists: readonly (readonly number[])[]) => {
    const out = new Uint32Array(lists.length + 1)
    lists.forEach((list, i) => {
      out[i + 1] = (out[i] as number) + list.length
    })
    return { type: 'u32', values: out } as const
  }
  const raw = (name: string, type: Tensor['type']) => [[name, readRaw(join(folder, `${name}.${type}`), type)]] as const
  const layer = (name: string) => [...raw(`${name}.out`, 'f32'), ...raw(`${name}.bias`, 'f32')]
  const words = (name: string) => [...raw(`${name}.rows`, 'i8'), ...raw(`${name}.scales`, 'f32')]
  const net = (name: 'first' | 'second' | 'parser') => {
    const fixed = byRow(readRaw(join(folder, `${name}.fixed.i16`), 'i16').values as Int16Array, LAYERS[name].hidden)
    return [
      [`${name}.fixed`, { type: 'i8', values: fixed.rows }],
      [`${name}.fixedScales`, { type: 'f32', values: fixed.scales }],
      ...raw(`${name}.places`, 'f32'),
    ] as const
  }
  return {
    vocabulary: { type: 'u32', values: known.vocabulary },
    'candidates.keys': { type: 'u32', values: Uint32Array.from(keys) },
    'candidates.sets': { type: 'u16', values: Uint16Array.from(sets) },
    'sets.starts': starts(members),
    'sets.members': { type: 'u16', values: Uint16Array.from(members.flat()) },
    'labels.starts': starts(labels),
    'labels.members': { type: 'u16', values: Uint16Array.from(labels.flat()) },
    'lemmas.keys': { type: 'u32', values: Uint32Array.from(lemmas.keys) },
    'lemmas.edits': { type: 'u16', values: Uint16Array.from(lemmas.numbers) },
    ...Object.fromEntries([
      ...words('tagger'),
      ...words('parser'),
      ...net('first'),
      ...net('second'),
      ...net('parser'),
      ...['first', 'second', 'actions', 'left', 'right'].flatMap(layer),
    ]),
  }
}
