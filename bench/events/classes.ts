import { readFileSync } from 'node:fs'
import type { Statement } from '../../src/model/index.js'
import { bare, statementsOf } from '../gold/documents.js'
import { line, macroF1 } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

/** PLOVER's quad classes: 0 statement, 1 and 2 verbal and material cooperation, 3 and 4 verbal and material conflict. */
const CLASS: Readonly<Record<string, string>> = {
  STATE: '0',
  MOVE: '0',
  CONSULT: '1',
  AGREE: '1',
  SUPPORT: '1',
  CONCEDE: '2',
  COOPERATE: '2',
  AID: '2',
  RETREAT: '2',
  REQUEST: '3',
  ACCUSE: '3',
  REJECT: '3',
  THREATEN: '3',
  SANCTION: '3',
  PROTEST: '4',
  MOBILIZE: '4',
  COERCE: '4',
  ASSAULT: '4',
}

const [, ...lines] = readFileSync(`${dataFolder('eval', 'events')}/statement-or-action.tsv`, 'utf8')
  .trimEnd()
  .split('\n')
const results: { truth: string; guess: string; sentence: string; found: readonly Statement[] }[] = []
for (const text of lines) {
  const [sentence, truth] = text.split('\t') as [string, string]
  const found = await statementsOf(bare(sentence))
  results.push({ truth, guess: main(found), sentence, found })
}
const wanted = process.argv[2]
const confusion = new Map<string, number>()
for (const { truth, guess, sentence, found } of results) {
  if (truth === guess) continue
  const kind = `${truth} → ${guess} by ${found[0]?.type ?? 'nothing'}`
  confusion.set(kind, (confusion.get(kind) ?? 0) + 1)
  if (wanted && kind.startsWith(wanted))
    console.log(
      `${kind} | ${sentence}\n     ${found.map(({ type, reasons }) => `${type} ${reasons[0]?.by} “${reasons[0]?.saw}”`).join('; ')}`,
    )
}
console.log(
  [...confusion]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 30)
    .map(([kind, count]) => `${kind} ${count}`)
    .join('\n'),
)
line('statement or action, macro-F1', results, macroF1, 'goal .75')
line(
  'the same, appeals as verbal conflict',
  results.map(({ truth, found }) => ({ truth, guess: byType(found) })),
  macroF1,
  'CLASS, by type alone',
)

/** The class of the first act; CAMEO's appeals (02) are statements, its demands (10) are not, PLOVER has one type for both. */
function main(found: readonly Statement[]): string {
  return actOf(found)?.reasons[0]?.by === 'request/ask' ? '0' : byType(found)
}

function byType(found: readonly Statement[]): string {
  return CLASS[(actOf(found) ?? found[0])?.type ?? 'STATE'] ?? '0'
}

function actOf(found: readonly Statement[]): Statement | undefined {
  return found.find(({ type }) => type !== 'STATE' && type !== 'MOVE')
}
