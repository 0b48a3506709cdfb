import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotator } from '../../src/language/annotate/annotator.js'
import { openModel } from '../../src/language/annotate/model-file.js'
import type { Analysis } from '../../src/model/index.js'
import { withoutNews } from '../../training/held-out.js'
import { readTreebank, type Tree } from '../../training/treebank.js'
import { interval } from './interval.js'
import { data, installed, root } from './languages.js'
import { type RunningText, runningTexts } from './running-text.js'
import { compare, compareText, f1, sum, type Tally } from './scores.js'
import { printSpeed } from './speed.js'

/** Floors are those of a first sketch of the engine, anchors what the issue asks for. */
const SETS = [
  { lang: 'en', file: 'ewt-dev', floor: '95.2 / 84.9 / 81.2 (news)', goal: '96.5 / 88 / 85 (news)' },
  { lang: 'en', file: 'ewt-dev', part: 'weblog', floor: '95.2 / 84.9 / 81.2 (news)', goal: '96.5 / 88 / 85 (news)' },
  { lang: 'en', file: 'gum-open', part: 'news', floor: '95.2 / 84.9 / 81.2', goal: '96.5 / 88 / 85' },
  { lang: 'ru', file: 'lenta-news-dev', floor: '95.5 / 81.5 / 74.7', goal: '96.5 / 85 / 79' },
] as const

const override = process.env.READOUT_MODEL

for (const { lang, file, floor, goal, ...rest } of SETS) {
  const part = 'part' in rest ? rest.part : null
  const path = join(data, 'ud', lang, `${file}.conllu.gz`)
  if (!existsSync(path)) {
    console.log(`${lang}: no ${file} under ${data}, skipped`)
    continue
  }
  const model = override ? override.replace('LANG', lang) : join(root, 'languages', lang, 'model.bin')
  if (!existsSync(model)) {
    console.log(`${lang}: no model, run npm run train`)
    continue
  }
  if (part === 'news' && !openModel(readFileSync(model)).meta.measured?.includes('gum-news')) {
    console.log(`\n${lang} ${file}, news: this model was trained on it, skipped`)
    continue
  }
  const all = readTreebank(path)
  const trees =
    part === null ? all : part === 'news' ? withoutNews(all).news : all.filter(({ id }) => id.startsWith(part))
  const name = part === null ? file : `${file}, ${part}`
  console.log(`\n${lang} ${name}: n = ${trees.length} sentences; floor UPOS/UAS/LAS ${floor}; goal ${goal}`)
  printScores('gold tokens', goldTokens(trees, readFileSync(model)))
  printText('running text', runningTexts(trees, 10), lang, model)
}
if (process.argv.includes('--speed')) printSpeed(override)

function goldTokens(trees: readonly Tree[], model: Uint8Array): Tally[] {
  const annotate = annotator(model)
  return trees.map((tree) => compare(tree, annotate(asAnalysis(tree).sentences[0] as Analysis['sentences'][number])))
}

function asAnalysis({ words }: Tree): Analysis {
  const tokens = words.map(({ form }, i) => ({
    text: form,
    start: i,
    end: i + 1,
    lemma: form,
    upos: 'X',
    feats: '',
    head: -1,
    deprel: 'dep',
  }))
  return { lang: '', sentences: [{ span: [0, words.length], tokens }] }
}

function printText(title: string, texts: readonly RunningText[], lang: string, model: string): void {
  const language = installed(lang, model)
  const analyses = texts.map(({ text }) => language.analyse(text))
  printScores(
    title,
    texts.map((text, i) => compareText(text.trees, text.words, analyses[i] as Analysis)),
  )
  const boundaries = texts.map((text, i) => sentenceTally(text, analyses[i] as Analysis))
  print(
    'sentences',
    interval(boundaries, (sums) => (200 * sums.upos) / (sums.words + sums.found)),
  )
}

/** A sentence is right if its first and last characters are. */
function sentenceTally({ sentences }: RunningText, analysis: Analysis): Tally {
  const gold = new Set(sentences.map(([start, end]) => `${start} ${end}`))
  const right = analysis.sentences.filter(({ span }) => gold.has(`${span[0]} ${span[1]}`)).length
  return { words: sentences.length, found: analysis.sentences.length, upos: right, feats: 0, lemma: 0, uas: 0, las: 0 }
}

function printScores(title: string, tallies: readonly Tally[]): void {
  const total = sum(tallies)
  console.log(` ${title}: ${total.words} words, ${total.found} found`)
  for (const measure of ['upos', 'feats', 'lemma', 'uas', 'las'] as const)
    print(
      measure,
      interval(tallies, (sums) => f1(sums, sums[measure])),
    )
}

function print(name: string, [score, low, high]: readonly [number, number, number]): void {
  console.log(`  ${name.padEnd(10)} ${score.toFixed(2)}  [${low.toFixed(2)}, ${high.toFixed(2)}]`)
}
