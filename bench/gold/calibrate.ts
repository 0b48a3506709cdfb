import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Evidence, evidenceOf } from '../../src/extract/confidence/confidence.js'
import { CONFIDENCE_WEIGHTS } from '../../src/extract/confidence/confidence-weights.js'
import { dataFolder } from '../read/report.js'
import { bare, resources, statementsOf } from './documents.js'
import { fitted, printWeights, probability } from './logistic.js'
import { type Judged, reliability } from './reliability.js'
import { type GoldStatement, pairUp, wrongSlots } from './slots.js'

type Case = { readonly fold: number; readonly x: readonly number[]; readonly every: boolean; readonly main: boolean }
type Row = { readonly lang: string; readonly published: string; readonly text: string } & {
  readonly lane: 'official' | 'media' | 'informal'
  readonly publisher: string
  readonly statements: readonly GoldStatement[]
}

const FOLDS = 10
const NAMES = Object.keys(CONFIDENCE_WEIGHTS) as (keyof Evidence)[]
/** Strength of the pull towards zero; the intercept is free. */
const RIDGE = Number(process.env.RIDGE ?? 2)

const { actors } = await resources()
const byId = new Map(actors.map((actor) => [actor.id, actor]))
const cases: Case[] = []
let sentence = 0
for (const lang of ['en', 'ru'])
  for (const line of readFileSync(join(dataFolder('eval', 'gold'), `${lang}-dev.jsonl`), 'utf8').split('\n')) {
    if (!line) continue
    const row = JSON.parse(line) as Row
    const { published, lane, publisher } = row
    const found = await statementsOf(bare(row.text, { lang, published, lane, publisher }))
    const fold = sentence++ % FOLDS
    for (const { gold, mine } of pairUp(row.statements, found, byId)) {
      if (!mine) continue
      const evidence = evidenceOf(mine, (actor) => byId.get(actor)?.kind === 'person')
      const wrong = gold ? wrongSlots(gold, mine, byId) : ['type']
      cases.push({
        fold,
        x: NAMES.map((name) => evidence[name]),
        every: wrong.length === 0,
        main: !wrong.includes('type') && !wrong.includes('participants'),
      })
    }
  }

const kept: Judged[] = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = weightsOf(cases.filter((each) => each.fold !== fold))
  return cases
    .filter((each) => each.fold === fold)
    .map(({ x, every, main }) => ({ confidence: probability(weights, x), every, main }))
}).flat()
console.log(`${cases.length} statements of ${sentence} sentences; each judged by weights fitted without its sentence:`)
reliability(kept)
const all = weightsOf(cases)
printWeights(
  'src/extract/confidence/confidence-weights.ts',
  NAMES.map((name, at) => [name, all[at]!]),
  cases,
)

function weightsOf(items: readonly Case[]): number[] {
  return fitted(
    items.map(({ x, every }) => ({ x, yes: every })),
    RIDGE,
  )
}
