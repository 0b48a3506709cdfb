import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bare, statementsOf } from '../gold/documents.js'
import { f1, line } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

type Kind = 'Source' | 'Cue' | 'Content'
type Counts = Readonly<Record<Kind, readonly [tp: number, fp: number, fn: number]>>
const KINDS: readonly Kind[] = ['Content', 'Source', 'Cue']

const folder = dataFolder('eval', 'quotes', 'polnear')
const limit = Number(process.env.LIMIT ?? 1000)
const show = Number(process.env.SHOW ?? 0)
const results: { counts: Counts }[] = []
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .slice(0, limit)) {
  const text = readFileSync(join(folder, name), 'utf8')
  const truth = annotated(readFileSync(join(folder, name.replace(/txt$/, 'ann')), 'utf8'))
  const found = await statementsOf(bare(text, { kind: 'article' }))
  const mine: Record<Kind, [number, number][]> = { Source: [], Cue: [], Content: [] }
  for (const { attribution, content } of found)
    for (const { span, cue } of attribution) {
      if (span) mine.Source.push([...span])
      if (cue) mine.Cue.push([...cue])
      mine.Content.push([...content])
    }
  const words = [...text.matchAll(/[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  results.push({
    counts: Object.fromEntries(
      KINDS.map((kind) => [kind, compare(words, truth[kind], mine[kind])]),
    ) as unknown as Counts,
  })
  if (results.length <= show) print(text, truth, mine)
}
for (const kind of KINDS) {
  const goal = {
    Content: 'floor .744, anchor .82, goal .82',
    Source: 'floor .144, anchor .78, goal .75',
    Cue: 'floor .376, anchor .78, goal .75',
  }[kind]
  line(
    `${kind} token F1`,
    results,
    (items) => {
      const sum = [0, 0, 0]
      for (const { counts } of items)
        counts[kind].forEach((value, at) => {
          sum[at]! += value
        })
      return f1(sum[0]!, sum[1]!, sum[2]!)
    },
    goal,
  )
  const all = results.reduce((sum, { counts }) => counts[kind].map((value, at) => value + sum[at]!), [0, 0, 0])
  console.log(
    `   precision ${(all[0]! / (all[0]! + all[1]!)).toFixed(3)} recall ${(all[0]! / (all[0]! + all[2]!)).toFixed(3)}`,
  )
}

function annotated(lines: string): Record<Kind, [number, number][]> {
  const found: Record<Kind, [number, number][]> = { Source: [], Cue: [], Content: [] }
  for (const match of lines.matchAll(/^T\d+\t(Source|Cue|Content) ([\d ;]+)\t/gm))
    for (const part of match[2]!.split(';'))
      found[match[1] as Kind].push(part.split(' ').map(Number) as [number, number])
  return found
}

function compare(
  words: readonly (readonly [number, number])[],
  truth: [number, number][],
  mine: [number, number][],
): readonly [number, number, number] {
  const mark = (spans: [number, number][]) =>
    words.map(([start, end]) => spans.some((span) => start >= span[0] && end <= span[1]))
  const wanted = mark(truth)
  const given = mark(mine)
  return [
    wanted.filter((yes, at) => yes && given[at]).length,
    given.filter((yes, at) => yes && !wanted[at]).length,
    wanted.filter((yes, at) => yes && !given[at]).length,
  ]
}

function print(text: string, truth: Record<Kind, [number, number][]>, mine: Record<Kind, [number, number][]>): void {
  for (const kind of ['Cue', 'Source'] as const) {
    for (const span of truth[kind])
      if (!mine[kind].some((other) => other[0] < span[1] && span[0] < other[1]))
        console.log(
          `missed ${kind}: ${text.slice(Math.max(0, span[0] - 70), span[0])}[[${text.slice(...span)}]]${text.slice(span[1], span[1] + 70)}`.replace(
            /\n/g,
            ' ',
          ),
        )
    for (const span of mine[kind])
      if (!truth[kind].some((other) => other[0] < span[1] && span[0] < other[1]))
        console.log(
          `wrong ${kind}: ${text.slice(Math.max(0, span[0] - 70), span[0])}[[${text.slice(...span)}]]${text.slice(span[1], span[1] + 70)}`.replace(
            /\n/g,
            ' ',
          ),
        )
  }
}
