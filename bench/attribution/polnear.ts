import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement } from '../../src/model/index.js'
import { bare, statementsOf } from '../gold/documents.js'
import { f1, line } from '../gold/interval.js'
import { dataFolder } from '../read/report.js'

type Kind = 'Source' | 'Cue' | 'Content'
type Range = readonly [number, number]
type Spans = Record<Kind, Range[]>
type Counts = Readonly<Record<Kind, readonly [tp: number, fp: number, fn: number]>>
const KINDS: readonly Kind[] = ['Content', 'Source', 'Cue']
const AGAINST: Readonly<Record<Kind, string>> = {
  Content: 'floor .744, anchor .82, goal .82',
  Source: 'floor .144, anchor .78, goal .75',
  Cue: 'floor .376, anchor .78, goal .75',
}

const folder = dataFolder('eval', 'quotes', 'polnear')
const limit = Number(process.env.LIMIT ?? 1000)
const show = Number(process.env.SHOW ?? 0)
const results: { readonly counts: Counts }[] = []
const missed = new Map<string, string[]>()
const wrong = new Map<string, string[]>()
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .slice(0, limit)) {
  const text = readFileSync(join(folder, name), 'utf8')
  const truth = annotated(readFileSync(join(folder, name.replace(/txt$/, 'ann')), 'utf8'))
  const found = await statementsOf(bare(text))
  const mine = marked(found, text)
  const words = [...text.matchAll(/[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  results.push({
    counts: Object.fromEntries(
      KINDS.map((kind) => [kind, compare(words, truth[kind], mine[kind])]),
    ) as unknown as Counts,
  })
  collect(text, truth, mine, found)
}
for (const kind of KINDS) {
  line(`${kind} token F1`, results, (items) => f1(...total(items, kind)), AGAINST[kind])
  const [tp, fp, fn] = total(results, kind)
  console.log(`   precision ${(tp / (tp + fp)).toFixed(3)} recall ${(tp / (tp + fn)).toFixed(3)}`)
}
table('cues missed, by their words', missed)
table('cues that nobody marked, by the rule that found them', wrong)

/**
 * PolNeAR marks no attribution inside what another one says: of a chain only the outermost link counts. It gives a source
 * the comma that closes its apposition ("Ann Lee, the mayor,"), which a reader is not shown.
 */
function marked(found: readonly Statement[], text: string): Spans {
  const spans: Spans = { Source: [], Cue: [], Content: [] }
  for (const { attribution, content } of found) {
    const [outermost] = attribution
    if (!outermost) continue
    if (outermost.span) {
      const [start, end] = outermost.span
      const closed = text[end] === ',' && text.slice(start, end).includes(',')
      spans.Source.push([start, closed ? end + 1 : end])
    }
    if (outermost.cue) spans.Cue.push(outermost.cue)
    spans.Content.push(content)
  }
  return spans
}

function annotated(lines: string): Spans {
  const found: Spans = { Source: [], Cue: [], Content: [] }
  for (const match of lines.matchAll(/^T\d+\t(Source|Cue|Content) ([\d ;]+)\t/gm))
    for (const part of match[2]!.split(';')) {
      const [start, end] = part.split(' ').map(Number)
      found[match[1] as Kind].push([start!, end!])
    }
  return found
}

function compare(words: readonly Range[], truth: readonly Range[], mine: readonly Range[]): Counts[Kind] {
  const mark = (spans: readonly Range[]) =>
    words.map(([start, end]) => spans.some((span) => start >= span[0] && end <= span[1]))
  const wanted = mark(truth)
  const given = mark(mine)
  return [
    wanted.filter((yes, at) => yes && given[at]).length,
    given.filter((yes, at) => yes && !wanted[at]).length,
    wanted.filter((yes, at) => yes && !given[at]).length,
  ]
}

function total(items: readonly { readonly counts: Counts }[], kind: Kind): readonly [number, number, number] {
  return items.reduce<[number, number, number]>(
    ([a, b, c], { counts }) => [a + counts[kind][0], b + counts[kind][1], c + counts[kind][2]],
    [0, 0, 0],
  )
}

function collect(text: string, truth: Spans, mine: Spans, found: readonly Statement[]): void {
  const around = (span: Range) =>
    `${text.slice(Math.max(0, span[0] - 70), span[0])}[[${text.slice(...span)}]]${text.slice(span[1], span[1] + 70)}`.replace(
      /\s+/g,
      ' ',
    )
  const touches = (a: Range, b: Range) => a[0] < b[1] && b[0] < a[1]
  for (const span of truth.Cue)
    if (!mine.Cue.some((other) => touches(span, other)))
      add(
        missed,
        text.slice(...span).split(/\s+/).length > 2 ? '(three words or more)' : text.slice(...span).toLowerCase(),
        around(span),
      )
  for (const { attribution, reasons } of found) {
    const cue = attribution[0]?.cue
    if (cue && !truth.Cue.some((other) => touches(cue, other))) add(wrong, reasons[0]?.by ?? '', around(cue))
  }
}

function add(map: Map<string, string[]>, key: string, example: string): void {
  map.set(key, [...(map.get(key) ?? []), example])
}

function table(title: string, map: Map<string, string[]>): void {
  console.log(`\n${title} (${[...map.values()].reduce((sum, { length }) => sum + length, 0)}):`)
  for (const [key, examples] of [...map].sort((a, b) => b[1].length - a[1].length).slice(0, 25)) {
    console.log(`  ${key} ${examples.length}`)
    for (const example of examples.slice(0, show)) console.log(`     ${example}`)
  }
}
