import { readFileSync } from 'node:fs'
import { bare, statementsOf } from '../gold/documents.js'
import { f1, line } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

/**
 * The records are those of TABARI's validation suite: their codes are WEIS cue categories (McClelland 1978), in which 04 is
 * approve, 08 agree, 19 reduce relations and 22 force; by CAMEO's numbers most would name another act. Codes above 22 are
 * made up to test PETRARCH's dictionaries and name no act.
 */
const WEIS: Readonly<Record<string, string>> = {
  '01': 'CONCEDE',
  '02': 'STATE',
  '03': 'CONSULT',
  '04': 'SUPPORT',
  '05': 'AGREE',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'SUPPORT',
  '09': 'REQUEST',
  '10': 'REQUEST',
  '11': 'REJECT',
  '12': 'ACCUSE',
  '13': 'ACCUSE',
  '14': 'STATE',
  '15': 'REQUEST',
  '16': 'THREATEN',
  '17': 'THREATEN',
  '18': 'PROTEST',
  '19': 'SANCTION',
  '20': 'SANCTION',
  '21': 'COERCE',
  '22': 'ASSAULT',
}

/** CAMEO root codes as PLOVER types (Halterman et al. 2023, appendix): the reading that the goal was set for. */
const CAMEO: Readonly<Record<string, string>> = {
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
const records = [...xml.matchAll(/<Sentence\b[^>]*>([\s\S]*?)<\/Sentence>/g)].flatMap(([, block]) => {
  const text = /<Text>([\s\S]*?)<\/Text>/.exec(block!)?.[1]?.replace(/\s+/g, ' ').trim()
  return text ? [{ text, codes: [...block!.matchAll(/eventcode="(\d+)/g)].map((match) => match[1]!) }] : []
})
/** PETRARCH is given a dictionary of its actors; so are we, as a dossier would. */
const ACTORS = [
  ...['Arnor', 'Gondor', 'Osgiliath', 'Eriador', 'Calenardhon', 'Mordor', 'Rohan', 'Fornost', 'Bree', 'Ithilen'],
  ...['Dagolath', 'Minas Tirith', 'Cirith Ungol', 'Gollum', 'Frodo', 'Galadriel', 'Sam Gamgee', 'Hamfast Gamgee'],
]
const found = new Map<string, readonly string[]>()
for (const { text } of records)
  found.set(text, [...new Set((await statementsOf(bare(text), ACTORS)).map(({ type }) => same(type)))])

for (const [name, types, goal] of [
  ['PETRARCH records by WEIS', WEIS, 'what the codes mean'],
  ['PETRARCH records by CAMEO', CAMEO, 'goal .70'],
] as const) {
  const results = records.flatMap(({ text, codes }) => {
    const truth = codes.flatMap((code) => (/^\d{3}$/.test(code) ? (types[code.slice(0, 2)] ?? []) : []))
    const isNonsense = codes.length > 0 && truth.length === 0
    return isNonsense && types === WEIS ? [] : [{ truth: [...new Set(truth)], guess: found.get(text)!, text }]
  })
  if (types === WEIS) worst(results)
  line(
    `${name}, type F1`,
    results,
    (items) => {
      const tp = items.reduce((sum, { truth, guess }) => sum + truth.filter((type) => guess.includes(type)).length, 0)
      const fp = items.reduce((sum, { truth, guess }) => sum + guess.filter((type) => !truth.includes(type)).length, 0)
      const fn = items.reduce((sum, { truth, guess }) => sum + truth.filter((type) => !guess.includes(type)).length, 0)
      return f1(tp, fp, fn)
    },
    goal,
  )
}

function worst(results: readonly { truth: readonly string[]; guess: readonly string[]; text: string }[]): void {
  const wrong = results.filter(({ truth, guess }) => [...truth].sort().join() !== [...guess].sort().join())
  const kinds = new Map<string, number>()
  for (const { truth, guess, text } of wrong) {
    const kind = `${truth.join('+') || 'nothing'} → ${guess.join('+') || 'nothing'}`
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (process.env.SHOW) console.log(`${kind} | ${text}`)
  }
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1]).slice(0, 15)) console.log(`  ${count} ${kind}`)
}
