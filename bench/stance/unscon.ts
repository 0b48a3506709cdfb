import { readFileSync } from 'node:fs'
import type { Statement } from '../../src/model/index.js'
import { bare, statementsOf } from '../gold/documents.js'
import { f1, line } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

type Unit = { readonly text: string; readonly accuses: boolean; readonly corrects: boolean }
type Checked = Unit & { readonly mineAccuses: boolean; readonly mineCorrects: boolean; readonly why: string }

const speeches = new Map<string, Unit[]>()
for (const row of records(readFileSync(`${dataFolder('eval', 'stance')}/unscon.csv`, 'utf8'))) {
  const unit = {
    text: row.EDU_text!,
    accuses: row.Direct_NegEval === '1' || row.Indirect_NegEval === '1',
    corrects: row.Correction === '1',
  }
  speeches.set(row.file_id!, [...(speeches.get(row.file_id!) ?? []), unit])
}
const checked: Checked[] = []
for (const units of speeches.values()) {
  const text = units.map((unit) => unit.text).join(' ')
  const found = await statementsOf(bare(text))
  let at = 0
  for (const unit of units) {
    const span = [at, at + unit.text.length] as const
    at += unit.text.length + 1
    const own = found.filter(({ trigger }) => trigger[0] >= span[0] && trigger[0] < span[1])
    checked.push({
      ...unit,
      mineAccuses: own.some(accuses),
      mineCorrects: own.some(({ stance }) => stance === 'denies'),
      why: own.map(({ type, reasons }) => `${type} ${reasons[0]?.saw}`).join('; '),
    })
  }
}
const show = process.argv[2]
for (const each of checked)
  if (
    (show === 'accuse' && each.accuses !== each.mineAccuses) ||
    (show === 'correct' && each.corrects !== each.mineCorrects)
  )
    console.log(
      `${(show === 'correct' ? each.corrects : each.accuses) ? 'missed' : 'wrong'} | ${each.text} | ${each.why}`,
    )
line(
  'NegEval (ACCUSE) F1',
  checked,
  (items) =>
    score(
      items,
      ({ accuses }) => accuses,
      ({ mineAccuses }) => mineAccuses,
    ),
  'floor .424, goal .65',
)
line(
  'Correction (denial) F1',
  checked,
  (items) =>
    score(
      items,
      ({ corrects }) => corrects,
      ({ mineCorrects }) => mineCorrects,
    ),
  'floor .053, goal .35',
)

function accuses({ type }: Statement): boolean {
  return type === 'ACCUSE' || type === 'ASSAULT' || type === 'COERCE'
}

function score(items: readonly Checked[], truth: (each: Checked) => boolean, mine: (each: Checked) => boolean): number {
  return f1(
    items.filter((each) => truth(each) && mine(each)).length,
    items.filter((each) => !truth(each) && mine(each)).length,
    items.filter((each) => truth(each) && !mine(each)).length,
  )
}

/** RFC 4180 rows as records. */
function records(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
    const value = match[1]!.startsWith('"') ? match[1]!.slice(1, -1).replaceAll('""', '"') : match[1]!
    rows.at(-1)!.push(value)
    if (match[2] !== ',') rows.push([])
  }
  const [head, ...rest] = rows.filter((row) => row.length > 1)
  return rest.map((row) => Object.fromEntries(row.map((value, at) => [head![at] ?? '', value])))
}
