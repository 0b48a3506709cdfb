import { readFileSync } from 'node:fs'
import type { Statement } from '../../src/model/index.js'
import { bare, statementsOf } from '../gold/documents.js'
import { line } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

type Row = {
  readonly id: string
  readonly source: string
  readonly url: string
  readonly published: string
  readonly zone?: string
  readonly title?: string
  readonly text: string
  readonly gold: { readonly mode: string; readonly counterpart: string }
}

const rows = readFileSync(`${dataFolder('readouts')}/readouts.jsonl`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((text) => JSON.parse(text) as Row)
const withTitle = !process.argv.includes('--text-only')
const began = performance.now()
const results: { row: Row; found: readonly Statement[]; hit: boolean; talks: readonly Statement[] }[] = []
for (const row of rows) {
  const found = await statementsOf(
    bare(row.text, {
      id: row.id,
      kind: 'readout',
      title: withTitle ? (row.title ?? null) : null,
      published: row.published,
      zone: row.zone ?? (row.source === 'whitehouse' ? 'America/New_York' : 'Europe/Moscow'),
      lane: 'official',
      url: row.url,
      party: row.source === 'whitehouse' ? 'us' : 'russia',
    }),
  )
  const talks = found.filter(
    ({ type, participants, actuality }) =>
      type === 'CONSULT' &&
      actuality === 'happened' &&
      participants.some(({ name }) => isCounterpart(name, row.gold.counterpart)),
  )
  results.push({ row, found, talks, hit: talks.some(({ mode }) => mode === row.gold.mode) })
}
const seconds = (performance.now() - began) / 1000

for (const { row, found } of results.filter(({ hit }) => !hit).slice(0, Number(process.env.SHOW ?? 12))) {
  console.log(
    `${row.id}\n  ${row.gold.mode} ${row.gold.counterpart} | ${row.title ?? ''} | ${row.text.slice(0, 220).replace(/\s+/g, ' ')}`,
  )
  for (const { type, mode, participants, actuality } of found.slice(0, 3))
    console.log(`     ${type}/${mode} ${actuality} ${participants.map(({ name }) => name).join(', ')}`)
}
for (const source of ['whitehouse', 'kremlin', 'all']) {
  const part = results.filter(({ row }) => source === 'all' || row.source === source)
  line(`recall (${source})`, part, (items) => items.filter(({ hit }) => hit).length / items.length, 'goal .97')
  const talks = part.filter(({ talks }) => talks.length > 0)
  line(
    `precision of the first mode (${source})`,
    talks,
    (items) => items.filter(({ row, talks }) => talks[0]!.mode === row.gold.mode).length / items.length,
    'goal .97',
  )
}
console.log(`${(rows.length / seconds).toFixed(0)} documents a second (goal 500)`)

function isCounterpart(name: string, counterpart: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain(counterpart)
    .split(/\s+/)
    .some((part) => part.length > 2 && plain(name).includes(part))
}
