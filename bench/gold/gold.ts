import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement } from '../../src/model/index.js'
import { dataFolder } from '../read/report.js'
import { bare, resources, statementsOf } from './documents.js'
import { f1, line } from './interval.js'
import { reliability } from './reliability.js'
import { type GoldStatement, pairUp, SLOTS, typeCounts, wrongSlots } from './slots.js'

type Row = {
  readonly id: string
  readonly lang: string
  readonly published: string
  readonly lane: 'official' | 'media' | 'informal'
  readonly publisher: string
  readonly text: string
  readonly statements: readonly GoldStatement[]
}

const folder = dataFolder('eval', 'gold')
const only = process.argv[2] ?? null
const { actors } = await resources()
const byId = new Map(actors.map((actor) => [actor.id, actor]))
const rows: { readonly row: Row; readonly found: readonly Statement[] }[] = []
for (const lang of ['en', 'ru'])
  for (const text of readFileSync(join(folder, `${lang}-dev.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)) {
    const row = JSON.parse(text) as Row
    const { published, lane, publisher } = row
    rows.push({ row, found: await statementsOf(bare(row.text, { lang: row.lang, published, lane, publisher })) })
  }

const wrong = new Map<string, number>()
for (const { row, found } of rows) {
  const pairs = pairUp(row.statements, found, byId)
  const lines: string[] = []
  for (const { gold, mine } of pairs) {
    const slots = gold && mine ? wrongSlots(gold, mine, byId) : [gold ? 'missed' : 'invented']
    for (const slot of slots) wrong.set(slot, (wrong.get(slot) ?? 0) + 1)
    if (slots.length > 0) lines.push(`   ${slots.join(',')}\n      gold ${show(gold)}\n      mine ${showMine(mine)}`)
  }
  if (lines.length > 0 && (only === null || row.lang === only || row.id.includes(only)))
    console.log(`${row.id} ${row.published}\n   ${row.text}\n${lines.join('\n')}`)
}

for (const lang of ['en', 'ru', 'all']) {
  const part = rows.filter(({ row }) => lang === 'all' || row.lang === lang)
  const goldItems = part.flatMap(({ row, found }) => pairUp(row.statements, found, byId).filter(({ gold }) => gold))
  line(
    `strict, all slots (${lang})`,
    goldItems,
    (items) =>
      items.filter(({ gold, mine }) => gold && mine && wrongSlots(gold, mine, byId).length === 0).length / items.length,
    'floor .48, goal .75',
  )
  line(
    `type F1 (${lang})`,
    part,
    (items) => {
      const sum = [0, 0, 0]
      for (const { row, found } of items)
        typeCounts(row.statements, found).forEach((value, at) => {
          sum[at]! += value
        })
      return f1(sum[0]!, sum[1]!, sum[2]!)
    },
    'goal .92',
  )
}
const paired = rows
  .flatMap(({ row, found }) => pairUp(row.statements, found, byId))
  .filter(({ gold, mine }) => gold && mine)
for (const slot of SLOTS)
  console.log(
    `  ${slot.padEnd(14)} right in ${paired.filter(({ gold, mine }) => !wrongSlots(gold!, mine!, byId).includes(slot)).length} of ${paired.length} paired`,
  )
console.log(
  'worst:',
  [...wrong]
    .sort((a, b) => b[1] - a[1])
    .map(([slot, count]) => `${slot} ${count}`)
    .join(', '),
)
console.log('reliability of confidence, on the sentences that it was fitted on (held out: bench/gold/calibrate.ts):')
reliability(
  rows
    .flatMap(({ row, found }) => pairUp(row.statements, found, byId))
    .flatMap(({ gold, mine }) => {
      if (!mine) return []
      const slots = gold ? wrongSlots(gold, mine, byId) : ['type']
      const main = !slots.includes('type') && !slots.includes('participants')
      return [{ confidence: mine.confidence, every: slots.length === 0, main }]
    }),
)

function show(gold: GoldStatement | null): string {
  return gold
    ? `${gold.type}/${gold.mode} [${gold.participants.join(', ')}] ${gold.day} ${gold.actuality} ${gold.stance} | ${gold.speaker}`
    : '–'
}

function showMine(mine: Statement | null): string {
  if (!mine) return '–'
  return `${mine.type}/${mine.mode} [${mine.participants.map(({ name, actor }) => (actor ? name : `"${name}"`)).join(', ')}] ${mine.when?.start ?? null} ${mine.actuality} ${mine.stance} | ${mine.attribution.map(({ name, actor, unnamed }) => (unnamed ? 'unnamed' : actor ? name : `"${name}"`)).join(' < ')} (${mine.reasons[0]?.by} ${mine.reasons[0]?.saw})`
}
