import type { Span, Statement } from '../../src/model/index.js'
import { bare, statementsOf } from '../gold/documents.js'
import { f1, line } from '../gold/interval.js'
import { speeches, type Unit } from './speeches.js'

type Checked = Unit & { readonly mineAccuses: boolean; readonly mineCorrects: boolean; readonly why: string }
type Aspect = readonly [truth: 'accuses' | 'corrects', mine: 'mineAccuses' | 'mineCorrects']

const checked: Checked[] = []
for (const { text, units } of speeches()) {
  const found = await statementsOf(bare(text))
  for (const unit of units) {
    const own = found.filter(({ content, trigger }) => covers(content, unit.span) || holds(unit.span, trigger))
    checked.push({
      ...unit,
      mineAccuses: own.some(accuses),
      mineCorrects: own.some(({ stance }) => stance === 'denies'),
      why: own.map(({ type, reasons }) => `${type} ${reasons[0]?.by} ${reasons[0]?.saw}`).join('; '),
    })
  }
}
const accusation: Aspect = ['accuses', 'mineAccuses']
const denial: Aspect = ['corrects', 'mineCorrects']
const shown = process.argv[2] === 'accuse' ? accusation : process.argv[2] === 'correct' ? denial : null
for (const each of shown ? checked : [])
  if (each[shown![0]] !== each[shown![1]])
    console.log(`${each[shown![0]] ? 'missed' : 'wrong'} | ${each.text} | ${each.why}`)
for (const [name, [truth, mine], floor] of [
  ['NegEval (ACCUSE)', accusation, 'floor .424, goal .65'],
  ['Correction (denial)', denial, 'floor .053, goal .35'],
] as const) {
  const count = (items: readonly Checked[], isSo: boolean, isMine: boolean) =>
    items.filter((each) => each[truth] === isSo && each[mine] === isMine).length
  const share = (right: number, all: number) => (all === 0 ? 0 : right / all)
  line(
    `${name} F1`,
    checked,
    (items) => f1(count(items, true, true), count(items, false, true), count(items, true, false)),
    floor,
  )
  line(
    `${name} precision`,
    checked,
    (items) => share(count(items, true, true), items.filter((each) => each[mine]).length),
    '',
  )
  line(
    `${name} recall`,
    checked,
    (items) => share(count(items, true, true), items.filter((each) => each[truth]).length),
    '',
  )
}

function accuses({ type }: Statement): boolean {
  return type === 'ACCUSE' || type === 'ASSAULT' || type === 'COERCE'
}

/** Is most of a unit in what a statement tells? */
function covers(told: Span, unit: Span): boolean {
  const shared = Math.min(told[1], unit[1]) - Math.max(told[0], unit[0])
  return shared * 2 > unit[1] - unit[0]
}

function holds(unit: Span, trigger: Span): boolean {
  return unit[0] <= trigger[0] && trigger[0] < unit[1]
}
