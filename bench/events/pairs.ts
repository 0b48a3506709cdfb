import { readFileSync } from 'node:fs'
import type { Statement } from '../../src/model/index.js'
import { bare, statementsOf } from '../gold/documents.js'
import { line, macroF1 } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

type Row = { readonly type: string; readonly sentence: string; readonly source: string; readonly target: string }

const rows = table(`${dataFolder('eval', 'events')}/plover-pairs.tsv`)
const results: { truth: string; guess: string | null; row: Row; found: readonly Statement[] }[] = []
for (const row of rows) {
  const found = await statementsOf(bare(row.sentence, { lang: 'en' }), [row.source, row.target])
  results.push({ truth: row.type, guess: typeOf(joining(found, row)), row, found })
}
const confusion = new Map<string, number>()
for (const { truth, guess } of results)
  if (truth !== guess) confusion.set(`${truth} → ${guess}`, (confusion.get(`${truth} → ${guess}`) ?? 0) + 1)
const wanted = process.argv[2]
for (const { truth, guess, row, found } of results
  .filter((each) => each.truth !== each.guess && (wanted ? `${each.truth}>${each.guess}`.includes(wanted) : false))
  .slice(0, Number(process.env.SHOW ?? 40))) {
  console.log(`${truth} ≠ ${guess} | ${row.source} → ${row.target} | ${row.sentence}`)
  for (const { type, mode, actuality, participants, reasons } of found.slice(0, 4))
    console.log(
      `      ${type}/${mode} ${actuality} [${participants.map(({ name, role }) => `${role}:${name}`).join(', ')}] ${reasons[0]?.by} “${reasons[0]?.saw}”`,
    )
}
console.log(
  [...confusion]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([kind, count]) => `${kind} ${count}`)
    .join('\n'),
)
for (const truth of new Set(rows.map(({ type }) => type))) {
  const tp = results.filter((each) => each.truth === truth && each.guess === truth).length
  console.log(
    `  ${truth.padEnd(10)} P ${(tp / Math.max(1, results.filter(({ guess }) => guess === truth).length)).toFixed(2)} R ${(tp / results.filter((each) => each.truth === truth).length).toFixed(2)}`,
  )
}
line('PLOVER type macro-F1', results, macroF1, 'floor .627, anchor .743, goal .80')
line('accuracy', results, (items) => items.filter(({ truth, guess }) => truth === guess).length / items.length, '')

line(
  'the same, planned contacts as AGREE',
  results.map(({ truth, guess, row, found }) => ({ truth, guess: isIntended(joining(found, row)) ? 'AGREE' : guess })),
  macroF1,
  'as PLOVER codes an intent to meet',
)

/** "Will meet on Friday": PLOVER has it under AGREE, the guide of our sentences under CONSULT, planned. */
function isIntended(statement: Statement | null): boolean {
  return statement?.type === 'CONSULT' && statement.actuality === 'planned'
}

/** The statement that names most of the pair; the surest of several. */
function joining(found: readonly Statement[], row: Row): Statement | null {
  const score = (statement: Statement) => {
    const source = statement.participants.some(({ name, role }) => names(name, row.source) && role !== 'recipient')
      ? 3
      : statement.participants.some(({ name }) => names(name, row.source))
        ? 1.5
        : 0
    const target = statement.participants.some(({ name }) => names(name, row.target)) ? 2 : 0
    return source + target + (statement.type === 'STATE' ? -2.5 : 0) + statement.confidence / 10
  }
  return [...found].sort((a, b) => score(b) - score(a))[0] ?? null
}

function names(name: string, wanted: string): boolean {
  return name.toLowerCase().includes(wanted.toLowerCase()) || wanted.toLowerCase().includes(name.toLowerCase())
}

function typeOf(statement: Statement | null): string | null {
  if (!statement) return null
  return statement.type === 'CONCEDE' || statement.type === 'RETREAT' ? 'YIELD' : statement.type
}

function table(path: string): Row[] {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const keys = head!.split('\t')
  return lines.map(
    (text) => Object.fromEntries(text.split('\t').map((value, at) => [keys[at], value])) as unknown as Row,
  )
}
