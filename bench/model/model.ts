import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { timeReader } from '../../src/cli/proposal-work.js'
import type { Document, Statement } from '../../src/model/index.js'
import { makeAll, statementsOf as proposedFor } from '../../src/proposals/index.js'
import { statementOf } from '../../src/serve/decisions/acceptance.js'
import { bare, resources, statementsOf } from '../gold/documents.js'
import { f1, line } from '../gold/interval.js'
import { type GoldStatement, pairUp, typeCounts, wrongSlots } from '../gold/slots.js'
import { dataFolder } from '../read/report.js'
import { endpointAsked } from './endpoint-asked.js'

type Row = {
  readonly lang: string
  readonly published: string
  readonly text: string
  readonly statements: readonly GoldStatement[]
}
type Scored = {
  readonly gold: readonly GoldStatement[]
  readonly rules: readonly Statement[]
  readonly model: readonly Statement[]
}

const asked = await endpointAsked()
const { actors, languages } = await resources()
const byId = new Map(actors.map((actor) => [actor.id, actor]))
const rows = ['en', 'ru'].flatMap((lang) =>
  readFileSync(join(dataFolder('eval', 'gold'), `${lang}-dev.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text) as Row),
)
const documents = rows.map(({ text, lang, published }, n) => bare(text, { id: `gold:${n}`, lang, published }))
const proposed = await proposals()
const scored: Scored[] = []
for (const [n, row] of rows.entries()) {
  const theirs = proposed?.get(`gold:${n}`)
  if (proposed && !theirs) continue
  scored.push({ gold: row.statements, rules: await statementsOf(documents[n]!), model: theirs ?? [] })
}
const both = ({ rules, model }: Scored) => [
  ...rules,
  ...model.filter((one) => !rules.some((other) => isSame(one, other))),
]
print('rules', ({ rules }) => rules)
if (proposed) {
  print('model', (one) => one.model)
  print('both', both)
}

/** What the model proposes for each text and holds against it; null where none is named. */
async function proposals(): Promise<ReadonlyMap<string, readonly Statement[]> | null> {
  if (!asked) return null
  const { endpoint, end } = asked
  const works = documents.map((document) => proposedFor(document, timeReader(document, languages.get(document.lang!)!)))
  const found = new Map<string, Statement[]>()
  let dropped = 0
  for await (const made of makeAll(works, endpoint, () => new Date().toISOString())) {
    dropped += made.dropped.length
    found.set(
      made.about,
      made.items.flatMap((item) =>
        item.kind === 'proposed statement' ? [statementOf(item, documentOf(made.about), actors)] : [],
      ),
    )
  }
  end()
  console.log(
    `${endpoint.model} was asked about ${found.size} of ${documents.length} texts; ${dropped} things that it said were dropped.`,
  )
  return found
}

function documentOf(id: string): Document {
  return documents.find((document) => document.id === id)!
}

/** The same type on words that overlap: the model found what the rules had. */
function isSame(a: Statement, b: Statement): boolean {
  return a.type === b.type && a.evidence[0] < b.evidence[1] && b.evidence[0] < a.evidence[1]
}

function print(name: string, found: (one: Scored) => readonly Statement[]): void {
  line(
    `type F1, ${name}`,
    scored,
    (items) => {
      const sum = [0, 0, 0]
      for (const one of items)
        typeCounts(one.gold, found(one)).forEach((value, at) => {
          sum[at]! += value
        })
      return f1(sum[0]!, sum[1]!, sum[2]!)
    },
    '',
  )
  const pairs = scored.flatMap((one) => pairUp(one.gold, found(one), byId)).filter(({ gold }) => gold)
  const isRight = ({ gold, mine }: (typeof pairs)[number]) => gold && mine && wrongSlots(gold, mine, byId).length === 0
  line(`strict, all slots, ${name}`, pairs, (items) => items.filter(isRight).length / items.length, '')
}
