import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { groupDocuments } from '../../src/link/index.js'
import { bare } from '../gold/documents.js'
import { f1, line } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

/** ECB+ (Cybulska and Vossen 2014): documents about the same event; B³ (Bagga and Baldwin 1998) and pair F1 of documents. */
type Row = { readonly id: string; readonly event: string; readonly title: string; readonly text: string }
/** Of one document: how many others (and itself) share both clusters, its group, its event. */
type Scored = { readonly shared: number; readonly mine: number; readonly gold: number }

const rows: Row[] = gunzipSync(readFileSync(`${dataFolder('eval', 'coref')}/ecbplus-docs.jsonl.gz`))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((row) => JSON.parse(row) as Row)
const groups = groupDocuments(rows.map(({ id, title, text }) => ({ ...bare(text), id, title })))
const groupOf = new Map(groups.flatMap((ids, at) => ids.map((id) => [id, at] as const)))
const keyed = rows.map(({ id, event }) => ({ mine: String(groupOf.get(id)), gold: event }))
const mine = counted(keyed.map((one) => one.mine))
const gold = counted(keyed.map((one) => one.gold))
const both = counted(keyed.map((one) => `${one.mine}|${one.gold}`))
const scored = keyed.map(
  (one): Scored => ({
    shared: both.get(`${one.mine}|${one.gold}`) ?? 0,
    mine: mine.get(one.mine) ?? 0,
    gold: gold.get(one.gold) ?? 0,
  }),
)
line('B³ of documents', scored, bCubed, 'goal .94, TF-IDF .909')
line('pair F1 of documents', scored, pairs, 'goal .90, TF-IDF .864')
console.log(`groups ${groups.length}, events ${gold.size}`)

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function sum(items: readonly Scored[], of: (item: Scored) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

function bCubed(items: readonly Scored[]): number {
  const precision = sum(items, ({ shared, mine }) => shared / mine)
  const recall = sum(items, ({ shared, gold }) => shared / gold)
  return (2 * precision * recall) / ((precision + recall) * items.length)
}

/** Every pair is counted once from each of its two documents, which cancels. */
function pairs(items: readonly Scored[]): number {
  const right = sum(items, ({ shared }) => shared - 1)
  return f1(right, sum(items, ({ mine }) => mine - 1) - right, sum(items, ({ gold }) => gold - 1) - right)
}
