import { readFileSync } from 'node:fs'
import { bare, statementsOf } from '../gold/documents.js'
import { f1, line } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

/** CAMEO root codes as PLOVER types (Halterman et al. 2023, appendix). */
const TYPES: Readonly<Record<string, string>> = {
  '01': 'STATE',
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'CONCEDE',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '20': 'ASSAULT',
}
const same = (type: string) => (type === 'RETREAT' ? 'CONCEDE' : type)

const xml = readFileSync(`${dataFolder('eval', 'events')}/PETR.UnitTest.records.xml`, 'utf8')
const results: { truth: readonly string[]; guess: readonly string[]; text: string }[] = []
for (const [, block] of xml.matchAll(/<Sentence\b[^>]*>([\s\S]*?)<\/Sentence>/g)) {
  const text = /<Text>([\s\S]*?)<\/Text>/.exec(block!)?.[1]?.replace(/\s+/g, ' ').trim()
  if (!text) continue
  const codes = [...block!.matchAll(/eventcode="(\d\d)/g)]
    .map((match) => TYPES[match[1]!])
    .filter((type) => type !== undefined)
  const found = await statementsOf(bare(text))
  results.push({ truth: [...new Set(codes)], guess: [...new Set(found.map(({ type }) => same(type)))], text })
}
for (const { truth, guess, text } of results
  .filter((each) => each.truth.join() !== each.guess.join())
  .slice(0, Number(process.env.SHOW ?? 0)))
  console.log(`${truth.join(' ')} ≠ ${guess.join(' ')} | ${text}`)
line(
  'PETRARCH records, type F1',
  results,
  (items) => {
    const tp = items.reduce((sum, { truth, guess }) => sum + truth.filter((type) => guess.includes(type)).length, 0)
    const fp = items.reduce((sum, { truth, guess }) => sum + guess.filter((type) => !truth.includes(type)).length, 0)
    const fn = items.reduce((sum, { truth, guess }) => sum + truth.filter((type) => !guess.includes(type)).length, 0)
    return f1(tp, fp, fn)
  },
  'goal .70',
)
