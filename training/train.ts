import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { tokenTables } from '../src/language/tokenise/token-tables.js'
import { examples } from './examples.js'
import { headlines } from './headlines.js'
import { withoutNews } from './held-out.js'
import { LAYERS, writeInputs } from './inputs.js'
import { formsOf, lemmaTable } from './lemma-table.js'
import { tensors } from './pack.js'
import { type Inventory, inventory, wordCounts } from './prepare.js'
import { rawSentences, silverTrees } from './silver.js'
import { makeSources } from './sources.js'
import { writeModel, writeRaw } from './tensors.js'
import { hasData, readTreebank, type Tree } from './treebank.js'
import { vary } from './vary.js'
import { readVectors } from './vectors.js'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)
const data = process.env.READOUT_DATA ?? join(root, '../shared/data')
const work = process.env.TRAIN_WORK ?? join(here, '.cache')

type Recipe = {
  readonly train: readonly string[]
  readonly dev: string
  /** Chances of dropping hidden units, parts of a word's vector, and the word itself (over its count). */
  readonly drop: string
  /** How many word vectors to start from. */
  readonly vectors: number
  readonly teacherEpochs: number
  /** Raw sentences that the teacher annotates, and the collection whose habits it keeps to there. */
  readonly raw: number
  readonly style: string
}
const LANGUAGES: Readonly<Record<string, Recipe>> = {
  en: {
    train: ['ewt-train', 'gum-open'],
    dev: 'ewt-dev',
    drop: '0.25 0.15 0.25',
    vectors: 50_000,
    teacherEpochs: 3,
    raw: 20_000,
    style: 'GUM_news',
  },
  ru: {
    train: ['taiga-train', 'ru_gsd-ud-dev', 'ru_gsd-ud-test', 'ru_taiga-ud-dev', 'ru_taiga-ud-test'],
    dev: 'lenta-news-dev',
    drop: '0.3 0.15 0.5',
    vectors: 24_000,
    teacherEpochs: 14,
    raw: 30_000,
    style: 'GramEval',
  },
}
/** Rounds of the parser: epochs, whether the network starts anew, learning rate. The first keeps to gold paths. */
const ROUNDS = [
  [3, 'fresh', 0.003],
  [3, 'more', 0.002],
  [5, 'more', 0.002],
] as const
const SEED = 7
/** Stages to leave as they are in the working folder: TRAIN_FROM=tagger keeps the teacher, =parser the tagger too. */
const stages = ['teacher', 'tagger', 'parser']
const from = stages.indexOf(process.env.TRAIN_FROM ?? 'teacher')
const upTo = stages.indexOf(process.env.TRAIN_UPTO ?? 'parser')

/** TRAIN_NEWS=all trains on the news that is otherwise kept apart for measuring: for the model that ships, once the recipe has been measured. */
const everyNews = process.env.TRAIN_NEWS === 'all'

const asked = process.argv.slice(2)
for (const lang of asked.length > 0 ? asked : Object.keys(LANGUAGES)) {
  if (hasData(join(data, 'ud', lang))) {
    await makeSources(lang, data, work)
    train(lang)
  } else console.log(`${lang}: no treebanks under ${data}; set READOUT_DATA`)
}

/** Teacher on the treebanks, then tagger and parser on the treebanks and on what the teacher made of raw text. */
function train(lang: string): void {
  const recipe = LANGUAGES[lang] as Recipe
  const file = (name: string) => join(data, 'ud', lang, `${name}.conllu.gz`)
  const folder = join(work, lang)
  mkdirSync(folder, { recursive: true })
  const { rest, news } = withoutNews(recipe.train.flatMap((name) => readTreebank(file(name))))
  const gold = vary(rest, SEED)
  const vectors = readVectors(join(work, `${lang}.vec`), recipe.vectors)
  const known = inventory(gold, vectors, join(work, `${lang}.forms.tsv`))
  const measured = {
    [recipe.dev]: readTreebank(file(recipe.dev)),
    ...(news.length > 0 && !everyNews && { 'gum-news': news }),
  }
  const raw = from <= 0 ? drawn(lang, recipe, join(folder, 'raw.json')) : readRawTrees(join(folder, 'raw.json'))
  const inputs = { lang, folder, measured, known, vectors, seen: wordCounts(gold) }
  const python = pythonOf(folder, recipe)
  writeInputs({ ...inputs, trees: gold, raw })
  if (from <= 0 && raw.length > 0) python('teacher.py', recipe.teacherEpochs, SEED, 1200)
  if (upTo <= 0) return
  const silver = raw.length > 0 ? silverTrees(raw, folder, known) : []
  const own = everyNews ? [...gold, ...news] : gold
  const short = lang === 'en' ? headlines([...own, ...silver], SEED + 2) : []
  const trees = [...own, ...short, ...vary(silver, SEED + 1)]
  console.log(`${lang}: ${own.length} trees of treebanks, ${silver.length} of the teacher, ${short.length} headlines`)
  const meta = writeInputs({ ...inputs, trees, raw: [] })
  if (from <= 1) python('tagger.py', 5, 3, SEED, own.length)
  if (upTo <= 1) return
  const lemmas = lemmaTable([...formsOf(rest), ...known.dictionary.forms()])
  trainParser({ folder, known, trees }, python, () => {
    writeModel(join(folder, 'model.bin'), meta(lemmas.edits), tensors({ folder, known, trees, lemmas, layers: LAYERS }))
  })
  console.log(`${lang}: ${join(folder, 'model.bin')}`)
}

/** Raw sentences, kept in a file: what the teacher made of them belongs to these and to no other cutting. */
function drawn(lang: string, { raw: most, style }: Recipe, file: string): Tree[] {
  const tables = tokenTables(parse(readFileSync(join(root, 'languages', lang, 'tokens.yaml'), 'utf8')))
  const raw = rawSentences({ lang, data, tables, most, style })
  writeFileSync(file, JSON.stringify(raw))
  return raw
}

function readRawTrees(file: string): Tree[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Tree[]
}

type Python = (script: string, ...args: readonly (string | number)[]) => void

function pythonOf(folder: string, { drop }: Recipe): Python {
  return (script, ...args) => {
    execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [join(here, script), folder, ...args.map(String)], {
      stdio: 'inherit',
      env: { TRAIN_DROP: drop, ...process.env },
    })
  }
}

type Learning = { readonly folder: string; readonly known: Inventory; readonly trees: readonly Tree[] }

function trainParser({ folder, known, trees }: Learning, python: Python, pack: () => void): void {
  const tags = new Int32Array(new Uint8Array(readFileSync(join(folder, 'train.predicted.i32'))).buffer)
  ROUNDS.forEach(([epochs, how, rate], round) => {
    const model = how === 'fresh' ? null : readFileSync(join(folder, 'model.bin'))
    const { numbers, perSentence } = examples({ trees, labels: known.labels, tags, model, seed: SEED + round })
    writeRaw(join(folder, 'examples.i32'), numbers)
    writeRaw(join(folder, 'groups.i32'), perSentence)
    python('parser.py', epochs, SEED + round, how, rate)
    pack()
  })
}
