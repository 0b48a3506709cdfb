import { readFileSync } from 'node:fs'
import { actualityAt } from '../../src/extract/actuality/factuality.js'
import { resources } from '../gold/documents.js'
import { line } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

type Row = {
  readonly text: string
  readonly targets: readonly {
    readonly span1: readonly [number, number]
    readonly label: number
    readonly span_text: string
  }[]
}
type Judged = { readonly truth: number; readonly guess: number; readonly word: string; readonly text: string }

const { languages, lexicons } = await resources()
const language = languages.get('en')!
const lexicon = lexicons.get('en')!
const folder = dataFolder('eval', 'factuality')
for (const set of ['uw-train', 'uw-dev', 'meantime-train', 'meantime-dev']) {
  const judged: Judged[] = []
  for (const text of readFileSync(`${folder}/${set}.jsonl`, 'utf8').split('\n').filter(Boolean)) {
    const row = JSON.parse(text) as Row
    const words = row.text.split(' ')
    const starts = words.map((_, at) => words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0))
    const values = actualityAt(
      row.text,
      row.targets.map(({ span1 }) => starts[span1[0]] ?? 0),
      language,
      lexicon,
    )
    row.targets.forEach(({ label, span_text }, at) => {
      judged.push({ truth: label, guess: values[at]!, word: span_text, text: row.text })
    })
  }
  if (process.argv[2] === set)
    for (const each of judged
      .filter(({ truth, guess }) => Math.abs(truth - guess) > 2)
      .slice(0, Number(process.env.SHOW ?? 60)))
      console.log(`${each.truth} ≠ ${each.guess} ${each.word} | ${each.text}`)
  line(
    `${set} MAE`,
    judged,
    (items) => items.reduce((sum, { truth, guess }) => sum + Math.abs(truth - guess), 0) / items.length,
    'floor .781 (UW), goal < .60',
  )
  line(`${set} Pearson r`, judged, pearson, 'goal > .5')
}

function pearson(items: readonly Judged[]): number {
  const n = items.length
  const mean = (of: (each: Judged) => number) => items.reduce((sum, each) => sum + of(each), 0) / n
  const mt = mean(({ truth }) => truth)
  const mg = mean(({ guess }) => guess)
  let [covariance, vt, vg] = [0, 0, 0]
  for (const { truth, guess } of items) {
    covariance += (truth - mt) * (guess - mg)
    vt += (truth - mt) ** 2
    vg += (guess - mg) ** 2
  }
  return vt * vg === 0 ? 0 : covariance / Math.sqrt(vt * vg)
}
